/** The forms are data, the rows they give are types. Types are gone when the program runs, so both are compared as they are written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FormColumn } from '../../src/schemas/form.ts';
import { forms } from './tables-forms.ts';

const DOCUMENTS = join(import.meta.dirname, '../../src/evidence/documents');
const source = (
  await Promise.all(
    ['rows.ts', 'rows-people.ts', 'declaration-record.ts'].map((name) => readFile(join(DOCUMENTS, name), 'utf8')),
  )
).join('\n');
const kinds = await readFile(join(DOCUMENTS, '../evidence.ts'), 'utf8');

/** Field → its type as it is written, of an interface and what it extends. */
function fieldsOf(name: string): Map<string, string> {
  const [, extended = '', body = ''] =
    new RegExp(`interface ${name}(?: extends ([^{]+))? \\{\\n([\\s\\S]*?)\\n\\}`).exec(source) ?? [];
  const fields = new Map<string, string>();
  if (extended.includes('PersonFields'))
    for (const [field, type] of fieldsOf('PersonFields')) if (!extended.includes(`'${field}'`)) fields.set(field, type);
  for (const [, field = '', type = ''] of body.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/^ {2}(\w+):([\s\S]*?);$/gm))
    fields.set(field, type.replace(/\s+/g, ' ').trim());
  return fields;
}

/** What a column's value is, in the words of the types. */
function typeOf(column: FormColumn, written: string): string {
  switch (column.type) {
    case 'amount':
    case 'hours':
    case 'minutes':
    case 'percent':
    case 'integer':
      return 'number';
    case 'yesNo':
      return 'boolean';
    case 'date':
      return written === 'string' ? 'string' : 'IsoDate';
    case 'answer':
      return 'string | number | boolean';
    case 'code':
      return written === 'string' ? 'string' : codesOf(column).sort().join(' | ');
    default:
      return 'string';
  }
}
const codesOf = ({ codes = [] }: FormColumn): string[] => codes.map(({ code }) => `'${code}'`);

/** A named union by its members; members in order of the alphabet. */
function unfolded(written: string): string {
  const named = new RegExp(`type ${written} =([^;]+);`).exec(source)?.[1] ?? written;
  if (!named.includes("'")) return written;
  return (named.match(/'[^']+'/g) ?? []).sort().join(' | ');
}

test.each(forms.filter((form) => !form.unfold && form.kind !== 'agencyExtract').map((form) => form.fileName))(
  '%s gives the fields and choices of its row, no more and no fewer',
  (name) => {
    const form = forms.find((one) => one.fileName === name);
    const row = new RegExp(`^ {2}${form?.kind}: (\\w+);$`, 'm').exec(kinds)?.[1] ?? '';
    const typed = fieldsOf(row);
    const columns = (form?.columns ?? []).filter((column) => column.into === undefined);
    expect(columns.map((column) => column.field).sort()).toEqual([...typed.keys()].sort());
    for (const column of columns) {
      const written = typed.get(column.field) ?? '';
      expect([column.field, typeOf(column, written)]).toEqual([column.field, unfolded(written)]);
    }
  },
);
