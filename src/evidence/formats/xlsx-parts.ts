/** The parts of an Excel file beside its sheets: the list of sheets, shared strings, and which styles are dates (ECMA-376 part 1, §18). */

import { at, childrenOf, parseXml, type XmlNode } from './xml.ts';
import type { XmlFault, XmlHandler } from './xml-events.ts';
import { type Reading, readXmlFast } from './xml-scan.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Path in the package; undefined when the workbook does not say. */
  readonly path: string | undefined;
}
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904 (old Macs) instead of 1900. */
  readonly from1904: boolean;
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}
/** How a number is to be read: as itself, as a day (with time), as a time of day or length of time, or as a hundredth. */
export type NumberKind = 'number' | 'date' | 'time' | 'percent';

/** `xl/workbook.xml` and its relations → what is where; undefined when either is broken. */
export function readWorkbook(workbook: string, relations: string): Workbook | undefined {
  const [book, rels] = [parseXml(workbook), parseXml(relations)];
  if (!book.root || book.fault || !rels.root || rels.fault) return undefined;
  const all = childrenOf(rels.root, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1),
    path: pathOf(attributes.Target ?? ''),
  }));
  const sheets = childrenOf(at(book.root, 'sheets'), 'sheet').flatMap((sheet) => {
    const relation = all.find((one) => one.id === relationId(sheet));
    // Chart and dialogue sheets hold no cells.
    if (relation && relation.type !== 'worksheet') return [];
    const hidden = ['hidden', 'veryHidden'].includes(sheet.attributes.state ?? '');
    return [{ name: sheet.attributes.name ?? '', hidden, path: relation?.path }];
  });
  const date1904 = at(book.root, 'workbookPr')?.attributes.date1904;
  return {
    sheets,
    from1904: date1904 === '1' || date1904 === 'true',
    stringsPath: all.find((one) => one.type === 'sharedStrings')?.path,
    stylesPath: all.find((one) => one.type === 'styles')?.path,
  };
}

function relationId(sheet: XmlNode): string | undefined {
  return Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** Targets are relative to `xl/`, or begin at the root of the package. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** Shared strings in order; the runs of a rich text are joined, phonetic guides left out. */
export function readStrings(bytes: Uint8Array): { strings: string[]; fault?: XmlFault } {
  const { result, fault } = readXmlFast(bytes, stringBuilder);
  return fault ? { strings: result, fault } : { strings: result };
}

function stringBuilder(): Reading<string[]> {
  const strings: string[] = [];
  let [current, inText, phonetic] = ['', false, false];
  const handler: Required<XmlHandler> = {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (part) => {
      if (inText) current += part;
    },
    close: ({ name }) => {
      if (name === 'si') strings.push(unescapeText(current));
      if (name === 'rPh') phonetic = false;
      inText = false;
    },
  };
  return { handler, result: () => strings };
}

/** `_x000D_` stands for a character that XML cannot hold (§22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Style index of a cell → how its number is to be read. */
export function readStyles(text: string): NumberKind[] {
  const { root } = parseXml(text);
  const codes = new Map(
    childrenOf(at(root, 'numFmts'), 'numFmt').map((one) => [one.attributes.numFmtId, one.attributes.formatCode ?? '']),
  );
  return childrenOf(at(root, 'cellXfs'), 'xf').map((one) => {
    const id = one.attributes.numFmtId ?? '0';
    const code = codes.get(id);
    return code === undefined ? builtIn(Number(id)) : kindOf(code);
  });
}

/** §18.8.30; 27–36 and 50–58 are dates of East Asian versions. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
}

/** A format code without its literals: years or days make it a date, else hours, minutes or seconds a time. Norwegian Excel may write å for y. */
export function kindOf(code: string): NumberKind {
  const bare = (code.split(';')[0] as string)
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^[^a-zå]*%[^a-zå]*$/.test(bare)) return 'percent';
  if (/general|[#0?]+[.,]?[#0?]*[e%]|^[^a-zå]*$/.test(bare)) return 'number';
  if (/[ydå]|mmm/.test(bare)) return 'date';
  return /[hs]|\[m/.test(bare) ? 'time' : /^m+$/.test(bare) ? 'date' : 'number';
}
