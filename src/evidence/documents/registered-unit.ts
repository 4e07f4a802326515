/** Enhetsregisteret: one unit or sub-unit, a list of them, or a page of a search. A key that is not there is not known. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import { isObject, type Json, type Reader, reader } from './authority-json.ts';
import type { RegisteredUnit } from './register-record.ts';

const FLAGS = {
  inVatRegister: 'registrertIMvaregisteret',
  inBusinessRegister: 'registrertIForetaksregisteret',
  bankrupt: 'konkurs',
  windingUp: 'underAvvikling',
  forcedWindingUp: 'underTvangsavviklingEllerTvangsopplosning',
} as const satisfies Partial<Record<keyof RegisteredUnit, string>>;

/** The units that a JSON value holds, with their JSON pointers; none when it is something else. */
export function unitsIn(value: unknown): { unit: Json; path: string }[] {
  if (isUnit(value)) return [{ unit: value, path: '' }];
  if (Array.isArray(value))
    return value.flatMap((one, index) => (isUnit(one) ? [{ unit: one, path: `/${index}` }] : []));
  const embedded = isObject(value) && isObject(value._embedded) ? value._embedded : undefined;
  if (!embedded) return [];
  return ['enheter', 'underenheter'].flatMap((list) => {
    const units = embedded[list];
    if (!Array.isArray(units)) return [];
    return units.flatMap((one, index) => (isUnit(one) ? [{ unit: one, path: `/_embedded/${list}/${index}` }] : []));
  });
}

function isUnit(value: unknown): value is Json {
  return (
    isObject(value) &&
    'organisasjonsnummer' in value &&
    ('organisasjonsform' in value || 'respons_klasse' in value || 'slettedato' in value)
  );
}

export function readUnit(
  unit: Json,
  file: string,
  path: string,
): { record: EvidenceRecord<'registeredUnit'>; problems: Problem[] } {
  const from = reader(file, path);
  const fields: Partial<RegisteredUnit> = {};
  const put = <F extends keyof RegisteredUnit>(field: F, value: RegisteredUnit[F] | undefined): void => {
    if (value !== undefined) fields[field] = value;
  };
  put('party', from.orgNumber('party', unit.organisasjonsnummer, '/organisasjonsnummer'));
  if (typeof unit.navn === 'string') fields.name = unit.navn;
  const form = isObject(unit.organisasjonsform) ? unit.organisasjonsform.kode : unit.organisasjonsform;
  if (typeof form === 'string') fields.form = form.toUpperCase();
  put('parent', from.orgNumber('parent', unit.overordnetEnhet, '/overordnetEnhet'));
  put(
    'registeredOn',
    from.day('registeredOn', unit.registreringsdatoEnhetsregisteret, '/registreringsdatoEnhetsregisteret'),
  );
  put('deletedOn', from.day('deletedOn', unit.slettedato, '/slettedato'));
  put('answeredOn', from.day('answeredOn', unit.levert ?? unit.uttrekksdato, '/levert'));
  for (const [field, key] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][])
    put(field, from.flag(field, unit[key], `/${key}`));
  employees(unit, from, fields);
  put('industry', industry(unit.naeringskode1, from));
  const address = isObject(unit.forretningsadresse) ? unit.forretningsadresse.landkode : undefined;
  if (typeof address === 'string') fields.country = address.toUpperCase();
  return {
    record: {
      kind: 'registeredUnit',
      at: { file, ...(path === '' ? {} : { path }) },
      fields,
      unreadable: from.unreadable,
    },
    problems: from.problems,
  };
}

/** Under five are not shown, and then there is no number. A number cannot stand beside the word that none was registered. */
function employees(unit: Json, from: Reader, fields: Partial<RegisteredUnit>): void {
  const count = unit.antallAnsatte;
  if (count === undefined || count === null) return;
  if (!Number.isInteger(count) || (count as number) < 0)
    from.fault('JSON_NOT_AS_EXPECTED', '/antallAnsatte', count, '0, 5, 6 …', 'employees');
  else if (unit.harRegistrertAntallAnsatte === false && (count as number) > 0)
    from.fault(
      'JSON_NOT_AS_EXPECTED',
      '/harRegistrertAntallAnsatte',
      'false',
      `true (antallAnsatte ${count})`,
      'employees',
    );
  else fields.employees = count as number;
}

/** Standard for næringsgruppering: five digits with a full stop behind the second. */
function industry(value: unknown, from: Reader): string | undefined {
  const code = isObject(value) ? value.kode : undefined;
  if (code === undefined || code === null) return undefined;
  if (typeof code === 'string' && /^\d{2}\.\d{3}$/.test(code)) return code;
  from.fault('JSON_NOT_AS_EXPECTED', '/naeringskode1/kode', code, '62.100', 'industry');
  return undefined;
}
