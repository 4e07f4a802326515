/** Facts that the register of companies gives. */
import type { FactEntry } from '../catalogue.ts';

export const unitFacts: readonly FactEntry[] = [
  {
    id: 'unitDeleted',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['registeredUnit'],
    askedOf: 'supplier',
    label: { nb: 'Virksomheten er slettet', nn: 'Verksemda er sletta', en: 'The company is struck off' },
    proves: {
      nb: 'Slik registeret svarte. Viser ikke hva som har skjedd siden.',
      nn: 'Slik registeret svarte. Viser ikkje kva som har hendt sidan.',
      en: 'As the register answered. Does not show what has happened since.',
    },
  },
  {
    id: 'unitBankrupt',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['registeredUnit'],
    askedOf: 'supplier',
    label: { nb: 'Virksomheten er konkurs', nn: 'Verksemda er konkurs', en: 'The company is bankrupt' },
    proves: {
      nb: 'Slik registeret svarte. Viser ikke hva som har skjedd siden.',
      nn: 'Slik registeret svarte. Viser ikkje kva som har hendt sidan.',
      en: 'As the register answered. Does not show what has happened since.',
    },
  },
  {
    id: 'unitWindingUp',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['registeredUnit'],
    askedOf: 'supplier',
    label: {
      nb: 'Virksomheten er under avvikling',
      nn: 'Verksemda er under avvikling',
      en: 'The company is being wound up',
    },
    proves: {
      nb: 'Slik registeret svarte. Viser ikke hva som har skjedd siden.',
      nn: 'Slik registeret svarte. Viser ikkje kva som har hendt sidan.',
      en: 'As the register answered. Does not show what has happened since.',
    },
  },
  {
    id: 'unitForcedWindingUp',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['registeredUnit'],
    askedOf: 'supplier',
    label: {
      nb: 'Virksomheten er under tvangsavvikling eller tvangsoppløsning',
      nn: 'Verksemda er under tvangsavvikling eller tvangsoppløysing',
      en: 'The company is under compulsory winding-up or dissolution',
    },
    proves: {
      nb: 'Slik registeret svarte. Viser ikke hva som har skjedd siden.',
      nn: 'Slik registeret svarte. Viser ikkje kva som har hendt sidan.',
      en: 'As the register answered. Does not show what has happened since.',
    },
  },
  {
    id: 'registeredAsFormDemands',
    subject: 'party',
    type: 'boolean',
    unit: 'none',
    provenBy: ['registeredUnit'],
    askedOf: 'supplier',
    label: {
      nb: 'Virksomheten er registrert slik organisasjonsformen krever',
      nn: 'Verksemda er registrert slik organisasjonsforma krev',
      en: 'The company is registered as its form demands',
    },
    proves: {
      nb: 'At virksomheten står i Foretaksregisteret når organisasjonsformen må det. For enkeltpersonforetak avhenger plikten av mer enn formen.',
      nn: 'At verksemda står i Foretaksregisteret når organisasjonsforma må det. For enkeltpersonføretak er plikta avhengig av meir enn forma.',
      en: 'That the company stands in the Register of Business Enterprises when its form must. For sole traders the duty depends on more than the form.',
    },
  },
];
