/** What may be in conflict about who a person is. Neither is ever shown with its value. */
import type { FactEntry } from '../catalogue.ts';

export const personFacts: readonly FactEntry[] = [
  {
    id: 'personName',
    subject: 'worker',
    type: 'text',
    unit: 'none',
    provenBy: ['persons'],
    askedOf: 'supplier',
    label: { nb: 'Navnet på personen', nn: 'Namnet på personen', en: "The person's name" },
    proves: {
      nb: 'At to filer bruker samme fødselsnummer eller ansattnummer om ulike navn. Navnene vises ikke.',
      nn: 'At to filer bruker same fødselsnummer eller tilsettnummer om ulike namn. Namna blir ikkje viste.',
      en: 'That two files use one national id or staff number for different names. The names are not shown.',
    },
  },
  {
    id: 'personIdentity',
    subject: 'worker',
    type: 'text',
    unit: 'none',
    provenBy: ['persons'],
    askedOf: 'supplier',
    label: {
      nb: 'Hvem ansattnummeret gjelder',
      nn: 'Kven tilsettnummeret gjeld',
      en: 'Whom the staff number is about',
    },
    proves: {
      nb: 'At ett ansattnummer er brukt om to fødselsnumre. Numrene vises ikke.',
      nn: 'At eitt tilsettnummer er brukt om to fødselsnummer. Numra blir ikkje viste.',
      en: 'That one staff number is used for two national ids. The ids are not shown.',
    },
  },
];
