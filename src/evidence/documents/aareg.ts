/**
 * Answers of Aa-registeret: employments as the register holds them, in the older shape (`arbeidsavtaler`) and the newer
 * (`ansettelsesdetaljer`). One record a row of details, with the months it holds for. National ids stay in memory.
 */
import type { EvidenceRecord, Problem, RecordFields } from '../evidence.ts';
import { nationalIdKind } from '../identifiers.ts';
import { isObject, type Json, type Reader, reader } from './authority-json.ts';

type Fields = Partial<RecordFields['registeredEmployment']>;

/** What the two shapes call the list of details. */
const DETAILS = ['ansettelsesdetaljer', 'arbeidsavtaler'] as const;

/** The employments that a JSON value holds: one, a list, or a list within an answer; none when it is something else. */
export function employmentsIn(value: unknown): { employment: Json; path: string; answer: Json }[] {
  if (isEmployment(value)) return [{ employment: value, path: '', answer: value }];
  const inside = isObject(value) ? Object.entries(value).find(([, list]) => holdsEmployments(list)) : undefined;
  const list = inside ? inside[1] : value;
  if (!holdsEmployments(list)) return [];
  return list.flatMap((one, index) =>
    isEmployment(one)
      ? [{ employment: one, path: `${inside ? `/${inside[0]}` : ''}/${index}`, answer: isObject(value) ? value : one }]
      : [],
  );
}

function holdsEmployments(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isEmployment);
}

function isEmployment(value: unknown): value is Json {
  return isObject(value) && 'arbeidstaker' in value && DETAILS.some((name) => Array.isArray(value[name]));
}

/**
 * Records of one employment.
 * @param path JSON pointer of the employment
 * @param answer what stands around it, which may say when the extract was made
 */
export function readEmployment(
  employment: Json,
  file: string,
  path: string,
  answer: Json,
): { records: EvidenceRecord<'registeredEmployment'>[]; problems: Problem[] } {
  const from = reader(file, path);
  const shared = { ...sharedFields(employment, answer, from), ...personField(employment, file, path, from) };
  const unreadable = [...from.unreadable];
  const problems = [...from.problems];
  const record = (at: string, fields: Fields, more: readonly string[]): EvidenceRecord<'registeredEmployment'> => ({
    kind: 'registeredEmployment',
    at: { file, path: at },
    fields: { ...shared, ...fields },
    unreadable: [...unreadable, ...more],
  });
  const name = DETAILS.find((one) => Array.isArray(employment[one])) ?? DETAILS[0];
  const records = ((employment[name] ?? []) as unknown[]).filter(isObject).map((details, index) => {
    const at = `${path}/${name}/${index}`;
    const own = reader(file, at);
    const fields = detailFields(details, own);
    problems.push(...own.problems);
    return record(at, fields, own.unreadable);
  });
  return { records: records.length > 0 ? records : [record(path, {}, [])], problems };
}

function sharedFields(employment: Json, answer: Json, from: Reader): Fields {
  const period = isObject(employment.ansettelsesperiode) ? employment.ansettelsesperiode : {};
  const span = isObject(period.periode) ? period.periode : period;
  return present({
    employer: from.orgNumber('employer', orgNumberOf(employment.opplysningspliktig), '/opplysningspliktig'),
    unit: from.orgNumber('unit', orgNumberOf(employment.arbeidssted ?? employment.arbeidsgiver), '/arbeidssted'),
    employmentType: codeOf(employment.type),
    startDate: from.day('startDate', span.startdato ?? span.fom, '/ansettelsesperiode'),
    endDate: from.day('endDate', span.sluttdato ?? span.tom, '/ansettelsesperiode'),
    extractedOn: from.day('extractedOn', answer.levert ?? answer.uttrekksdato, '/levert'),
  });
}

/** The national id, which no problem shows. */
function personField({ arbeidstaker }: Json, file: string, path: string, from: Reader): Fields {
  const id = personOf(arbeidstaker);
  if (id === undefined) return {};
  if (nationalIdKind(id, '2000-01-01') !== null) return { nationalId: id };
  from.unreadable.push('nationalId');
  from.problems.push({ code: 'NATIONAL_ID_INVALID', at: { file, path: `${path}/arbeidstaker` } });
  return {};
}

function detailFields(details: Json, from: Reader): Fields {
  const months = isObject(details.rapporteringsmaaneder) ? details.rapporteringsmaaneder : {};
  const days = isObject(details.gyldighetsperiode) ? details.gyldighetsperiode : {};
  const percent = 'avtaltStillingsprosent' in details ? 'avtaltStillingsprosent' : 'stillingsprosent';
  return present({
    employmentForm: codeOf(details.ansettelsesform),
    positionPercent: thousandths('positionPercent', details, percent, from),
    fullTimeHours: thousandths('fullTimeHours', details, 'antallTimerPrUke', from),
    monthFrom: monthOf('monthFrom', months.fra ?? days.fom, from),
    monthTo: monthOf('monthTo', months.til ?? days.tom, from),
  });
}

function present(fields: { [F in keyof Fields]: Fields[F] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A code alone, or with its description. */
function codeOf(value: unknown): string | undefined {
  const code = isObject(value) ? value.kode : value;
  return typeof code === 'string' && code !== '' ? code : undefined;
}

/** The number of an organisation; of its identifiers the one of that kind. */
function orgNumberOf(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  return value.organisasjonsnummer ?? identOf(value, 'ORGANISASJONSNUMMER');
}

/** The person's number, current before former. */
function personOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const id = value.offentligIdent ?? identOf(value, 'FOLKEREGISTERIDENT');
  return typeof id === 'string' ? id : undefined;
}

function identOf({ identer }: Json, type: string): unknown {
  const ids = (Array.isArray(identer) ? identer : []).filter(isObject).filter((one) => one.type === type);
  return (ids.find((one) => one.gjeldende !== false) ?? ids[0])?.ident;
}

/** Per cent and hours come as numbers with decimals, as text in some copies. */
function thousandths(field: string, details: Json, name: string, from: Reader): number | undefined {
  const value = details[name];
  if (value === undefined || value === null) return undefined;
  const match = /^(\d{1,6})(?:\.(\d{1,30}))?$/.exec(String(value));
  const decimals = (match?.[2] ?? '').replace(/0+$/, '');
  if (match && decimals.length <= 3) return Number(`${match[1]}${decimals.padEnd(3, '0')}`);
  from.fault('CELL_NOT_NUMBER', `/${name}`, value, '0.000', field);
  return undefined;
}

/** `YYYY-MM`, or the month of a day. */
function monthOf(field: string, value: unknown, from: Reader): string | undefined {
  if (value === undefined || value === null) return undefined;
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d{2})?$/.exec(String(value))?.[1];
  if (month === undefined) from.fault('CELL_NOT_MONTH', '', value, 'YYYY-MM', field);
  return month;
}
