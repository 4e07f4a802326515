/** One a-melding a month for the supplier's own people. */
import { lastDayOf } from './days.ts';
import { orgNumber } from './numbers.ts';
import { SUPPLIER } from './parties.ts';
import { type Person, payOf } from './people.ts';

/** The supplier's sub-unit, where the people are registered. */
export const UNIT = orgNumber(41_000);

const kroner = (ore: number): string => (ore / 100).toFixed(2);

/** @param pay what each earned in the month; their fixed pay when nothing else is said */
export function amelding(
  month: string,
  people: readonly Person[],
  pay: (person: Person) => { gross: number; tax: number } = payOf,
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
  return `<?xml version="1.0" encoding="UTF-8"?>
<melding xmlns="urn:ske:fastsetting:innsamling:a-meldingen:v2_3"><Leveranse><leveringstidspunkt>${month}-25T09:12:00</leveringstidspunkt><kalendermaaned>${month}</kalendermaaned><kildesystem>Eksempel Lønn 4.2</kildesystem><meldingsId>A-${month}</meldingsId>
<opplysningspliktig><norskIdentifikator>${SUPPLIER.orgNo}</norskIdentifikator></opplysningspliktig>
<oppgave><virksomhet><norskIdentifikator>${UNIT}</norskIdentifikator>
${receivers.join('')}</virksomhet></oppgave></Leveranse></melding>
`;
}
