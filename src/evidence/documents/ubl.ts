/** How a UBL document is walked (by namespace, never by prefix) and how its values are read: text as it stands, days and figures checked. */
import type { Problem, ProblemCode } from '../evidence.ts';
import { asText, isRealDay } from '../formats/values.ts';
import { child, childrenOf, type XmlNode } from '../formats/xml.ts';
import { holdsNationalId, maskIds, shortRead } from '../mask.ts';

export const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CBC = `${UBL}CommonBasicComponents-2`;
const CAC = `${UBL}CommonAggregateComponents-2`;

/** What one document gave besides its values. */
export interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  /** Names of fields that stood there but could not be read, `seller.orgNo` for a part of one. */
  readonly unreadable: Set<string>;
  /** The currency of the document, when it says which. */
  currency?: string;
}

/** A value of a node (`cbc:`). */
export function basic(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return child(node, name, CBC);
}

/** The group (`cac:`) at the end of a path; the first where several stand. */
export function group(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((one, name) => child(one, name, CAC), node);
}

/** All groups (`cac:`) of a name, in order. */
export function groups(node: XmlNode | undefined, name: string): XmlNode[] {
  return childrenOf(node, name, CAC);
}

/** Text of a node without invisible characters; undefined when there is none. */
export function said(node: XmlNode | undefined): string | undefined {
  const text = node && asText(node.text);
  return text?.ok && text.value !== '' ? text.value : undefined;
}

/** Notes that a node could not be used for a field. */
export function refuse(reading: Reading, field: string, code: ProblemCode, node: XmlNode): undefined {
  reading.unreadable.add(field);
  note(reading, code, node, { read: shortRead(node.text) });
}

/** Notes a problem at a node. */
export function note(
  reading: Reading,
  code: ProblemCode,
  node: XmlNode,
  slots: Pick<Problem, 'read' | 'expected'>,
): void {
  reading.problems.push({ code, at: { file: reading.file, line: node.line, path: node.name }, ...slots });
}

/** Free text. A national id in it is noted and does not come along. */
export function freeText(reading: Reading, node: XmlNode | undefined): string | undefined {
  const text = said(node);
  if (!node || text === undefined || !holdsNationalId(text)) return text;
  note(reading, 'NATIONAL_ID_UNEXPECTED', node, { read: shortRead(text) });
  return maskIds(text);
}

/** `YYYY-MM-DD`, of which `xsd:date` allows a time zone behind. */
export function day(reading: Reading, field: string, node: XmlNode | undefined): string | undefined {
  const text = said(node)?.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');
  if (!node || text === undefined) return undefined;
  return isRealDay(text) ? text : refuse(reading, field, 'DATE_IMPOSSIBLE', node);
}

/**
 * Decimal text as `xsd:decimal` writes it, always with a digit before the point and without plus: `.5` → `0.5`. An amount that says
 * it is in another currency than the document is not taken: it cannot be summed with the rest (PEPPOL-EN16931-R051).
 */
export function figure(reading: Reading, field: string, node: XmlNode | undefined): string | undefined {
  const text = said(node);
  if (!node || text === undefined) return undefined;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [, sign = '', whole = '', decimals = ''] = parts ?? [];
  // No sum of money is longer; a text of a million digits is an attack on those who compute with it.
  if (!parts || whole + decimals === '' || text.length > 40) return refuse(reading, field, 'CELL_NOT_AMOUNT', node);
  const { currencyID } = node.attributes;
  if (currencyID !== undefined && reading.currency !== undefined && currencyID !== reading.currency) {
    reading.unreadable.add(field);
    note(reading, 'INVOICE_OTHER_CURRENCY', node, {
      read: shortRead(`${text} ${currencyID}`),
      expected: reading.currency,
    });
    return undefined;
  }
  return `${sign === '-' ? '-' : ''}${whole || '0'}${decimals === '' ? '' : `.${decimals}`}`;
}
