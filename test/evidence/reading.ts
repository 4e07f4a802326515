/** Reading of whole files, as the tests of the reading loop need it. */
import type { Evidence } from '../../src/evidence/evidence.ts';
import { type ReadOptions, readEvidence } from '../../src/evidence/read.ts';
import type { Form } from '../../src/schemas/form.ts';

const text = (word: string): { nb: string; nn: string; en: string } => ({ nb: word, nn: word, en: word });
const column = (field: string, type: 'text' | 'amount'): Form['columns'][number] => ({
  field,
  type,
  header: text(field),
  synonyms: [],
  help: text(field),
  example: 'x',
});
export const PRICES: Form = {
  kind: 'priceList',
  fileName: 'prisliste',
  title: text('Prisliste'),
  purpose: text('Priser'),
  askedOf: 'uke',
  columns: [column('category', 'text'), column('unit', 'text'), column('price', 'amount')],
  recognisedBy: ['category', 'price'],
  key: ['category'],
};
export const PRICE_CSV = 'category;unit;price\nUtvikler;time;1 450,00\nRådgiver;time;1 320,00\n';

export type Content = string | Uint8Array<ArrayBuffer>;
/** Files as a case folder holds them, with one known form: a price list. */
export function readFiles(
  files: Readonly<Record<string, Content>>,
  options: Partial<ReadOptions> = {},
): Promise<Evidence> {
  const sources = Object.entries(files).map(([name, content]) => new File([content], name));
  return readEvidence(sources, { forms: [PRICES], deliveredBy: [], ...options });
}
/** `name kind code,code` of each file. */
export const seen = ({ files }: Evidence): string[] =>
  files.map(({ file, kind, problems }) => `${file} ${kind} ${problems.map(({ code }) => code).join()}`.trim());
