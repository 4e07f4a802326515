/** The product's own words in a language. */
import { en } from './en.ts';
import type { Lang } from './lang.ts';
import { nb, type ProductTexts } from './nb.ts';
import { nn } from './nn.ts';

const TEXTS: Record<Lang, ProductTexts> = { nb, nn, en };

export function texts(lang: Lang): ProductTexts {
  return TEXTS[lang];
}

/** Puts values into `{slots}`, in one pass, so that inserted text is never read again. */
export function fill(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^}]+)\}/g, (whole, id: string) => slots[id] ?? whole);
}
