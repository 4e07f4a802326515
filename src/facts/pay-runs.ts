/** Keeps the parts of a person's pay few: of several that one law decides alike, the worst is shown. */
import type { Fact, Slice } from './fact.ts';
import { spanOf } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { factSet } from './sources.ts';

/** What is held against one law, for some days. */
export interface PayPart extends Days {
  /** The day that picks edition and figures. */
  readonly on: string;
  /** The same for what the same law decides in the same way. */
  readonly key: string;
  readonly facts: readonly Fact[];
}

/**
 * Runs of neighbours with one law, each as one slice. Parts that do not know the same things are slices of their own: what is in
 * doubt never stands for what can be decided.
 * @param parts in order of days
 * @param isWorse whether the first is the one to show of two with the same law that know the same
 */
export function slicesOf<T extends PayPart>(parts: readonly T[], isWorse: (a: T, b: T) => boolean): Slice[] {
  const runs: { readonly key: string; readonly shown: Map<string, { part: T; span: Days }> }[] = [];
  for (const part of parts) {
    let run = runs.at(-1);
    if (run?.key !== part.key) {
      run = { key: part.key, shown: new Map() };
      runs.push(run);
    }
    const doubt = doubtIn(part.facts);
    const before = run.shown.get(doubt);
    run.shown.set(doubt, {
      part: before && !isWorse(part, before.part) ? before.part : part,
      span: before ? spanOf([before.span, part]) : { from: part.from, to: part.to },
    });
  }
  return runs.flatMap(({ shown }) =>
    [...shown.values()].map(({ part, span }) => ({ ...span, on: part.on, facts: factSet(part.facts) })),
  );
}

/** What is not known, and why. */
function doubtIn(facts: readonly Fact[]): string {
  return facts.flatMap((fact) => ('absent' in fact ? [`${fact.id} ${fact.absent}`] : [])).join();
}
