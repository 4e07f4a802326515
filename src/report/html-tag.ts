/** A small typed `html` tag: what is put in is text and is escaped, unless it is markup made by this tag. */
import { cleanText } from './pdf/characters.ts';

const MARKUP = Symbol('markup');
/** Markup that this tag made. Nothing else can make one. */
export interface Markup {
  readonly [MARKUP]: string;
}
export type Insert = string | number | Markup | readonly Insert[] | null | undefined | false;

/** Template with every insert escaped, in text and in quoted attributes alike. Lists are joined; null, undefined and false are nothing. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { [MARKUP]: parts.reduce((text, part, index) => text + shown(inserts[index - 1]) + part) };
}

/** Markup that we wrote ourselves, without inserts: a style sheet. */
export function trusted(parts: TemplateStringsArray): Markup {
  return { [MARKUP]: parts.join('') };
}

/** The finished text. */
export function render(markup: Markup): string {
  return markup[MARKUP];
}

function shown(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return '';
  if (typeof insert === 'number') return String(insert);
  if (typeof insert === 'string') return escaped(insert);
  return MARKUP in insert ? insert[MARKUP] : insert.map(shown).join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Also without control characters and direction marks, which can make a name read as another. */
function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"'`]/g, (sign) => SIGNS[sign] as string);
}
