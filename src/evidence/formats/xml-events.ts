/** XML as events by saxes, with guards of our own: no DOCTYPE, and limits on depth, attributes, elements and text. */
import { SaxesParser } from 'saxes';
import type { ProblemCode, Source } from '../evidence.ts';
import { type Encoding, encodingOf, textPieces } from './encoding.ts';

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace URI; empty when there is none. */
  readonly ns: string;
  /** Without prototype, names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the start tag's name, from 1. */
  readonly line: number;
}
/** What is told while reading. Text comes in one or more pieces, character data and references resolved. */
export interface XmlHandler {
  readonly open?: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (element: XmlElement) => void;
}
export interface XmlFault {
  readonly code: ProblemCode;
  readonly line: number;
  readonly read: string;
  readonly expected?: string;
}
/** `text` and `size` in characters: one text node, and the whole document. */
export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
  readonly elements: number;
  readonly text: number;
  readonly size: number;
}
const MB = 1024 * 1024;
/** An attachment is one text node of base64; 32 MB of it is a file of 24 MB. */
export const XML_LIMITS: XmlLimits = { depth: 100, attributes: 64, elements: 5_000_000, text: 32 * MB, size: 512 * MB };

/** Ends the reading from inside; a handler may throw it too. */
export class XmlStop extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Reads a whole text. Gives the fault that ended the reading, undefined when the document is sound. */
export function readXmlEvents(text: string, handler: XmlHandler, limits: XmlLimits = XML_LIMITS): XmlFault | undefined {
  const reader = xmlReader(handler, limits);
  // Pieces keep the guards ahead of a bomb: saxes would otherwise take the whole text first.
  for (let at = 0; at < text.length; at += 65_536) {
    const fault = reader.write(text.slice(at, at + 65_536));
    if (fault) return fault;
  }
  return reader.end();
}

/** Reads a source without holding it in memory; it is streamed twice, first for its encoding. Throws only when the source cannot be read. */
export async function streamXml(
  source: Pick<Source, 'stream'>,
  handler: XmlHandler,
  limits: XmlLimits = XML_LIMITS,
): Promise<{ encoding: Encoding; fault?: XmlFault }> {
  const encoding = await encodingOf(source);
  const reader = xmlReader(handler, limits);
  for await (const piece of textPieces(source, encoding.encoding)) {
    const fault = reader.write(piece);
    if (fault) return { encoding, fault };
  }
  const fault = reader.end();
  return fault ? { encoding, fault } : { encoding };
}

type Scope = ReadonlyMap<string, string>;
const ROOT_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function xmlReader(handler: XmlHandler, limits: XmlLimits) {
  const parser = new SaxesParser({ position: true });
  const open: { element: XmlElement; scope: Scope; text: number }[] = [];
  let [size, elements, counted, line] = [0, 0, 0, 1];
  const stop = (code: ProblemCode, read: string, expected?: string): never => {
    throw new XmlStop({ code, line: parser.line, read, ...(expected === undefined ? {} : { expected }) });
  };
  parser.on('doctype', () => stop('XML_DOCTYPE', 'DOCTYPE'));
  parser.on('error', (error) => stop('XML_BROKEN', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('opentagstart', () => {
    // saxes has gone past the character behind the name, which may be a line break.
    line = parser.columnIndex === 0 ? parser.line - 1 : parser.line;
    counted = 0;
    elements += 1;
    if (open.length >= limits.depth) stop('XML_TOO_DEEP', String(open.length + 1), String(limits.depth));
    if (elements > limits.elements) stop('XML_TOO_LARGE', `${elements} elementer`, String(limits.elements));
  });
  // Counted one by one: a tag with a million attributes must not be collected first.
  parser.on('attribute', () => {
    counted += 1;
    if (counted > limits.attributes) stop('XML_TOO_LARGE', `${counted} attributter`, String(limits.attributes));
  });
  parser.on('opentag', (tag) => {
    // Without its own namespace option saxes gives plain text values.
    const attributes = tag.attributes as Record<string, string>;
    const scope = scopeOf(attributes, open.at(-1)?.scope ?? ROOT_SCOPE);
    const colon = tag.name.indexOf(':');
    const ns = scope.get(colon < 0 ? '' : tag.name.slice(0, colon)) ?? '';
    const element = { name: tag.name.slice(colon + 1), ns, attributes, line };
    open.push({ element, scope, text: 0 });
    handler.open?.(element);
  });
  parser.on('closetag', () => {
    const top = open.pop();
    if (top) handler.close?.(top.element);
  });
  const onText = (text: string): void => {
    const top = open.at(-1);
    if (!top) return;
    top.text += text.length;
    if (top.text > limits.text) stop('XML_TOO_LARGE', `${top.text} tegn`, String(limits.text));
    handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  const guarded = (step: () => void): XmlFault | undefined => {
    try {
      step();
      return undefined;
    } catch (error) {
      return error instanceof XmlStop ? error.fault : { code: 'XML_BROKEN', line: parser.line, read: 'XML' };
    }
  };
  return {
    write: (piece: string) =>
      guarded(() => {
        size += piece.length;
        if (size > limits.size) stop('XML_TOO_LARGE', `${size} tegn`, String(limits.size));
        parser.write(piece);
      }),
    end: () =>
      guarded(() => {
        parser.close();
        if (elements === 0) stop('XML_BROKEN', 'XML');
      }),
  };
}

/** Prefixes in force. saxes can do this too, but in quadratic time over depth. */
function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let inner: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(name.slice(6), attributes[name] as string);
  }
  return inner ?? outer;
}
