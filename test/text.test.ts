/** Everything a person reads is there in three languages, with the same slots, and nothing is asked for that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../src/errors.ts';
import { RECORD_KINDS } from '../src/evidence/record-kinds.ts';
import { kindName } from '../src/report/names.ts';
import type { LocalText } from '../src/schemas/common.ts';
import type { Form } from '../src/schemas/form.ts';
import { Doubt, Operator, SubjectKind } from '../src/schemas/rule.ts';
import { codeText } from '../src/text/codes.ts';
import { LANGS } from '../src/text/lang.ts';
import { PROBLEMS, problemText } from '../src/text/problems.ts';
import { fill, texts } from '../src/text/product.ts';
import { OUTLINE } from './report/report-of.ts';

const ROOT = join(import.meta.dirname, '..');
const slots = (text: string) => [...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]).sort();

/** All three languages are there, none is empty, and all have the same slots. */
function sameInAll(text: LocalText): void {
  expect(Object.keys(text).sort()).toEqual(['en', 'nb', 'nn']);
  for (const lang of LANGS) {
    expect(text[lang].trim()).not.toBe('');
    expect(slots(text[lang])).toEqual(slots(text.nb));
  }
}

describe('errors', () => {
  it.each(Object.entries(ERRORS))('%s', (_, { text, exit, status }) => {
    sameInAll(text);
    expect(exit).toBe(2);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('are only thrown with the slots that their sentences have', () => {
    for (const name of readdirSync(join(ROOT, 'src/cli'))) {
      const code = readFileSync(join(ROOT, 'src/cli', name), 'utf8');
      for (const [, id, given] of code.matchAll(/new ProductError\('(\w+)', \{([^{}]*)\}\)/g)) {
        const keys = [...(given ?? '').matchAll(/(?:^|[,{\s])(\w+)(?=\s*[:,}]|\s*$)/g)].map((match) => match[1]);
        for (const slot of slots(ERRORS[id as keyof typeof ERRORS].text.nb))
          expect(keys, `${name} ${id}`).toContain(slot);
      }
    }
  });
});

describe('problems', () => {
  it.each(Object.entries(PROBLEMS))('%s', (code, text) => {
    sameInAll(text);
    for (const slot of slots(text.nb)) expect(['read', 'expected']).toContain(slot);
    for (const lang of LANGS) {
      const said = problemText({ code: code as keyof typeof PROBLEMS, read: 'LEST', expected: 'VENTET' }, lang);
      expect(said).not.toMatch(/[{}]/);
      expect(problemText({ code: code as keyof typeof PROBLEMS }, lang)).not.toContain('undefined');
    }
  });
});

describe('product texts', () => {
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, child]) => flat(child, `${path}/${key}`));

  it.each(['nn', 'en'] as const)('%s has the keys and slots of nb', (lang) => {
    const [source, other] = [new Map(flat(texts('nb'))), new Map(flat(texts(lang)))];
    expect([...other.keys()].sort()).toEqual([...source.keys()].sort());
    for (const [key, text] of source) {
      expect(slots(other.get(key) ?? ''), key).toEqual(slots(text));
      expect(other.get(key), key).not.toBe('');
    }
  });

  it('have words for every outcome, doubt, operator and kind of subject', () => {
    for (const lang of LANGS) {
      const words = texts(lang);
      for (const kind of SubjectKind.enum) expect(words.subject[kind], kind).toBeTruthy();
      for (const doubt of Doubt.enum) expect(words.doubt[doubt], doubt).toBeTruthy();
      for (const operator of Operator.enum) expect(words.operator[operator], operator).toContain('{limit}');
    }
  });

  it('fill in one pass: what is put in is not read again', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
    expect(fill('{a}', {})).toBe('{a}');
  });
});

describe('the outline of the report', () => {
  const source = readdirSync(join(ROOT, 'src/report'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'src/report', name), 'utf8'))
    .join('\n');
  const asked = [
    ...[...source.matchAll(/label\((?:\w+ \? )?'(\w+)'(?: : '(\w+)')?\)/g)].flatMap((match) => [match[1], match[2]]),
  ].filter((id) => id !== undefined);

  it.each(Object.entries(OUTLINE.labels))('label %s', (id, text) => {
    sameInAll(text);
    expect(asked, 'a label that nothing asks for').toContain(id);
  });

  it('has every label that is asked for, and words for each part', () => {
    for (const id of asked) expect(Object.keys(OUTLINE.labels)).toContain(id);
    for (const part of OUTLINE.parts) for (const text of [part.heading, part.intro]) sameInAll(text);
    for (const text of [OUTLINE.title, OUTLINE.fileTitle, OUTLINE.classification]) sameInAll(text);
  });
});

describe('codes and kinds', () => {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
  const forms = readdirSync(join(ROOT, 'templates/evidence')).map((name) => read<Form>(`templates/evidence/${name}`));
  const named = (code: string) => codeText(code, 'en') !== code || codeText(code, 'nb') !== code;

  it('a code that a rule compares with has words', () => {
    const literals = new Set<string>();
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (typeof node === 'object' && node !== null) {
        if ('fact' in node && 'operator' in node && 'value' in node)
          for (const value of [node.value].flat()) if (typeof value === 'string') literals.add(value);
        Object.values(node).forEach(walk);
      }
    };
    for (const path of readdirSync(join(ROOT, 'rules'), { recursive: true }).map(String))
      if (/^[\w-]+[\\/][\w-]+\.json$/.test(path) && !path.startsWith('parameters')) walk(read(`rules/${path}`));
    const bare = [...literals].filter((code) => /^[a-z][A-Za-z]*$/.test(code) && !named(code));
    expect(bare).toEqual([]);
  });

  it('a code of a form has words', () => {
    const codes = forms
      .filter((form) => form.kind !== 'attestations')
      .flatMap((form) => form.columns.flatMap((column) => (column.codes ?? []).map(({ code }) => code)))
      .filter((code) => code.length > 1);
    const bare = codes.filter((code) => !named(code) && code !== 'bank' && code !== 'bonus');
    expect([...new Set(bare)]).toEqual([]);
  });

  it('a kind of evidence is called something by its form or by us', () => {
    const kinds = Object.fromEntries(forms.map((form) => [form.kind, form.title]));
    const result = { texts: { kinds } } as Parameters<typeof kindName>[1];
    for (const kind of [...RECORD_KINDS, 'attachment', 'container', 'unknown'])
      for (const lang of LANGS) expect(kindName(kind, result, lang), kind).not.toBe(kind);
  });
});
