/** What each problem with a file means, and what to do about it. One entry a code; the compiler finds gaps. */
import type { Problem, ProblemCode } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';
import { DOCUMENT_PROBLEMS } from './document-problems.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { FIT_PROBLEMS } from './fit-problems.ts';
import type { Lang } from './lang.ts';
import { fill } from './product.ts';

export const PROBLEMS: Readonly<Record<ProblemCode, LocalText>> = {
  ...FILE_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  TABLE_NO_HEADER: {
    nb: 'Fant ingen overskriftsrad i tabellen. Bruk overskriftene i det tomme skjemaet.',
    nn: 'Fann inga overskriftsrad i tabellen. Bruk overskriftene i det tomme skjemaet.',
    en: 'No heading row was found in the table. Use the headings of the blank form.',
  },
  TABLE_COLUMN_MISSING: {
    nb: 'Kolonnen «{expected}» mangler i tabellen.',
    nn: 'Kolonnen «{expected}» manglar i tabellen.',
    en: 'The column “{expected}” is missing from the table.',
  },
  TABLE_COLUMN_UNPLACED: {
    nb: 'Kolonnen «{read}» ble ikke kjent igjen og er ikke brukt.',
    nn: 'Kolonnen «{read}» vart ikkje kjend att og er ikkje brukt.',
    en: 'The column “{read}” was not recognised and was not used.',
  },
  TABLE_COLUMN_TWICE: {
    nb: 'To kolonner svarer til «{expected}» («{read}»). Ingen av dem er brukt. Behold én.',
    nn: 'To kolonnar svarer til «{expected}» («{read}»). Ingen av dei er brukte. Behald éin.',
    en: 'Two columns stand for “{expected}” (“{read}”). Neither was used. Keep one.',
  },
  TABLE_TOTAL_SKIPPED: {
    nb: 'Raden er en sum og er ikke lest som en sak.',
    nn: 'Rada er ein sum og er ikkje lesen som ei sak.',
    en: 'The row is a total and was not read as an item.',
  },
  TABLE_ROW_TWICE: {
    nb: 'Raden står to ganger ({read}).',
    nn: 'Rada står to gonger ({read}).',
    en: 'The row stands twice ({read}).',
  },
  TABLE_WEEK_UNKNOWN: {
    nb: 'Fant ikke hvilke dager raden gjelder. Skriv ukenummer og år, datoen for mandagen, eller hele datoer over kolonnene.',
    nn: 'Fann ikkje kva dagar rada gjeld. Skriv vekenummer og år, datoen for måndagen, eller heile datoar over kolonnane.',
    en: 'It is not clear which days the row is about. Give the week number and year, the date of the Monday, or full dates over the columns.',
  },
  TABLE_SUM_DIFFERS: {
    nb: 'Summen i raden er {read}, men dagene er {expected} til sammen. Timene i raden er ikke brukt. Rett dagene eller summen.',
    nn: 'Summen i rada er {read}, men dagane er {expected} til saman. Timane i rada er ikkje brukte. Rett dagane eller summen.',
    en: 'The total of the row is {read}, but the days add up to {expected}. The hours of the row were not used. Correct the days or the total.',
  },
  TABLE_OTHER_KIND: {
    nb: 'Arket er av et annet slag ({read}) enn resten av filen ({expected}). Det er lest, men lagre det som egen fil.',
    nn: 'Arket er av eit anna slag ({read}) enn resten av fila ({expected}). Det er lese, men lagre det som eiga fil.',
    en: 'The sheet is of another kind ({read}) than the rest of the file ({expected}). It was read, but save it as a file of its own.',
  },
  TABLE_MORE_ALIKE: {
    nb: 'Det samme er galt {read} ganger til i denne kolonnen. Dette er den første.',
    nn: 'Det same er gale {read} gonger til i denne kolonnen. Dette er den første.',
    en: 'The same is wrong {read} more times in this column. This is the first.',
  },
  CELL_MISSING: {
    nb: 'Feltet er tomt, men må fylles ut ({expected}).',
    nn: 'Feltet er tomt, men må fyllast ut ({expected}).',
    en: 'The cell is empty but must be filled in ({expected}).',
  },
  CELL_NOT_DATE: {
    nb: '«{read}» er ikke en dato. Skriv den som dd.mm.åååå.',
    nn: '«{read}» er ikkje ein dato. Skriv han som dd.mm.åååå.',
    en: '“{read}” is not a date. Write it as dd.mm.yyyy.',
  },
  CELL_NOT_AMOUNT: {
    nb: '«{read}» er ikke et beløp. Skriv for eksempel 1 234,50.',
    nn: '«{read}» er ikkje eit beløp. Skriv til dømes 1 234,50.',
    en: '“{read}” is not an amount. Write for example 1 234,50.',
  },
  CELL_NOT_NUMBER: {
    nb: '«{read}» er ikke et tall ({expected}).',
    nn: '«{read}» er ikkje eit tal ({expected}).',
    en: '“{read}” is not a number ({expected}).',
  },
  CELL_NOT_CODE: {
    nb: '«{read}» er ikke et av valgene. Bruk: {expected}.',
    nn: '«{read}» er ikkje eit av vala. Bruk: {expected}.',
    en: '“{read}” is not one of the choices. Use: {expected}.',
  },
  CELL_NOT_YES_NO: {
    nb: '«{read}» er verken ja eller nei.',
    nn: '«{read}» er verken ja eller nei.',
    en: '“{read}” is neither yes nor no.',
  },
  CELL_NOT_TIME: {
    nb: '«{read}» er ikke et klokkeslett som kan brukes her. Skriv det som {expected}.',
    nn: '«{read}» er ikkje eit klokkeslett som kan brukast her. Skriv det som {expected}.',
    en: '“{read}” is not a time of day that can be used here. Write it as {expected}.',
  },
  CELL_NOT_WEEK: {
    nb: '«{read}» er ikke et ukenummer. Skriv det som {expected}.',
    nn: '«{read}» er ikkje eit vekenummer. Skriv det som {expected}.',
    en: '“{read}” is not a week number. Write it as {expected}.',
  },
  CELL_NOT_MONTH: {
    nb: '«{read}» er ikke en måned. Skriv den som {expected}.',
    nn: '«{read}» er ikkje ein månad. Skriv han som {expected}.',
    en: '“{read}” is not a month. Write it as {expected}.',
  },
  CELL_NOT_COUNTRY: {
    nb: '«{read}» er ikke et land vi kjenner. Skriv landkoden, for eksempel {expected}.',
    nn: '«{read}» er ikkje eit land vi kjenner. Skriv landkoden, til dømes {expected}.',
    en: '“{read}” is not a country we know. Write the country code, for example {expected}.',
  },
  CELL_CONTRADICTS: {
    nb: 'To celler i raden sier forskjellige ting ({read} og {expected}). Ingen av dem er brukt. Rett den som er feil.',
    nn: 'To celler i rada seier ulike ting ({read} og {expected}). Ingen av dei er brukte. Rett den som er feil.',
    en: 'Two cells of the row say different things ({read} and {expected}). Neither was used. Correct the one that is wrong.',
  },
  CELL_FORMULA_ERROR: {
    nb: 'Formelen i cellen gir feil. Lim inn verdien i stedet.',
    nn: 'Formelen i cella gir feil. Lim inn verdien i staden.',
    en: 'The formula in the cell gives an error. Paste the value instead.',
  },
  ORG_NUMBER_INVALID: {
    nb: '«{read}» er ikke et gyldig organisasjonsnummer: det skal ha ni sifre og riktig kontrollsiffer.',
    nn: '«{read}» er ikkje eit gyldig organisasjonsnummer: det skal ha ni siffer og rett kontrollsiffer.',
    en: '“{read}” is not a valid organisation number: nine digits with a correct check digit.',
  },
  ACCOUNT_INVALID: {
    nb: 'Kontonummeret er ikke gyldig: det skal ha elleve sifre og riktig kontrollsiffer.',
    nn: 'Kontonummeret er ikkje gyldig: det skal ha elleve siffer og rett kontrollsiffer.',
    en: 'The account number is not valid: eleven digits with a correct check digit.',
  },
  IBAN_INVALID: {
    nb: 'IBAN-nummeret er ikke gyldig.',
    nn: 'IBAN-nummeret er ikkje gyldig.',
    en: 'The IBAN is not valid.',
  },
  KID_INVALID: { nb: 'KID-nummeret er ikke gyldig.', nn: 'KID-nummeret er ikkje gyldig.', en: 'The KID is not valid.' },
  NATIONAL_ID_INVALID: {
    nb: 'Fødselsnummeret er ikke gyldig.',
    nn: 'Fødselsnummeret er ikkje gyldig.',
    en: 'The national id is not valid.',
  },
  NATIONAL_ID_UNEXPECTED: {
    nb: 'Her står et fødselsnummer eller et kontonummer som ikke skal være med. Det er ikke brukt. Send filen på nytt uten det.',
    nn: 'Her står eit fødselsnummer eller eit kontonummer som ikkje skal vere med. Det er ikkje brukt. Send fila på nytt utan det.',
    en: 'A national id or an account number stands here that should not. It was not used. Send the file again without it.',
  },
  AMOUNT_TOO_PRECISE: {
    nb: '«{read}» har mer enn to desimaler. Beløp skrives i kroner og øre.',
    nn: '«{read}» har meir enn to desimalar. Beløp blir skrivne i kroner og øre.',
    en: '“{read}” has more than two decimals. Write amounts in kroner and øre.',
  },
  DATE_IMPOSSIBLE: {
    nb: 'Dagen {read} finnes ikke.',
    nn: 'Dagen {read} finst ikkje.',
    en: 'The day {read} does not exist.',
  },
  DATE_BEFORE: {
    nb: 'Dagen {read} er før {expected}, og det kan ikke stemme. Rett den dagen som er feil.',
    nn: 'Dagen {read} er før {expected}, og det kan ikkje stemme. Rett den dagen som er feil.',
    en: 'The day {read} is before {expected}, which cannot be right. Correct the day that is wrong.',
  },
  DATE_AFTER: {
    nb: 'Dagen {read} er etter {expected}, og det kan ikke stemme. Rett den dagen som er feil.',
    nn: 'Dagen {read} er etter {expected}, og det kan ikkje stemme. Rett den dagen som er feil.',
    en: 'The day {read} is after {expected}, which cannot be right. Correct the day that is wrong.',
  },
  QUESTION_UNKNOWN: {
    nb: 'Svaret gjelder «{read}», som ikke er et spørsmål i sjekken. Se ryddig templates.',
    nn: 'Svaret gjeld «{read}», som ikkje er eit spørsmål i sjekken. Sjå ryddig templates.',
    en: 'The answer is about “{read}”, which is no question of the check. See ryddig templates.',
  },
  ASSESSMENT_BY_SUPPLIER: {
    nb: 'Vurderingen av «{read}» er levert av leverandøren selv og teller ikke. Den må komme fra oppdragsgiveren eller UKE.',
    nn: 'Vurderinga av «{read}» er levert av leverandøren sjølv og tel ikkje. Ho må kome frå oppdragsgivaren eller UKE.',
    en: 'The assessment of “{read}” was handed in by the supplier itself and does not count. It must come from the buyer or UKE.',
  },
  SUBJECT_UNKNOWN: {
    nb: 'Svaret gjelder «{read}», som ikke finnes i det som er levert inn.',
    nn: 'Svaret gjeld «{read}», som ikkje finst i det som er levert inn.',
    en: 'The answer is about “{read}”, which is not in what was handed in.',
  },
  ...FIT_PROBLEMS,
};

/** The sentence of a problem, its slots filled. A code that only another version knows is shown as it is. */
export function problemText(problem: Pick<Problem, 'code' | 'read' | 'expected'>, lang: Lang): string {
  if (!Object.hasOwn(PROBLEMS, problem.code)) return problem.code;
  return fill(PROBLEMS[problem.code][lang], {
    read: problem.read ?? '–',
    expected: problem.expected ?? '–',
  }).replaceAll(/ \(–\)/g, '');
}
