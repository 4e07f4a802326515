/** The envelopes that eBevis answers come in: flat name and value pairs, one value named `default`, or the bare answer. */
import { isObject, type Json } from './authority-json.ts';

/** An answer out of its envelope. */
export interface Unwrapped {
  readonly answer: Json;
  /** Whom and when, as far as the envelope says it. */
  readonly party: unknown;
  readonly answeredOn: unknown;
  /** eBevis status code: 1 ready, 2 waiting for consent, 3 denied, 4 expired, 5 waiting for source. */
  readonly status: number | undefined;
  /** JSON pointer of the answer's own fields. */
  readonly path: string;
}

/** Any object that may be an answer; the bare answer when there is no envelope. */
export function unwrap(value: Json): Unwrapped {
  const values = Array.isArray(value.evidenceValues) ? value.evidenceValues.filter(isObject) : undefined;
  const status = statusOf(value);
  const party = value.forespurteOrganisasjon ?? value.subject ?? value.organisasjonsnummer;
  if (!values) return { answer: value, party, answeredOn: value.levert ?? value.timestamp, status, path: '' };
  const times = values.flatMap((one) => (typeof one.timestamp === 'string' ? [one.timestamp] : [])).sort();
  const only = values.length === 1 && values[0]?.evidenceValueName === 'default' ? inner(values[0].value) : undefined;
  if (only)
    return {
      answer: only,
      party: only.forespurteOrganisasjon ?? only.organisasjonsnummer ?? party,
      answeredOn: only.levert ?? times[0] ?? value.evidenceStatusTimestamp,
      status,
      path: '/evidenceValues/0/value',
    };
  const flat = Object.fromEntries(values.map((one) => [String(one.evidenceValueName), one.value]));
  return {
    answer: flat,
    party: flat.forespurteOrganisasjon ?? flat.organisasjonsnummer ?? party,
    answeredOn: flat.levert ?? times[0],
    status,
    path: '/evidenceValues',
  };
}

/** The value named `default` holds the answer as an object or as JSON text. */
function inner(value: unknown): Json | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function statusOf(value: Json): number | undefined {
  const outer = isObject(value.evidenceStatus) ? value.evidenceStatus : value;
  const status = outer.status;
  const code = isObject(status) ? status.code : status;
  return typeof code === 'number' && Number.isInteger(code) ? code : undefined;
}
