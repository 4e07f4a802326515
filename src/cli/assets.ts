/** What ships with the product, read from disk: the rulebook, blank forms, report outline, fonts, agreement templates. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '../errors.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook, RuleFile } from '../rulebook/rule.ts';
import type { Agreement } from '../schemas/case.ts';
import type { Form } from '../schemas/form.ts';
import type { Outline } from '../schemas/outline.ts';

const HOME = join(import.meta.dirname, '../..');

export async function version(): Promise<string> {
  return (JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8')) as { version: string }).version;
}

/** @throws ProductError RULEBOOK_BROKEN with every fault */
export async function readRulebook(folder = join(HOME, 'rules')): Promise<Rulebook> {
  const paths = (await readdir(folder, { recursive: true })).filter(
    (path) => path.endsWith('.json') && !path.endsWith('.cases.json') && !path.endsWith('.schema.json'),
  );
  const files: RuleFile[] = await Promise.all(
    paths.map(async (path) => ({ path: path.replaceAll('\\', '/'), text: await readFile(join(folder, path), 'utf8') })),
  );
  const loaded = loadRulebook(files);
  if ('faults' in loaded)
    throw new ProductError('RULEBOOK_BROKEN', {
      detail: loaded.faults.map((fault) => `  rules/${fault.file} ${fault.at} ${fault.fault}`).join('\n'),
    });
  return loaded.rulebook;
}

export async function readForms(): Promise<Form[]> {
  const folder = join(HOME, 'templates/evidence');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Form));
}

export async function readOutline(): Promise<Outline> {
  return JSON.parse(await readFile(join(HOME, 'templates/report/control-report.json'), 'utf8')) as Outline;
}

export async function readFonts(): Promise<{ regular: Uint8Array; bold: Uint8Array; math: Uint8Array }> {
  const [regular, bold, math] = await Promise.all(
    ['NotoSans-Regular', 'NotoSans-Bold', 'NotoSansMath-Regular'].map((name) =>
      readFile(join(HOME, `templates/fonts/${name}.ttf`)),
    ),
  );
  return {
    regular: new Uint8Array(regular as Uint8Array),
    bold: new Uint8Array(bold as Uint8Array),
    math: new Uint8Array(math as Uint8Array),
  };
}

/** Ids of the agreement templates, and one of them by id. */
export async function agreementTemplates(): Promise<string[]> {
  return (await readdir(join(HOME, 'templates/agreements')))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

export async function readAgreementTemplate(id: string): Promise<Agreement> {
  const known = await agreementTemplates();
  if (!known.includes(id)) throw new ProductError('AGREEMENT_UNKNOWN', { id, known: known.join(', ') || '–' });
  return JSON.parse(await readFile(join(HOME, `templates/agreements/${id}.json`), 'utf8')) as Agreement;
}
