import type { Draft } from './draft.ts';

/** One sample: what it shows, and the case it is made from. A fresh draft each time. */
export interface Story {
  readonly name: string;
  /** One sentence for people, nb. */
  readonly about: string;
  readonly draft: () => Draft | Promise<Draft>;
}
