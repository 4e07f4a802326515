/** a-meldings by hand, as XML and as JSON of the same tree. Companies and people are invented; ids are of test people. */

export const SUPPLIER = '310000019';
export const UNIT = '310000027';

export interface MadeEmployment {
  readonly id?: string;
  readonly type?: string;
  readonly form?: string | null;
  readonly percent?: string | null;
  readonly hours?: string | null;
  readonly start?: string;
  readonly end?: string;
}
export interface MadePerson {
  readonly id?: string;
  readonly staffNo?: string;
  readonly employments?: readonly MadeEmployment[];
  readonly incomes?: readonly { readonly what: string; readonly amount: string; readonly hours?: string }[];
}
export interface Made {
  readonly month: string;
  readonly people: readonly MadePerson[];
  readonly reporter?: string;
  readonly unit?: string;
  readonly messageId?: string;
  readonly replaces?: string;
  readonly deliveredAt?: string;
  readonly sourceSystem?: string;
}

type Tree = { readonly [name: string]: string | number | Tree | readonly Tree[] | undefined };

/** The message as the tree that both syntaxes write. */
export function tree(made: Made): Tree {
  return {
    leveringstidspunkt: made.deliveredAt ?? `${made.month}-28T10:00:00Z`,
    kalendermaaned: made.month,
    kildesystem: made.sourceSystem ?? 'Lønn 1',
    erstatterMeldingsId: made.replaces,
    meldingsId: made.messageId ?? `M-${made.month}`,
    opplysningspliktig: { norskIdentifikator: made.reporter ?? SUPPLIER },
    oppgave: {
      betalingsinformasjon: {
        sumForskuddstrekk: 1000 * made.people.length,
        sumArbeidsgiveravgift: Math.round(baseOf(made) * 0.141),
      },
      virksomhet: [
        {
          norskIdentifikator: made.unit ?? UNIT,
          inntektsmottaker: made.people.map(personTree),
          arbeidsgiveravgift: {
            loennOgGodtgjoerelse: [
              {
                beregningskodeForArbeidsgiveravgift: 'generelleNaeringer',
                sone: '1',
                avgiftsgrunnlagBeloep: baseOf(made).toFixed(2),
                prosentsatsForAvgiftsberegning: '14.1',
              },
            ],
          },
        },
      ],
    },
  };
}

function baseOf({ people }: Made): number {
  const incomes = people.flatMap((person) => person.incomes ?? []);
  return incomes.reduce((sum, { amount }) => sum + Number(amount), 0);
}

function personTree(person: MadePerson): Tree {
  return {
    norskIdentifikator: person.id,
    identifiserendeInformasjon: person.staffNo === undefined ? undefined : { ansattnummer: person.staffNo },
    arbeidsforhold: (person.employments ?? [{}]).map((one) => employmentTree(one, paidBy(person))),
    forskuddstrekk: [{ beloep: -1000 }],
    inntekt: (person.incomes ?? []).map(({ what, amount, hours }) => ({
      startdatoOpptjeningsperiode: '2022-05-01',
      sluttdatoOpptjeningsperiode: '2022-05-31',
      fordel: 'kontantytelse',
      utloeserArbeidsgiveravgift: 'true',
      beloep: amount,
      arbeidsforholdId: '1',
      loennsinntekt: { beskrivelse: what, antall: hours },
    })),
  };
}

const given = (value: string | null | undefined, usual: string): string | undefined =>
  value === null ? undefined : (value ?? usual);

const paidBy = ({ incomes = [] }: MadePerson): string =>
  incomes.some(({ what }) => what === 'timeloenn') ? 'timeloenn' : 'fast';

function employmentTree(one: MadeEmployment, pay: string): Tree {
  return {
    arbeidsforholdId: one.id ?? '1',
    typeArbeidsforhold: one.type ?? 'ordinaertArbeidsforhold',
    startdato: one.start ?? '2020-01-01',
    sluttdato: one.end,
    antallTimerPerUkeSomEnFullStillingTilsvarer: given(one.hours, '37.5'),
    avloenningstype: pay,
    yrke: '2511101',
    arbeidstidsordning: 'ikkeSkift',
    stillingsprosent: given(one.percent, '100.0'),
    formForAnsettelse: given(one.form, 'fast'),
  };
}

/** As the new API takes it. */
export function amelding(made: Made): string {
  return JSON.stringify({ leveranse: tree(made) });
}

/** As it is uploaded; `broken` cuts the text off there. */
export function ameldingXml(made: Made, version = 'v2_3', broken?: string): string {
  const ns = `urn:ske:fastsetting:innsamling:a-meldingen:${version}`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<melding xmlns="${ns}">\n${element('Leveranse', tree(made))}</melding>\n`;
  return broken === undefined ? text : text.slice(0, text.indexOf(broken));
}

function element(name: string, value: Tree[string]): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return (value as readonly Tree[]).map((one) => element(name, one)).join('');
  const inside =
    typeof value === 'object'
      ? `\n${Object.entries(value as Tree)
          .map(([key, one]) => element(key, one))
          .join('')}`
      : String(value);
  return `<${name}>${inside}</${name}>\n`;
}

/** National ids of test people (month + 80), with right check digits, a different one for each serial. `born` is the birth year in two digits, 40 to 99 of the last century. */
export function personId(serial: number, born = 85): string {
  const day = 1 + (serial % 28);
  // Of three numbers in a row one has check digits.
  for (let number = (born < 40 ? 500 : 0) + Math.floor(serial / 28) * 10; ; number += 1) {
    const base = `${two(day)}81${two(born)}${String(number).padStart(3, '0')}`;
    const first = digit(base, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = first === 10 ? 10 : digit(`${base}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return `${base}${first}${second}`;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
function digit(text: string, weights: readonly number[]): number {
  const rest = weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11;
  return rest === 0 ? 0 : 11 - rest;
}
