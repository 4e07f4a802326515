/** Which answer of which authority a JSON value is, by its shape. */
import type { EvidenceKind, EvidenceRecord, Problem } from '../evidence.ts';
import { employmentsIn, readEmployment } from './aareg.ts';
import { isObject } from './authority-json.ts';
import { unwrap } from './ebevis.ts';
import { isAgencyAnswer, isCounters, readAgencyAnswer, readCounters } from './register-counters.ts';
import { readUnit, unitsIn } from './registered-unit.ts';
import { isArrears, readArrears } from './tax-arrears.ts';

export interface AuthorityAnswer {
  readonly kind: EvidenceKind;
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly Problem[];
}

/** Undefined when no authority answers in this shape. */
export function readAuthorityAnswer(value: unknown, file: string): AuthorityAnswer | undefined {
  const units = unitsIn(value);
  if (units.length > 0) {
    const read = units.map(({ unit, path }) => readUnit(unit, file, path));
    return {
      kind: 'registeredUnit',
      records: read.map((one) => one.record),
      problems: read.flatMap((one) => one.problems),
    };
  }
  const employments = employmentsIn(value);
  if (employments.length > 0) {
    const read = employments.map(({ employment, path, answer }) => readEmployment(employment, file, path, answer));
    return {
      kind: 'registeredEmployment',
      records: read.flatMap((one) => one.records),
      problems: read.flatMap((one) => one.problems),
    };
  }
  if (!isObject(value)) return undefined;
  const unwrapped = unwrap(value);
  const read = isArrears(unwrapped, value)
    ? readArrears(unwrapped, value, file)
    : isCounters(unwrapped)
      ? readCounters(unwrapped, file)
      : isAgencyAnswer(unwrapped)
        ? readAgencyAnswer(unwrapped, file)
        : undefined;
  return read && { kind: read.record.kind, records: [read.record], problems: read.problems };
}
