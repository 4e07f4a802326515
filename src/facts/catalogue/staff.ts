/** Facts about staff: by month, by employment, and the two about the contract as a whole. */
import type { FactEntry } from '../catalogue.ts';
import { staffEmploymentFacts } from './staff-employment.ts';
import { staffMonthFacts } from './staff-month.ts';
import { staffPayFacts } from './staff-pay.ts';

export const staffFacts: readonly FactEntry[] = [
  {
    id: 'riskAssessmentDone',
    subject: 'contract',
    type: 'boolean',
    unit: 'none',
    provenBy: ['attestations'],
    askedOf: 'buyer',
    label: {
      nb: 'Kontrakten er risikovurdert skriftlig',
      nn: 'Kontrakten er risikovurdert skriftleg',
      en: 'There is a written risk assessment of the contract',
    },
    proves: {
      nb: 'At en datert attest som kommunen selv har levert, viser til dokumentet med vurderingen. Er det ført «ingen», er den ikke gjort. Viser ikke at vurderingen er god.',
      nn: 'At ein datert attest som kommunen sjølv har levert, viser til dokumentet med vurderinga. Er det ført «ingen», er ho ikkje gjord. Viser ikkje at vurderinga er god.',
      en: 'That a dated attestation that the city itself delivered names the document with the assessment. Entered as “none”, it was not made. Does not show that the assessment is good.',
    },
  },
  {
    id: 'riskAssessmentCovers',
    subject: 'contract',
    type: 'boolean',
    unit: 'none',
    provenBy: ['attestations'],
    askedOf: 'buyer',
    label: {
      nb: 'Risikovurderingen gjelder hele perioden',
      nn: 'Risikovurderinga gjeld heile perioden',
      en: 'The risk assessment covers the whole period',
    },
    proves: {
      nb: 'At attesten gjelder fra første til siste dag som er undersøkt. Tomme datoer betyr uten begynnelse eller slutt.',
      nn: 'At attesten gjeld frå første til siste dag som er undersøkt. Tomme datoar tyder utan byrjing eller slutt.',
      en: 'That the attestation holds from the first to the last day examined. Empty dates mean without beginning or end.',
    },
  },
  {
    id: 'ameldingReporter',
    subject: 'contract',
    type: 'text',
    unit: 'none',
    provenBy: ['amelding'],
    askedOf: 'supplier',
    label: {
      nb: 'Hvem a-meldingen er levert av',
      nn: 'Kven a-meldinga er levert av',
      en: 'Who reported the a-melding',
    },
    proves: {
      nb: 'Organisasjonsnummeret til den opplysningspliktige. En melding fra en virksomhet utenfor kontrakten blir ikke brukt.',
      nn: 'Organisasjonsnummeret til den opplysningspliktige. Ei melding frå ei verksemd utanfor kontrakten blir ikkje brukt.',
      en: 'The organisation number of the reporting unit. A message from a company outside the contract is not used.',
    },
  },
  ...staffMonthFacts,
  ...staffEmploymentFacts,
  ...staffPayFacts,
];
