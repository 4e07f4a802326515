/** What must never come out: national ids, birth dates, accounts and names of the people in a sample, in whatever shape. */
import type { Draft } from '../../samples/generate/draft.ts';
import { formOf } from '../../samples/generate/tables.ts';

export interface Canaries {
  readonly ids: readonly string[];
  readonly accounts: readonly string[];
  /** ISO dates. */
  readonly births: readonly string[];
  readonly names: readonly string[];
}

const NAMES = new Set(['name', 'firstName', 'lastName']);

/** The people, and the accounts, of every table and invoice of a draft. */
export function canariesOf(draft: Draft): Canaries {
  const cells = [...draft.tables.values()].flatMap(({ kind, rows }) =>
    formOf(kind).columns.flatMap(({ field, type }) => rows.map((row) => ({ field, type, value: row[field] }))),
  );
  const of = (wanted: (cell: (typeof cells)[number]) => boolean): string[] => [
    ...new Set(cells.flatMap((cell) => (wanted(cell) && typeof cell.value === 'string' ? [cell.value] : []))),
  ];
  const ids = of(({ type }) => type === 'nationalId');
  const invoiced = [...draft.invoices.values()].flatMap(({ document }) =>
    document.paymentMeans.flatMap((one) => one.account ?? []),
  );
  return {
    ids,
    accounts: [...new Set([...of(({ type }) => type === 'account'), ...invoiced])],
    births: [...new Set(ids.map(birthOf))],
    names: of(({ field }) => NAMES.has(field)),
  };
}

/** Synthetic ids have the month plus 80, and everybody here was born in the last century. */
function birthOf(id: string): string {
  return `19${id.slice(4, 6)}-${String(Number(id.slice(2, 4)) - 80).padStart(2, '0')}-${id.slice(0, 2)}`;
}

const MASK = '[*•…xX#_?]';

/** The canaries that stand in a text, each with the shape it has there. Hashes are not looked into: they hold every number sooner or later. */
export function found(text: string, { ids, accounts, births, names }: Canaries): string[] {
  const plain = text.normalize('NFC').replace(/(?<![0-9A-Za-z])[0-9a-f]{32,}(?![0-9A-Za-z])/g, ' ');
  const digits = plain.replace(/\D+/g, '');
  const letters = plain.toLowerCase().replace(/[^\p{L}]+/gu, ' ');
  return [
    ...[...ids, ...accounts].flatMap((number) => [
      ...(digits.includes(number) ? [`${number} in one, or split`] : []),
      ...(digits.includes([...number].reverse().join('')) ? [`${number} reversed`] : []),
      ...halves(number).flatMap((half) =>
        half.test(plain) ? [`${number} masked in part: ${half.exec(plain)?.[0]}`] : [],
      ),
    ]),
    ...births.flatMap((birth) => datesOf(birth).flatMap((one) => (standsIn(plain, one) ? [`born ${one}`] : []))),
    ...ids.flatMap((id) => (standsIn(plain, id.slice(0, 6)) ? [`first half of ${id}`] : [])),
    ...names.flatMap((name) => (namesIn(letters, name) ? [name] : [])),
  ];
}

/** One half told, the other starred out. */
function halves(number: string): RegExp[] {
  const [head, tail] = [number.slice(0, 6), number.slice(6)];
  const split = `${head.slice(0, 4)}[ .]?${head.slice(4)}`;
  return [
    new RegExp(`(?<!\\d)${split}[ .-]?${MASK}`),
    new RegExp(`${MASK}[ .-]?${tail}(?!\\d)`),
    new RegExp(`(?<!\\d)${[...head].join('[ .-]')}(?!\\d)`),
  ];
}

function datesOf(birth: string): string[] {
  const [year, month, day] = birth.split('-') as [string, string, string];
  const short = year.slice(2);
  const split = ['.', '/', '-', ' '].flatMap((by) => [
    [day, month, year].join(by),
    [day, month, short].join(by),
    [Number(day), Number(month), year].join(by),
    [year, month, day].join(by),
  ]);
  return [...split, day + month + short, day + month + year, year + month + day];
}

function standsIn(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)${number.replaceAll('.', '\\.')}(?!\\d)`).test(text);
}

/** The whole name in either order, or a family name alone. */
function namesIn(letters: string, name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const last = words.at(-1) as string;
  const has = (wanted: string): boolean => new RegExp(`(?<!\\p{L})${wanted}(?!\\p{L})`, 'u').test(letters);
  return has(words.join(' ')) || has([last, ...words.slice(0, -1)].join(' ')) || (last.length > 3 && has(last));
}
