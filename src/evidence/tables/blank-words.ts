/** Words of the blank forms, and what a column offers to choose from. */
import type { FormColumn } from '../../schemas/form.ts';

export type FormLang = 'nb' | 'nn' | 'en';

export const WORDS = {
  nb: {
    guide: 'Veiledning',
    choices: 'Valg',
    column: 'Kolonne',
    what: 'Hva som skal stå her',
    required: 'Må fylles ut',
    allowed: 'Skrives slik',
    choice: 'Velg en av disse',
    yes: 'Ja',
    no: 'Nei',
    example:
      'Raden i kursiv er et eksempel og blir ikke lest. Felt merket * må fylles ut. La felt stå tomme når du ikke vet.',
  },
  nn: {
    guide: 'Rettleiing',
    choices: 'Val',
    column: 'Kolonne',
    what: 'Kva som skal stå her',
    required: 'Må fyllast ut',
    allowed: 'Skriv det slik',
    choice: 'Vel ein av desse',
    yes: 'Ja',
    no: 'Nei',
    example:
      'Rada i kursiv er eit døme og blir ikkje lesen. Felt merkte * må fyllast ut. La felt stå tomme når du ikkje veit.',
  },
  en: {
    guide: 'Guide',
    choices: 'Choices',
    column: 'Column',
    what: 'What goes here',
    required: 'Required',
    allowed: 'Written like this',
    choice: 'Choose one of these',
    yes: 'Yes',
    no: 'No',
    example:
      'The row in italics is an example and is not read. Fields marked * are required. Leave a field empty when you do not know.',
  },
} as const;

/** The words a cell may hold; none when anything may be written. */
export function choicesOf(column: FormColumn, lang: FormLang): string[] {
  if (column.type === 'yesNo') return [WORDS[lang].yes, WORDS[lang].no];
  return (column.codes ?? []).map((one) => one.label[lang]);
}

/** The example as it stands in a form. */
export function exampleOf(column: FormColumn, lang: FormLang): string {
  if (column.type === 'yesNo' || (column.type === 'answer' && column.example === 'Ja')) return WORDS[lang].yes;
  return column.codes?.find((one) => one.code === column.example)?.label[lang] ?? column.example;
}
