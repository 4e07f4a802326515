/** RestanserV2: overdue tax, VAT and employer's contribution of one organisation, in the three shapes seen, «none found», and answers that never came. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import { isObject, type Json, type Reader, reader } from './authority-json.ts';
import type { Unwrapped } from './ebevis.ts';
import { ARREARS_KINDS, type TaxArrears } from './register-record.ts';

const PARTS = {
  total: 'forfaltOgUbetalt',
  claims: 'forfaltOgUbetaltKrav',
  interest: 'forfaltOgUbetaltRenter',
} as const;

/** `RESTANSE-008`: no arrears were found on the number (formats.md §6). */
const NONE_FOUND = 'RESTANSE-008';
const STATUS: Readonly<Record<number, TaxArrears['status']>> = {
  2: 'waitingForConsent',
  3: 'denied',
  4: 'expired',
  5: 'waitingForSource',
};

export function isArrears({ answer, status }: Unwrapped, whole: Json): boolean {
  if (isObject(answer.restanser) || errorCode(whole) === NONE_FOUND) return true;
  if (Object.keys(answer).some((key) => ARREARS_KINDS.some((kind) => key.toLowerCase().startsWith(`${kind}forfalt`))))
    return true;
  return (
    status !== undefined &&
    status !== 1 &&
    /restanser/i.test(JSON.stringify(whole.evidenceCodeName ?? whole.evidenceName ?? ''))
  );
}

function errorCode(whole: Json): string {
  return String(whole.kode ?? whole.code ?? whole.feilkode ?? '').toUpperCase();
}

export function readArrears(
  unwrapped: Unwrapped,
  whole: Json,
  file: string,
): { record: EvidenceRecord<'taxArrears'>; problems: Problem[] } {
  const from = reader(file);
  const fields: Partial<TaxArrears> = {};
  const party = from.orgNumber('party', unwrapped.party, `${unwrapped.path}/forespurteOrganisasjon`);
  const answeredOn = from.day('answeredOn', unwrapped.answeredOn ?? whole.levert, `${unwrapped.path}/levert`);
  if (party === undefined)
    from.fault('JSON_NOT_AS_EXPECTED', '/forespurteOrganisasjon', unwrapped.party, 'organisasjonsnummer', 'party');
  else fields.party = party;
  if (answeredOn !== undefined) fields.answeredOn = answeredOn;
  const waiting = unwrapped.status === undefined ? undefined : STATUS[unwrapped.status];
  if (errorCode(whole) === NONE_FOUND) fields.status = 'noneFound';
  else if (waiting !== undefined) fields.status = waiting;
  else {
    fields.status = 'answered';
    fields.amounts = amounts(unwrapped, from);
  }
  return { record: { kind: 'taxArrears', at: { file }, fields, unreadable: from.unreadable }, problems: from.problems };
}

function amounts({ answer, path }: Unwrapped, from: Reader): TaxArrears['amounts'] {
  const nested = isObject(answer.restanser);
  const groups = nested ? (answer.restanser as Json) : answer;
  const folded = new Map(Object.entries(groups).map(([key, value]) => [key.toLowerCase(), value]));
  return ARREARS_KINDS.flatMap((kind) => {
    const group = nested ? folded.get(kind) : undefined;
    if (nested && group !== undefined && !isObject(group))
      from.fault('JSON_NOT_AS_EXPECTED', `${path}/restanser/${kind}`, group, '{ forfaltOgUbetalt }', `amounts.${kind}`);
    const read = (part: keyof typeof PARTS): number | undefined => {
      const name = PARTS[part];
      const value = nested ? (isObject(group) ? group[name] : undefined) : folded.get(`${kind}${name}`.toLowerCase());
      return from.kroner(
        `amounts.${kind}`,
        value,
        nested ? `${path}/restanser/${kind}/${name}` : `${path}/${kind}${name}`,
      );
    };
    const [total, claims, interest] = [read('total'), read('claims'), read('interest')];
    if (total === undefined && claims === undefined && interest === undefined) return [];
    return [
      {
        kind,
        ...(total === undefined ? {} : { total }),
        ...(claims === undefined ? {} : { claims }),
        ...(interest === undefined ? {} : { interest }),
      },
    ];
  });
}
