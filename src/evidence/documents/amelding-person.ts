/** One person of an a-melding: employments and income. The national id stays in memory; codes stay as they were reported. */
import { allBelow, type Branch, below } from './amelding-branch.ts';
import { withheldFrom } from './amelding-contribution.ts';
import { checkPerson } from './amelding-fit.ts';
import {
  type Convert,
  type Draft,
  day,
  draftOf,
  nationalId,
  ore,
  put,
  type Reading,
  thousandths,
} from './amelding-values.ts';

type PersonDraft = Draft<'ameldingEmployment' | 'ameldingIncome'>;

const EMPLOYMENT: readonly (readonly [
  field: keyof Draft<'ameldingEmployment'>['fields'],
  name: string,
  convert?: Convert,
])[] = [
  ['employmentId', 'arbeidsforholdId'],
  ['employmentType', 'typeArbeidsforhold'],
  ['employmentForm', 'formForAnsettelse'],
  ['positionPercent', 'stillingsprosent', thousandths],
  ['fullTimeHours', 'antallTimerPerUkeSomEnFullStillingTilsvarer', thousandths],
  ['workingTimeScheme', 'arbeidstidsordning'],
  ['payScheme', 'avloenningstype'],
  ['occupation', 'yrke'],
  ['startDate', 'startdato', day],
  ['endDate', 'sluttdato', day],
];

/** What an income is, and the element that says so. */
const INCOME_KINDS = ['loennsinntekt', 'naeringsinntekt', 'pensjonEllerTrygd', 'ytelseFraOffentlige'] as const;

/** Records of one `inntektsmottaker`: one for each employment, one for each income. */
export function personRecords(person: Branch, reading: Reading): PersonDraft[] {
  const who = identity(person, reading);
  checkPerson(person, reading);
  const incomes = allBelow(person, 'inntekt').map((one) => income(one, who, reading));
  const withheld = withheldFrom(person);
  const [first] = incomes;
  if (withheld !== undefined && first) first.fields.withheld = withheld;
  else first?.unreadable.push('withheld');
  return [...allBelow(person, 'arbeidsforhold').map((one) => employment(one, who, reading)), ...incomes];
}

/** Who the person is, read once: a national id, a foreign one, or the employer's own number. */
function identity(person: Branch, reading: Reading): Draft<'ameldingEmployment'> {
  const who = draftOf('ameldingEmployment', reading, person);
  put(reading, who, 'nationalId', person, ['norskIdentifikator'], nationalId);
  put(reading, who, 'staffNo', person, ['identifiserendeInformasjon', 'ansattnummer']);
  put(reading, who, 'name', person, ['identifiserendeInformasjon', 'navn']);
  if (below(person, 'internasjonalIdentifikator') && who.fields.nationalId === undefined) who.fields.foreignId = true;
  return who;
}

function named<D extends PersonDraft>(draft: D, who: Draft<'ameldingEmployment'>): D {
  for (const field of ['nationalId', 'staffNo', 'name'] as const) {
    const value = who.fields[field];
    if (value !== undefined) draft.fields[field] = value;
    else if (who.unreadable.includes(field)) draft.unreadable.push(field);
  }
  return draft;
}

function employment(branch: Branch, who: Draft<'ameldingEmployment'>, reading: Reading): Draft<'ameldingEmployment'> {
  const draft = named(draftOf('ameldingEmployment', reading, branch), who);
  draft.fields.foreignId = who.fields.foreignId ?? false;
  for (const [field, name, convert] of EMPLOYMENT) put(reading, draft, field, branch, [name], convert);
  return draft;
}

function income(branch: Branch, who: Draft<'ameldingEmployment'>, reading: Reading): Draft<'ameldingIncome'> {
  const draft = named(draftOf('ameldingIncome', reading, branch), who);
  const kind = INCOME_KINDS.find((name) => below(branch, name));
  if (kind !== undefined) {
    draft.fields.kind = kind;
    put(reading, draft, 'description', branch, [kind, 'beskrivelse']);
    put(reading, draft, 'hours', branch, [kind, 'antall'], thousandths);
  }
  put(reading, draft, 'employmentId', branch, ['arbeidsforholdId']);
  put(reading, draft, 'benefit', branch, ['fordel']);
  put(reading, draft, 'amount', branch, ['beloep'], ore);
  put(reading, draft, 'from', branch, ['startdatoOpptjeningsperiode'], day);
  put(reading, draft, 'to', branch, ['sluttdatoOpptjeningsperiode'], day);
  return draft;
}
