/** Facts about overdue tax and duties. */
import type { FactEntry } from '../catalogue.ts';

export const arrearsFacts: readonly FactEntry[] = [
  {
    id: 'arrearsTotal',
    subject: 'party',
    type: 'number',
    unit: 'ore',
    provenBy: ['taxArrears'],
    askedOf: 'supplier',
    label: {
      nb: 'Forfalt og ubetalt skatt og avgift',
      nn: 'Forfallen og ubetalt skatt og avgift',
      en: 'Overdue tax and duties',
    },
    proves: {
      nb: 'Summen av alle seks slag i svaret fra Skatteetaten, renter medregnet. Mangler ett slag, er summen ukjent om den ellers er null. Viser bare den dagen svaret ble gitt.',
      nn: 'Summen av alle seks slag i svaret frå Skatteetaten, renter medrekna. Manglar eitt slag, er summen ukjend om han elles er null. Viser berre den dagen svaret vart gitt.',
      en: 'The sum of all six kinds in the answer of the tax authority, interest included. If one kind is missing the sum is unknown where it would be zero. Shows only the day of the answer.',
    },
  },
  {
    id: 'certificateTax',
    subject: 'party',
    type: 'number',
    unit: 'ore',
    provenBy: ['taxCertificate', 'taxArrears'],
    askedOf: 'supplier',
    label: {
      nb: 'Ubetalt skatt etter attesten',
      nn: 'Ubetalt skatt etter attesten',
      en: 'Unpaid tax by the certificate',
    },
    proves: {
      nb: 'At attesten og svaret fra Skatteetaten samme dag ikke er enige om det er ubetalt skatt, skattetrekk eller arbeidsgiveravgift.',
      nn: 'At attesten og svaret frå Skatteetaten same dag ikkje er samde om det er ubetalt skatt, skattetrekk eller arbeidsgivaravgift.',
      en: 'That the certificate and the answer of the tax authority of the same day do not agree on whether tax, withheld tax or employer’s contribution is unpaid.',
    },
  },
  {
    id: 'certificateVat',
    subject: 'party',
    type: 'number',
    unit: 'ore',
    provenBy: ['taxCertificate', 'taxArrears'],
    askedOf: 'supplier',
    label: {
      nb: 'Ubetalt merverdiavgift etter attesten',
      nn: 'Ubetalt meirverdiavgift etter attesten',
      en: 'Unpaid VAT by the certificate',
    },
    proves: {
      nb: 'At attesten og svaret fra Skatteetaten samme dag ikke er enige om det er ubetalt merverdiavgift.',
      nn: 'At attesten og svaret frå Skatteetaten same dag ikkje er samde om det er ubetalt meirverdiavgift.',
      en: 'That the certificate and the answer of the tax authority of the same day do not agree on whether VAT is unpaid.',
    },
  },
  {
    id: 'arrearsAgeDays',
    subject: 'party',
    type: 'number',
    unit: 'days',
    provenBy: ['taxArrears'],
    askedOf: 'supplier',
    label: {
      nb: 'Alderen på svaret om restanser ved periodens slutt',
      nn: 'Alderen på svaret om restansar ved slutten av perioden',
      en: 'Age of the answer on arrears at the end of the period',
    },
    proves: {
      nb: 'Dager fra svaret til periodens siste dag; 0 når svaret er fra etter den. Et svar som er eldre enn avtalen tillater, teller ikke.',
      nn: 'Dagar frå svaret til siste dag i perioden; 0 når svaret er frå etter han. Eit svar som er eldre enn avtalen tillèt, tel ikkje.',
      en: 'Days from the answer to the last day of the period; 0 when it is from after that. An answer older than the agreement allows does not count.',
    },
  },
  {
    id: 'paymentPlanDocumented',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['attestations'],
    askedOf: 'supplier',
    label: {
      nb: 'Betalingsavtale for restansene er vist',
      nn: 'Betalingsavtale for restansane er vist',
      en: 'A payment plan for the arrears is shown',
    },
    proves: {
      nb: 'At en datert attest om betalingsavtale dekker periodens siste dag. Viser ikke at avtalen holdes.',
      nn: 'At ein datert attest om betalingsavtale dekkjer siste dag i perioden. Viser ikkje at avtalen blir halden.',
      en: 'That a dated attestation of a payment plan covers the last day of the period. Does not show that the plan is kept.',
    },
  },
  {
    id: 'paymentPlanAccepted',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['assessments'],
    askedOf: 'assessor',
    assessed: true,
    label: { nb: 'Betalingsavtalen godtas', nn: 'Betalingsavtalen blir godteken', en: 'The payment plan is accepted' },
    proves: {
      nb: 'En persons daterte vurdering av om betalingsavtalen er god nok.',
      nn: 'Ei datert vurdering frå ein person av om betalingsavtalen er god nok.',
      en: "A person's dated assessment of whether the payment plan is good enough.",
    },
  },
];
