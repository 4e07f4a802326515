/** Every id of the fact catalogue is made: a fact that nothing derives would leave its rule in doubt for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SAMPLES } from '../../samples/expected.ts';
import { readForms, readRulebook } from '../../src/cli/assets.ts';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { catalogue } from '../../src/facts/catalogue.ts';
import { gather } from '../../src/pipeline.ts';

/** Together these make all that any sample makes. */
const NAMES = [
  'all-in-order',
  'below-the-floor',
  'contradictions',
  'hired-without-approval',
  'long-weeks',
  'temporary-for-too-long',
  'cash-and-split-payroll',
  'reported-too-late',
];

const OF_EVALUATION = 'a day that the evaluation of a rule asks for, not a fact of the evidence';
const SIDES = 'only the sides of a contradiction that no sample has';
const FIELD = 'a field that its sources may contradict each other on; what is reckoned of it is the fact';

/** Ids that no sample derives, and why. */
const UNSEEN: Readonly<Record<string, string>> = {
  contractDate: OF_EVALUATION,
  subjectDate: OF_EVALUATION,
  personName: SIDES,
  personIdentity: SIDES,
  statementClosing: SIDES,
  shiftTimes: SIDES,
  overtimePay: SIDES,
  ameldingReporter: SIDES,
  certificateTax: SIDES,
  certificateVat: SIDES,
  foreignPartyActive: SIDES,
  registeredForeignAssignments: SIDES,
  positionPercent: FIELD,
  employmentStartedOn: FIELD,
  contractGivenOn: FIELD,
  contractorCountry: FIELD,
  assignmentReportedOn: FIELD,
  workerFirstReportedOn: FIELD,
  workerLastDay: FIELD,
  workerLastReportedOn: FIELD,
  workerChangedOn: FIELD,
  workerChangeReportedOn: FIELD,
  hireLastDay: FIELD,
  unionAgreementShown: 'asked for only where the ground of a hire is a union agreement, which no sample has',
  changeDayReportedAfterDays: 'reckoned only of a change to an assignment, which no sample has',
};
/** Put together of a stem and the same ending for three kinds of day. */
const COMPOSED: Readonly<Record<string, string>> = { changeDayReportedAfterDays: 'DayReportedAfterDays`' };

test('in the facts of the samples, or named here with the reason', { timeout: 30_000 }, async () => {
  const [rulebook, forms] = await Promise.all([readRulebook(), readForms()]);
  const made = new Set<string>();
  for (const name of NAMES) {
    const { facts } = await gather({ rulebook, forms, ...(await readCaseFolder(join(SAMPLES, name), rulebook, 'nb')) });
    for (const id of facts.contract.keys()) made.add(id);
    for (const { fact } of facts.contradictions) made.add(fact);
    for (const { slices } of facts.subjects)
      for (const slice of slices) for (const id of slice.facts.keys()) made.add(id);
  }
  const lacking = catalogue.filter(({ id }) => !made.has(id)).map(({ id }) => id);
  expect(lacking.sort()).toEqual(Object.keys(UNSEEN).sort());
});

test('what no sample derives is still named where facts are made', () => {
  const folder = join(import.meta.dirname, '../../src/facts');
  const source = readdirSync(folder)
    .filter((name) => name !== 'catalogue.ts' && name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const unnamed = Object.entries(UNSEEN)
    .filter(([id, why]) => why !== OF_EVALUATION && !source.includes(COMPOSED[id] ?? `'${id}'`))
    .map(([id]) => id);
  expect(unnamed).toEqual([]);
});
