/** A case folder on disk → what the pipeline takes. Files are opened lazily and read as `Source`s. */
import { openAsBlob } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '../errors.ts';
import type { Source } from '../evidence/evidence.ts';
import { isOrgNumber } from '../evidence/identifiers.ts';
import type { Rulebook } from '../rulebook/rule.ts';
import { agreementFaults } from '../rulebook/term-faults.ts';
import type { Agreement, Case } from '../schemas/case.ts';
import { validators } from '../schemas/validators.js';
import type { Lang } from '../text/lang.ts';
import { readAgreementTemplate } from './assets.ts';
import { readJsonFile } from './json-file.ts';
import { faultLines } from './schema-faults.ts';

export interface CaseFolder {
  readonly case: Case;
  readonly agreement: Agreement;
  readonly sources: readonly Source[];
}

/**
 * @param rulebook what terms there are, and in which unit each is entered
 * @param lang of what is said about faults
 * @throws ProductError when the folder, `case.json` or `agreement.json` is not as it must be
 */
export async function readCaseFolder(
  folder: string,
  rulebook: Pick<Rulebook, 'terms'>,
  lang: Lang = 'nb',
): Promise<CaseFolder> {
  const names = await readdir(folder).catch(() => {
    throw new ProductError('FOLDER_NOT_FOUND', { path: folder });
  });
  if (!names.includes('case.json')) throw new ProductError('CASE_MISSING', { path: folder });
  const about = await readShape<Case>(folder, 'case.json', 'case', lang);
  if (about.period.to < about.period.from) throw new ProductError('PERIOD_BACKWARDS', about.period);
  if (!isOrgNumber(about.supplier.orgNo))
    throw new ProductError('ORG_NUMBER_WRONG', { orgNo: about.supplier.orgNo, path: 'case.json' });
  const agreement = names.includes('agreement.json')
    ? await readShape<Agreement>(folder, 'agreement.json', 'agreement', lang)
    : await readAgreementTemplate(about.agreement);
  const wrong = [...agreement.ranked, ...agreement.buyers].find(
    (party) => party.orgNo !== undefined && !isOrgNumber(party.orgNo),
  );
  if (wrong) throw new ProductError('ORG_NUMBER_WRONG', { orgNo: wrong.orgNo as string, path: 'agreement.json' });
  const faults = agreementFaults(about, agreement, rulebook);
  if (faults.length > 0)
    throw new ProductError('INPUT_NOT_AS_EXPECTED', {
      path: 'agreement.json',
      detail: faults.map(({ at, read, expected }) => `  ${at}: ${read} ≠ ${expected}`).join('\n'),
    });
  const declarations = names.filter((name) => /^declaration\./.test(name));
  const evidence = names.includes('evidence') ? await filesBelow(folder, 'evidence') : [];
  return {
    case: about,
    agreement,
    sources: await Promise.all([...declarations, ...evidence].sort().map((name) => toSource(folder, name))),
  };
}

/** Reads and checks one of the folder's own files; every fault is told at once. */
async function readShape<T>(folder: string, name: string, shape: 'case' | 'agreement', lang: Lang): Promise<T> {
  const value = await readJsonFile(join(folder, name), name);
  const validate = validators[shape];
  if (validate(value)) return value as T;
  throw new ProductError('INPUT_NOT_AS_EXPECTED', { path: name, detail: faultLines(validate.errors ?? [], lang) });
}

/** Every ordinary file below a folder; links are not followed, files that the system itself leaves are passed over. */
async function filesBelow(root: string, below: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => {
    throw new ProductError('FOLDER_NOT_FOUND', { path: below });
  });
  for (const entry of entries) {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(root, name)));
    else if (entry.isFile() && !/^(\.|Thumbs\.db$|~\$)/.test(entry.name)) found.push(name);
  }
  return found;
}

async function toSource(folder: string, name: string): Promise<Source> {
  const path = join(folder, name);
  // openAsBlob on a folder gives a blob that fails when read: look first.
  if (!(await lstat(path)).isFile()) throw new ProductError('FILE_NOT_FOUND', { path: name });
  return new File([await openAsBlob(path)], name);
}
