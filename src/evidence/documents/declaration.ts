/** egenerklæring as JSON → one record an answer. Complete sets are answers too. An answer that is wrong does not take the others with it. */
import type { EvidenceRecord, Problem, ProblemCode } from '../evidence.ts';
import { isRealDay } from '../formats/values.ts';
import { holdsNationalId, maskIds, shortRead } from '../mask.ts';
import type { DeclarationAnswer } from './declaration-record.ts';

/** True when a JSON value means to be a declaration. */
export function looksLikeDeclaration(value: unknown): boolean {
  return isObject(value) && ('answers' in value || ('signer' in value && 'signedOn' in value));
}

type DeclarationRecord = EvidenceRecord<'declaration'>;
type Fault = (code: ProblemCode, path: string, value: unknown, expected?: string) => void;

/**
 * The declaration's answers, and what differs from `schemas/case.ts` by JSON pointer. Of a faulty answer the value is
 * unreadable; of a declaration that nobody signed or dated, all values.
 */
export function readDeclaration(value: unknown, file: string): { records: DeclarationRecord[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const fault: Fault = (code, path, found, expected) => {
    const read = shortRead(found === undefined ? '–' : JSON.stringify(found));
    problems.push({ code, at: { file, path }, read, ...(expected === undefined ? {} : { expected }) });
  };
  const whole = isObject(value) ? value : {};
  strangers(whole, ['signer', 'signedOn', 'answers', 'complete'], '/', fault);
  const head = signature(whole, fault);
  const records = [
    ...list(whole.answers, '/answers', true, fault).map((one, index) => answer(one, `/answers/${index}`, fault)),
    ...list(whole.complete, '/complete', false, fault).map((one, index) => complete(one, `/complete/${index}`, fault)),
  ].map(({ fields, unreadable, path }): DeclarationRecord => {
    const all = [...new Set([...head.unreadable, ...unreadable])].sort();
    return { kind: 'declaration', at: { file, path }, fields: { ...head.fields, ...fields }, unreadable: all };
  });
  return { records, problems };
}

interface Part {
  readonly fields: Partial<DeclarationAnswer>;
  readonly unreadable: readonly string[];
}

function signature(whole: Readonly<Record<string, unknown>>, fault: Fault): Part {
  const { signer, signedOn } = whole;
  const fields: Partial<DeclarationAnswer> = {};
  const unreadable: string[] = [];
  if (!isText(signer)) fault('JSON_NOT_AS_EXPECTED', '/signer', signer, 'string');
  else if (holdsNationalId(signer)) fault('NATIONAL_ID_UNEXPECTED', '/signer', signer);
  if (isText(signer)) fields.signer = maskIds(signer);
  else unreadable.push(...(signer === undefined ? [] : ['signer']), 'value');
  if (typeof signedOn === 'string' && isRealDay(signedOn)) fields.signedOn = signedOn;
  else {
    fault('JSON_NOT_AS_EXPECTED', '/signedOn', signedOn, 'YYYY-MM-DD');
    unreadable.push(...(signedOn === undefined ? [] : ['signedOn']), 'value');
  }
  return { fields, unreadable };
}

function answer(one: unknown, path: string, fault: Fault): Part & { path: string } {
  if (!isObject(one)) {
    fault('JSON_NOT_AS_EXPECTED', path, one, '{ fact, subject, value }');
    return { fields: {}, unreadable: ['fact', 'value'], path };
  }
  const fields: Partial<DeclarationAnswer> = {};
  // A misspelled `subject` would make the answer speak of the whole contract.
  const unreadable = strangers(one, ['fact', 'subject', 'value'], path, fault) ? ['value'] : [];
  for (const [key, right, expected] of ANSWER) {
    const found = one[key];
    if (found === undefined && key === 'subject') continue;
    const id = isNationalId(found);
    if (right(found) && !id) {
      Object.assign(fields, { [key]: found });
      continue;
    }
    if (id) fault('NATIONAL_ID_UNEXPECTED', `${path}/${key}`, '…');
    else fault('JSON_NOT_AS_EXPECTED', `${path}/${key}`, found, expected);
    // An answer about the wrong thing is worth no more than a wrong answer.
    unreadable.push(...(found === undefined ? [] : [key]), 'value');
  }
  if (unreadable.includes('value')) delete fields.value;
  return { fields, unreadable, path };
}

const ANSWER: readonly (readonly [keyof DeclarationAnswer, (found: unknown) => boolean, string])[] = [
  ['fact', isText, 'string'],
  ['subject', isText, 'string'],
  ['value', (found) => ['string', 'number', 'boolean'].includes(typeof found), 'string | number | boolean'],
];

function complete(one: unknown, path: string, fault: Fault): Part & { path: string } {
  if (isText(one) && !holdsNationalId(one)) return { fields: { fact: one, value: true }, unreadable: [], path };
  fault('JSON_NOT_AS_EXPECTED', path, one, 'string');
  return { fields: {}, unreadable: ['fact', 'value'], path };
}

function list(found: unknown, path: string, required: boolean, fault: Fault): readonly unknown[] {
  if (Array.isArray(found)) return found;
  if (found !== undefined || required) fault('JSON_NOT_AS_EXPECTED', path, found, '[ … ]');
  return [];
}

/** Names that the schema does not have, and whether there were any. */
function strangers(one: object, known: readonly string[], path: string, fault: Fault): boolean {
  const strange = Object.keys(one).filter((key) => !known.includes(key));
  for (const key of strange) fault('JSON_NOT_AS_EXPECTED', path, key, known.join(', '));
  return strange.length > 0;
}

/** As a number an id has lost the zero in front. */
function isNationalId(found: unknown): boolean {
  if (typeof found === 'number') return holdsNationalId(String(found).padStart(11, '0'));
  return typeof found === 'string' && holdsNationalId(found);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
