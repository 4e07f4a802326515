/** Two small answers: how many assignments and workers of foreign companies are registered, and whether a staffing agency is approved. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import { isObject, type Json, reader } from './authority-json.ts';
import type { Unwrapped } from './ebevis.ts';
import type { AgencyExtract, ForeignCounters } from './register-record.ts';

const COUNTERS = {
  activeAssignmentsAsEmployer: 'antallAktiveOppdragSomArbeidsgiver',
  activeWorkers: 'antallAktiveArbeidstakere',
  registeredAsClient: 'antallRegistrerteOppdragSomOppdragsgiver',
} as const satisfies Partial<Record<keyof ForeignCounters, string>>;

function countersIn(answer: Json): Json | undefined {
  const group = isObject(answer.oppdrag) ? answer.oppdrag : answer;
  return Object.values(COUNTERS).some((key) => key in group) ? group : undefined;
}

export function isCounters({ answer }: Unwrapped): boolean {
  return countersIn(answer) !== undefined;
}

export function readCounters(
  unwrapped: Unwrapped,
  file: string,
): { record: EvidenceRecord<'foreignCounters'>; problems: Problem[] } {
  const from = reader(file);
  const fields: Partial<ForeignCounters> = {};
  const party = from.orgNumber('party', unwrapped.party, '/forespurteOrganisasjon');
  const day = from.day('answeredOn', unwrapped.answeredOn, '/levert');
  if (party !== undefined) fields.party = party;
  if (day !== undefined) fields.answeredOn = day;
  const group = countersIn(unwrapped.answer) ?? {};
  for (const [field, key] of Object.entries(COUNTERS) as [keyof typeof COUNTERS, string][]) {
    const value = typeof group[key] === 'string' ? Number(group[key]) : group[key];
    if (value === undefined || value === null) continue;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) fields[field] = value;
    else from.fault('CELL_NOT_NUMBER', `${unwrapped.path}/${key}`, group[key], '0, 1, 2 …', field);
  }
  return {
    record: { kind: 'foreignCounters', at: { file }, fields, unreadable: from.unreadable },
    problems: from.problems,
  };
}

/** Words of the register and of eBevis, old and new, folded. */
const APPROVAL: readonly (readonly [RegExp, AgencyExtract['status']])[] = [
  [/^(ikke godkjent|ikkje godkjend|not approved|avslått|avslag)/, 'notApproved'],
  [/^(ikke registrert|ikkje registrert|not registered)/, 'notRegistered'],
  [/(under behandling|søknad|soknad|pending)/, 'pending'],
  [/(lovlig|godkjent|godkjend|approved)/, 'approved'],
  [/(oppfylt registrering|registrert|registered)/, 'registered'],
];

export function isAgencyAnswer({ answer }: Unwrapped): boolean {
  return 'godkjenningsstatus' in answer;
}

export function readAgencyAnswer(
  unwrapped: Unwrapped,
  file: string,
): { record: EvidenceRecord<'agencyExtract'>; problems: Problem[] } {
  const from = reader(file);
  const fields: Partial<AgencyExtract> = {};
  const { answer, path } = unwrapped;
  const agency = from.orgNumber('agency', unwrapped.party, `${path}/organisasjonsnummer`);
  const day = from.day('extractedOn', unwrapped.answeredOn, `${path}/levert`);
  if (agency !== undefined) fields.agency = agency;
  if (day !== undefined) fields.extractedOn = day;
  const said = String(answer.godkjenningsstatus ?? '')
    .trim()
    .toLowerCase();
  const status = APPROVAL.find(([words]) => words.test(said))?.[1];
  if (status === undefined)
    from.fault(
      'CELL_NOT_CODE',
      `${path}/godkjenningsstatus`,
      answer.godkjenningsstatus,
      'Godkjent, Ikke godkjent',
      'status',
    );
  else fields.status = status;
  for (const [field, key] of [
    ['from', 'godkjentFra'],
    ['to', 'godkjentTil'],
  ] as const) {
    const value = from.day(field, answer[key], `${path}/${key}`);
    if (value !== undefined) fields[field] = value;
  }
  return {
    record: { kind: 'agencyExtract', at: { file }, fields, unreadable: from.unreadable },
    problems: from.problems,
  };
}
