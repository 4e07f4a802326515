/** Facts about the supplier and each company of its chain: who they are, and the certificate of tax and VAT. */
import type { FactEntry } from '../catalogue.ts';
import { arrearsFacts } from './tax-arrears.ts';
import { unitFacts } from './tax-unit.ts';

export const taxFacts: readonly FactEntry[] = [
  {
    id: 'partyIsSupplier',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: [],
    askedOf: 'contractManager',
    label: {
      nb: 'Virksomheten er leverandøren selv',
      nn: 'Verksemda er leverandøren sjølv',
      en: 'The company is the supplier itself',
    },
    proves: {
      nb: 'Om virksomheten er kontraktsparten etter saken. De andre står i leverandørkjeden.',
      nn: 'Om verksemda er kontraktsparten etter saka. Dei andre står i leverandørkjeda.',
      en: 'Whether the company is the contract party of the case. The others stand in the supply chain.',
    },
  },
  {
    id: 'partyIsNorwegian',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['chain'],
    askedOf: 'supplier',
    label: {
      nb: 'Virksomheten har norsk organisasjonsnummer',
      nn: 'Verksemda har norsk organisasjonsnummer',
      en: 'The company has a Norwegian organisation number',
    },
    proves: {
      nb: 'At nummeret er et gyldig norsk organisasjonsnummer. Viser ikke hvor virksomheten drives fra.',
      nn: 'At nummeret er eit gyldig norsk organisasjonsnummer. Viser ikkje kvar verksemda blir driven frå.',
      en: 'That the number is a valid Norwegian organisation number. Does not show where the business is run from.',
    },
  },
  {
    id: 'certificateForParty',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['taxCertificate'],
    askedOf: 'supplier',
    label: {
      nb: 'Skatteattesten gjelder riktig virksomhet',
      nn: 'Skatteattesten gjeld rett verksemd',
      en: 'The tax certificate is for the right company',
    },
    proves: {
      nb: 'At organisasjonsnummeret på attesten er kontraktspartens. Teksten er lest fra en PDF uten signatur og teller først når en person har sett på den.',
      nn: 'At organisasjonsnummeret på attesten er kontraktsparten sitt. Teksten er lesen frå ein PDF utan signatur og tel først når ein person har sett på han.',
      en: "That the organisation number on the certificate is the contract party's. The text is read from a PDF without a signature and counts only once a person has looked at it.",
    },
  },
  {
    id: 'certificateIssuedOn',
    subject: 'party',
    type: 'date',
    unit: 'date',
    provenBy: ['taxCertificate'],
    askedOf: 'supplier',
    label: {
      nb: 'Dagen skatteattesten ble utstedt',
      nn: 'Dagen skatteattesten vart utferda',
      en: 'The day the tax certificate was issued',
    },
    proves: {
      nb: 'Datoen på attesten, slik den er lest.',
      nn: 'Datoen på attesten, slik han er lesen.',
      en: 'The date on the certificate, as read.',
    },
  },
  {
    id: 'certificateLastDay',
    subject: 'party',
    type: 'date',
    unit: 'date',
    terms: ['tax-certificate-max-age-months'],
    provenBy: ['taxCertificate'],
    askedOf: 'supplier',
    label: {
      nb: 'Siste dag skatteattesten er ny nok',
      nn: 'Siste dag skatteattesten er ny nok',
      en: 'The last day on which the tax certificate is recent enough',
    },
    proves: {
      nb: 'Utstedelsesdagen lagt sammen med antall måneder avtalen tillater.',
      nn: 'Utferdingsdagen lagd saman med talet på månader avtalen tillèt.',
      en: 'The day of issue plus the months that the agreement allows.',
    },
  },
  {
    id: 'certificateReadRight',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['assessments'],
    askedOf: 'assessor',
    assessed: true,
    label: {
      nb: 'Skatteattesten er lest riktig og er ekte',
      nn: 'Skatteattesten er lesen rett og er ekte',
      en: 'The tax certificate was read right and is genuine',
    },
    proves: {
      nb: 'En persons daterte vurdering av attesten, holdt mot originalen i Altinn.',
      nn: 'Ei datert vurdering frå ein person av attesten, halden mot originalen i Altinn.',
      en: "A person's dated assessment of the certificate, held against the original in Altinn.",
    },
  },
  {
    id: 'laterCertificateAccepted',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['assessments'],
    askedOf: 'assessor',
    assessed: true,
    label: {
      nb: 'En skatteattest fra etter dagen alderen regnes fra, er godtatt',
      nn: 'Ein skatteattest frå etter dagen alderen blir rekna frå, er godteken',
      en: 'A tax certificate from after the day its age is counted from is accepted',
    },
    proves: {
      nb: 'En persons daterte vurdering av om attesten viser forholdene også den dagen. Den sier bare hvordan det var da den ble utstedt.',
      nn: 'Ei datert vurdering frå ein person av om attesten viser forholda òg den dagen. Han seier berre korleis det var då han vart utferda.',
      en: "A person's dated assessment of whether the certificate shows how things stood on that day too. It only tells of the day when it was issued.",
    },
  },
  {
    id: 'certificateWanted',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['assessments'],
    askedOf: 'assessor',
    assessed: true,
    label: {
      nb: 'Skatteattest kreves når verdien er nøyaktig på grensen',
      nn: 'Skatteattest blir kravd når verdien er nøyaktig på grensa',
      en: 'A tax certificate is required when the value is exactly at the threshold',
    },
    proves: {
      nb: 'En persons daterte vurdering av om grensen skal leses som «over» eller «fra og med».',
      nn: 'Ei datert vurdering frå ein person av om grensa skal lesast som «over» eller «frå og med».',
      en: "A person's dated assessment of whether the threshold means “over” or “from”.",
    },
  },
  ...arrearsFacts,
  ...unitFacts,
];
