/**
 * Plain XML, fast: the sheets of a workbook hold millions of small elements, over which a full reader needs half a minute.
 * Known here are elements, attributes, text and the five entities, in UTF-8. Whatever else a document holds, sound or not,
 * ends the scan, and `readXmlEvents` has the last word.
 */
import { decode } from './encoding.ts';
import { readXmlEvents, XML_LIMITS, type XmlFault, type XmlHandler, XmlStop } from './xml-events.ts';
import { plain, startTag, UNKNOWN } from './xml-start-tag.ts';

const PIECE = 1 << 20;
const LONGEST = 16 << 20;

/** A document that is to become a `T`: what hears of its parts, and what they have become at the end. */
export interface Reading<T> {
  readonly handler: Required<XmlHandler>;
  readonly result: () => T;
}

/**
 * All bytes of a document → what `start` makes of it, and the fault that ended the reading. `start` may be called twice.
 * Never throws but what a handler throws that is no `XmlStop`.
 * @param piece bytes that are looked at in one go
 */
export function readXmlFast<T>(
  bytes: Uint8Array,
  start: () => Reading<T>,
  piece = PIECE,
): { result: T; fault?: XmlFault } {
  const fast = start();
  try {
    if (scan(bytes, fast.handler, piece)) return { result: fast.result() };
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    return { result: fast.result(), fault: error.fault };
  }
  const full = start();
  const fault = readXmlEvents(decode(bytes).text, full.handler, { ...XML_LIMITS, elements: 12_000_000 });
  return fault ? { result: full.result(), fault } : { result: full.result() };
}

interface State {
  readonly handler: Required<XmlHandler>;
  readonly open: string[];
  declared: boolean;
  started: boolean;
}

/** False when the document holds something that is not known here; the handler has then heard of a part of it. */
function scan(bytes: Uint8Array, handler: Required<XmlHandler>, piece: number): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const state: State = { handler, open: [], declared: false, started: false };
  let rest = '';
  for (let from = 0; from < bytes.length; from += piece) {
    let text: string;
    try {
      text = rest + decoder.decode(bytes.subarray(from, from + piece), { stream: from + piece < bytes.length });
    } catch {
      return false;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML does not allow
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/.test(text)) return false;
    const used = scanPiece(text, state);
    if (used === UNKNOWN) return false;
    rest = text.slice(used);
    if (rest.length > LONGEST) return false;
  }
  return state.started && state.open.length === 0 && isSpaces(rest);
}

/** How much of the text was used up: a tag that is not whole waits for the next piece. */
function scanPiece(text: string, state: State): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return at;
    const after = scanTag(text, tag, state, at);
    if (after === UNKNOWN) return UNKNOWN;
    if (after === tag) return at;
    at = after;
  }
}

/** The place behind the tag; that of the tag when it is not whole. Text before it is told first. */
function scanTag(text: string, tag: number, state: State, from: number): number {
  const next = text.charCodeAt(tag + 1);
  if (Number.isNaN(next)) return tag;
  if (next === 63) return scanDeclaration(text, tag, state, from);
  if (next === 33) return UNKNOWN;
  const parsed = next === 47 ? undefined : startTag(text, tag);
  const end = parsed === undefined ? text.indexOf('>', tag) + 1 : parsed.end;
  if (end === UNKNOWN) return UNKNOWN;
  if (end === 0) return tag;
  if (!tellText(text, from, tag, state)) return UNKNOWN;
  if (parsed === undefined)
    return endTag(text.slice(tag + 2, end - 1).replace(/[ \t\r\n]+$/, ''), state) ? end : UNKNOWN;
  if (state.open.length === 0 && state.started) return UNKNOWN;
  if (state.open.length >= XML_LIMITS.depth) return UNKNOWN;
  state.started = true;
  const element = { name: local(parsed.name), ns: '', attributes: parsed.attributes, line: 1 };
  state.handler.open(element);
  if (parsed.closed) state.handler.close(element);
  else state.open.push(parsed.name);
  return end;
}

/** `<?xml … ?>` where a document begins; no other instruction is known. */
function scanDeclaration(text: string, tag: number, state: State, from: number): number {
  const end = text.indexOf('?>', tag);
  if (end < 0) return text.length < 200 ? tag : UNKNOWN;
  const said = DECLARATION.exec(text.slice(tag, end));
  if (state.started || state.declared || tag !== 0 || from !== 0 || !said) return UNKNOWN;
  state.declared = true;
  return end + 2;
}
const DECLARATION =
  /^<\?xml version=(["'])1\.0\1( encoding=(["'])[Uu][Tt][Ff]-?8\3)?( standalone=(["'])(?:yes|no)\5)? ?$/;

/** What XML calls white space; JavaScript's own word for it takes more. */
function isSpaces(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

function endTag(name: string, state: State): boolean {
  if (state.open.pop() !== name) return false;
  state.handler.close({ name: local(name), ns: '', attributes: {}, line: 1 });
  return true;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function tellText(text: string, from: number, to: number, state: State): boolean {
  if (from === to) return true;
  const raw = text.slice(from, to);
  if (state.open.length === 0) return isSpaces(raw);
  const value = plain(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
  if (value === undefined) return false;
  state.handler.text(value);
  return true;
}
