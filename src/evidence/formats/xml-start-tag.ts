/** Start tags of plain XML, letter by letter: there are millions of them in a workbook. */
import { XML_LIMITS } from './xml-events.ts';

/** What is not plain is left to the full reader. */
export const UNKNOWN = -1;

export interface StartTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly closed: boolean;
  /** Behind the tag; 0 when it is not whole, `UNKNOWN` when it is not plain. */
  readonly end: number;
}
const NONE = { name: '', attributes: {}, closed: false };
const names = new Set<string>();

function isName(text: string): boolean {
  if (names.has(text)) return true;
  if (!/^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/.test(text)) return false;
  if (names.size < 1000) names.add(text);
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The tag that begins at `tag`. */
export function startTag(text: string, tag: number): StartTag {
  let at = tag + 1;
  let code = text.charCodeAt(at);
  while (code > 32 && code !== 62 && code !== 47) code = text.charCodeAt(++at);
  const name = text.slice(tag + 1, at);
  const attributes: Record<string, string> = { __proto__: null } as unknown as Record<string, string>;
  for (let count = 0; ; count += 1) {
    const spaced = isSpace(code);
    while (isSpace(code)) code = text.charCodeAt(++at);
    if (Number.isNaN(code)) return { ...NONE, end: 0 };
    const closed = code === 47;
    if (closed) code = text.charCodeAt(++at);
    if (Number.isNaN(code)) return { ...NONE, end: 0 };
    if (code === 62) return { name, attributes, closed, end: isName(name) ? at + 1 : UNKNOWN };
    if (closed || !spaced || count >= XML_LIMITS.attributes) return { ...NONE, end: UNKNOWN };
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals + 2 > text.length) return { ...NONE, end: 0 };
    const quote = text[equals + 1];
    const attribute = text.slice(at, equals);
    if ((quote !== '"' && quote !== "'") || !isName(attribute) || attribute in attributes)
      return { ...NONE, end: UNKNOWN };
    const last = text.indexOf(quote, equals + 2);
    if (last < 0) return { ...NONE, end: 0 };
    const value = plain(text.slice(equals + 2, last));
    // Spaces of other kinds become blanks in attributes.
    if (value === undefined || /[<\t\n\r]/.test(text.slice(equals + 2, last))) return { ...NONE, end: UNKNOWN };
    attributes[attribute] = value;
    at = last + 1;
    code = text.charCodeAt(at);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved; undefined when there are others than the five. */
export function plain(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let known = true;
  const value = text.replace(/&(\w*);?/g, (whole, name: string) => {
    const letter = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (letter === undefined) known = false;
    return letter ?? '';
  });
  return known ? value : undefined;
}
