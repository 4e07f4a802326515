/** One a-melding a month for the supplier's own people. */
import { lastDayOf } from './days.ts';
import { orgNumber } from './numbers.ts';
import { SUPPLIER } from './parties.ts';
import { type Person, payOf } from './people.ts';

/** The supplier's sub-unit, where the people are registered. */
export const UNIT = orgNumber(41_000);

const kroner = (ore: number): string => (ore / 100).toFixed(2);
/** Per thousand of the wages, in the zone of Oslo. */
const CONTRIBUTION = 141;

type Pay = (person: Person) => { readonly gross: number; readonly tax: number };
/** What tells one message of a month from another: numbers of its own, and the one it replaces. */
interface About {
  readonly id: string;
  readonly replaces?: string;
  readonly deliveredOn: string;
}

/** The month whose first message left out what somebody was paid, and was replaced. */
const CORRECTED = '2025-03';
const FORGOTTEN = '1007';

/**
 * The messages of the months, path → text; one of them is there twice, as it was first sent and as it was corrected.
 * @param change what is done to the text of each
 */
export function ameldingFiles(
  months: readonly string[],
  people: readonly Person[],
  change: (text: string) => string = (text) => text,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const month of months) {
    const path = `evidence/amelding/amelding-${month}`;
    if (month !== CORRECTED) {
      files.set(`${path}.xml`, change(amelding(month, people)));
      continue;
    }
    const first = (person: Person): ReturnType<Pay> => {
      const { gross, tax } = payOf(person);
      return { gross: person.consultant.staffNo === FORGOTTEN ? gross - 350_000 : gross, tax };
    };
    const id = `A-${month}`;
    files.set(`${path}.xml`, change(amelding(month, people, first)));
    const about = { id: `${id}-rettet`, replaces: id, deliveredOn: lastDayOf(month) };
    files.set(`${path}-rettet.xml`, change(amelding(month, people, payOf, about)));
  }
  return files;
}

/** @param pay what each earned in the month; their fixed pay when nothing else is said */
export function amelding(
  month: string,
  people: readonly Person[],
  pay: Pay = payOf,
  { id, replaces, deliveredOn }: About = { id: `A-${month}`, deliveredOn: `${month}-25` },
): string {
  const persons = people.filter((person) => person.startDate <= lastDayOf(month));
  const receivers = persons.map((person) => {
    const { gross, tax } = pay(person);
    return `<inntektsmottaker><norskIdentifikator>${person.nationalId}</norskIdentifikator><identifiserendeInformasjon><navn>${person.name}</navn><ansattnummer>${person.consultant.staffNo}</ansattnummer></identifiserendeInformasjon>
<arbeidsforhold><arbeidsforholdId>1</arbeidsforholdId><typeArbeidsforhold>ordinaertArbeidsforhold</typeArbeidsforhold><startdato>${person.startDate}</startdato><antallTimerPerUkeSomEnFullStillingTilsvarer>37.5</antallTimerPerUkeSomEnFullStillingTilsvarer><avloenningstype>fast</avloenningstype><yrke>2512103</yrke><arbeidstidsordning>ikkeSkift</arbeidstidsordning><stillingsprosent>100</stillingsprosent><formForAnsettelse>fast</formForAnsettelse></arbeidsforhold>
<forskuddstrekk><beskrivelse>forskuddstrekk</beskrivelse><beloep>-${Math.round(tax / 100)}</beloep></forskuddstrekk>
<inntekt><arbeidsforholdId>1</arbeidsforholdId><startdatoOpptjeningsperiode>${month}-01</startdatoOpptjeningsperiode><sluttdatoOpptjeningsperiode>${lastDayOf(month)}</sluttdatoOpptjeningsperiode><fordel>kontantytelse</fordel><utloeserArbeidsgiveravgift>true</utloeserArbeidsgiveravgift><inngaarIGrunnlagForTrekk>true</inngaarIGrunnlagForTrekk><beloep>${kroner(gross)}</beloep><loennsinntekt><beskrivelse>fastloenn</beskrivelse></loennsinntekt></inntekt></inntektsmottaker>
`;
  });
  const all = persons.map(pay);
  const gross = all.reduce((sum, one) => sum + one.gross, 0);
  const tax = all.reduce((sum, one) => sum + Math.round(one.tax / 100), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<melding xmlns="urn:ske:fastsetting:innsamling:a-meldingen:v2_3"><Leveranse><leveringstidspunkt>${deliveredOn}T09:12:00</leveringstidspunkt><kalendermaaned>${month}</kalendermaaned><kildesystem>Eksempel Lønn 4.2</kildesystem>${replaces === undefined ? '' : `<erstatterMeldingsId>${replaces}</erstatterMeldingsId>`}<meldingsId>${id}</meldingsId>
<opplysningspliktig><norskIdentifikator>${SUPPLIER.orgNo}</norskIdentifikator></opplysningspliktig>
<oppgave><betalingsinformasjon><sumForskuddstrekk>${tax}</sumForskuddstrekk><sumArbeidsgiveravgift>${Math.round((gross * CONTRIBUTION) / 100_000)}</sumArbeidsgiveravgift></betalingsinformasjon>
<virksomhet><norskIdentifikator>${UNIT}</norskIdentifikator>
${receivers.join('')}<arbeidsgiveravgift><loennOgGodtgjoerelse><beregningskodeForArbeidsgiveravgift>generelleNaeringer</beregningskodeForArbeidsgiveravgift><sone>1</sone><avgiftsgrunnlagBeloep>${kroner(gross)}</avgiftsgrunnlagBeloep><prosentsatsForAvgiftsberegning>${CONTRIBUTION / 10}</prosentsatsForAvgiftsberegning></loennOgGodtgjoerelse></arbeidsgiveravgift></virksomhet></oppgave></Leveranse></melding>
`;
}
