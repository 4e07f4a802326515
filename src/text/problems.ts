/** What each problem with a file means, and what to do about it. One entry a code; the compiler finds gaps. */
import type { Problem, ProblemCode } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';
import type { Lang } from './lang.ts';
import { fill } from './product.ts';

const PROBLEMS: Readonly<Record<ProblemCode, LocalText>> = {
  FILE_EMPTY: {
    nb: 'Filen er tom. Send den på nytt.',
    nn: 'Fila er tom. Send henne på nytt.',
    en: 'The file is empty. Send it again.',
  },
  FILE_TOO_LARGE: {
    nb: 'Filen er for stor til å bli lest ({read}; grensen er {expected}). Del den opp.',
    nn: 'Fila er for stor til å bli lesen ({read}; grensa er {expected}). Del henne opp.',
    en: 'The file is too large to read ({read}; the limit is {expected}). Split it.',
  },
  FILE_UNKNOWN: {
    nb: 'Filen ble ikke kjent igjen. Bruk et av de tomme skjemaene (ryddig templates), eller send originalfilen fra systemet.',
    nn: 'Fila vart ikkje kjend att. Bruk eit av dei tomme skjemaa (ryddig templates), eller send originalfila frå systemet.',
    en: 'The file was not recognised. Use one of the blank forms (ryddig templates), or send the original file from the system.',
  },
  FILE_UNREADABLE: {
    nb: 'Filen lot seg ikke lese. Eksporter den på nytt fra systemet den kommer fra.',
    nn: 'Fila lét seg ikkje lese. Eksporter henne på nytt frå systemet ho kjem frå.',
    en: 'The file could not be read. Export it again from the system it comes from.',
  },
  FILE_TWICE: {
    nb: 'Den samme filen ligger her to ganger ({read}). Den er lest én gang.',
    nn: 'Den same fila ligg her to gonger ({read}). Ho er lesen éin gong.',
    en: 'The same file is here twice ({read}). It was read once.',
  },
  FILE_NOT_READ_FURTHER: {
    nb: 'Resten av filen ble ikke lest ({read}).',
    nn: 'Resten av fila vart ikkje lesen ({read}).',
    en: 'The rest of the file was not read ({read}).',
  },
  ENCODING_BROKEN: {
    nb: 'Tegnsettet stemmer ikke med innholdet. Lagre filen som UTF-8 og send den på nytt.',
    nn: 'Teiknsettet stemmer ikkje med innhaldet. Lagre fila som UTF-8 og send henne på nytt.',
    en: 'The encoding does not match the content. Save the file as UTF-8 and send it again.',
  },
  ENCODING_GUESSED: {
    nb: 'Filen sier ikke hvilket tegnsett den har. Den er lest som {read}; se etter at æ, ø og å er riktige.',
    nn: 'Fila seier ikkje kva teiknsett ho har. Ho er lesen som {read}; sjå etter at æ, ø og å er rette.',
    en: 'The file does not say which encoding it has. It was read as {read}; check that æ, ø and å are right.',
  },
  XML_BROKEN: {
    nb: 'XML-filen er ødelagt ({read}). Eksporter den på nytt. Det som sto før feilen, er brukt bare for å kjenne igjen dokumentet.',
    nn: 'XML-fila er øydelagd ({read}). Eksporter henne på nytt. Det som stod før feilen, er berre brukt til å kjenne att dokumentet.',
    en: 'The XML file is broken ({read}). Export it again. What stood before the fault was used only to recognise the document.',
  },
  XML_DOCTYPE: {
    nb: 'XML-filen har en DOCTYPE, og det godtas ikke av sikkerhetsgrunner. Eksporter uten DOCTYPE.',
    nn: 'XML-fila har ein DOCTYPE, og det er ikkje godteke av tryggleiksgrunnar. Eksporter utan DOCTYPE.',
    en: 'The XML file has a DOCTYPE, which is refused for security reasons. Export without DOCTYPE.',
  },
  XML_TOO_DEEP: {
    nb: 'XML-filen har for mange nivåer ({read}; grensen er {expected}).',
    nn: 'XML-fila har for mange nivå ({read}; grensa er {expected}).',
    en: 'The XML file is nested too deeply ({read}; the limit is {expected}).',
  },
  XML_TOO_LARGE: {
    nb: 'En del av XML-filen er for stor ({read}; grensen er {expected}).',
    nn: 'Ein del av XML-fila er for stor ({read}; grensa er {expected}).',
    en: 'A part of the XML file is too large ({read}; the limit is {expected}).',
  },
  XML_NOT_KNOWN: {
    nb: 'XML-filen er ikke av et slag som leses her ({read}).',
    nn: 'XML-fila er ikkje av eit slag som blir lese her ({read}).',
    en: 'The XML file is not of a kind that is read here ({read}).',
  },
  JSON_BROKEN: {
    nb: 'JSON-filen er ødelagt ({read}). Lag den på nytt.',
    nn: 'JSON-fila er øydelagd ({read}). Lag henne på nytt.',
    en: 'The JSON file is broken ({read}). Make it again.',
  },
  JSON_NOT_AS_EXPECTED: {
    nb: 'Her sto {read}; ventet {expected}.',
    nn: 'Her stod {read}; venta {expected}.',
    en: 'Found {read}; expected {expected}.',
  },
  ZIP_BROKEN: {
    nb: 'Zip-filen er ødelagt. Pakk den på nytt.',
    nn: 'Zip-fila er øydelagd. Pakk henne på nytt.',
    en: 'The zip file is broken. Pack it again.',
  },
  ZIP_BOMB: {
    nb: 'Zip-filen pakker seg ut til mer enn det som godtas ({expected}). Send filene hver for seg.',
    nn: 'Zip-fila pakkar seg ut til meir enn det som er godteke ({expected}). Send filene kvar for seg.',
    en: 'The zip file unpacks to more than is accepted ({expected}). Send the files one by one.',
  },
  ZIP_ENCRYPTED: {
    nb: 'Zip-filen er låst med passord. Send den uten passord.',
    nn: 'Zip-fila er låst med passord. Send henne utan passord.',
    en: 'The zip file is locked with a password. Send it without.',
  },
  ZIP_NESTED: {
    nb: 'En zip-fil inni en zip-fil leses ikke. Pakk den ut først.',
    nn: 'Ei zip-fil inni ei zip-fil blir ikkje lesen. Pakk henne ut først.',
    en: 'A zip file inside a zip file is not read. Unpack it first.',
  },
  ZIP_CRC: {
    nb: 'Innholdet i zip-filen er skadet: kontrollsummen stemmer ikke. Pakk den på nytt.',
    nn: 'Innhaldet i zip-fila er skadd: kontrollsummen stemmer ikkje. Pakk henne på nytt.',
    en: 'The content of the zip file is damaged: the checksum does not match. Pack it again.',
  },
  ZIP_UNSAFE_NAME: {
    nb: 'En fil i zip-filen har et navn som ikke godtas. Gi den et vanlig filnavn.',
    nn: 'Ei fil i zip-fila har eit namn som ikkje er godteke. Gi henne eit vanleg filnamn.',
    en: 'A file in the zip has a name that is not accepted. Give it an ordinary file name.',
  },
  ZIP_TOO_MANY: {
    nb: 'Zip-filen har for mange filer ({read}; grensen er {expected}).',
    nn: 'Zip-fila har for mange filer ({read}; grensa er {expected}).',
    en: 'The zip holds too many files ({read}; the limit is {expected}).',
  },
  XLSX_BROKEN: {
    nb: 'Excel-filen lar seg ikke åpne. Lagre den på nytt som .xlsx.',
    nn: 'Excel-fila lèt seg ikkje opne. Lagre henne på nytt som .xlsx.',
    en: 'The Excel file cannot be opened. Save it again as .xlsx.',
  },
  XLSX_HIDDEN_SHEET: {
    nb: 'Arket «{read}» er skjult. Det er lest likevel.',
    nn: 'Arket «{read}» er skjult. Det er lese likevel.',
    en: 'The sheet “{read}” is hidden. It was read all the same.',
  },
  CSV_BROKEN: {
    nb: 'Linjen lar seg ikke lese ({read}). Se etter anførselstegn som ikke er lukket.',
    nn: 'Linja lèt seg ikkje lese ({read}). Sjå etter hermeteikn som ikkje er lukka.',
    en: 'The line cannot be read ({read}). Look for quotes that are not closed.',
  },
  CSV_UNEVEN_ROW: {
    nb: 'Raden har {read} felt, overskriften har {expected}. Se etter skilletegn inne i teksten.',
    nn: 'Rada har {read} felt, overskrifta har {expected}. Sjå etter skiljeteikn inne i teksten.',
    en: 'The row has {read} fields, the heading has {expected}. Look for separators inside the text.',
  },
  PDF_SCANNED: {
    nb: 'PDF-en er et bilde uten tekst. Send originalen, eller skriv opplysningene inn i skjemaet.',
    nn: 'PDF-en er eit bilete utan tekst. Send originalen, eller skriv opplysningane inn i skjemaet.',
    en: 'The PDF is a picture without text. Send the original, or write the information into the form.',
  },
  PDF_NOT_READ: {
    nb: 'PDF-en er tatt vare på som vedlegg, men innholdet er ikke lest.',
    nn: 'PDF-en er teken vare på som vedlegg, men innhaldet er ikkje lese.',
    en: 'The PDF is kept as an attachment; its content was not read.',
  },
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
    nb: 'Her står et fødselsnummer som ikke skal være med. Det er ikke brukt. Send filen på nytt uten det.',
    nn: 'Her står eit fødselsnummer som ikkje skal vere med. Det er ikkje brukt. Send fila på nytt utan det.',
    en: 'A national id stands here that should not. It was not used. Send the file again without it.',
  },
  INVOICE_NOT_BILLING_3: {
    nb: 'Dokumentet er en faktura, men ikke i formatet EHF Billing 3.0 ({read}).',
    nn: 'Dokumentet er ein faktura, men ikkje i formatet EHF Billing 3.0 ({read}).',
    en: 'The document is an invoice, but not in the format EHF Billing 3.0 ({read}).',
  },
  INVOICE_FIELD_MISSING: {
    nb: 'Fakturaen mangler {expected}.',
    nn: 'Fakturaen manglar {expected}.',
    en: 'The invoice lacks {expected}.',
  },
  INVOICE_ATTACHMENT_UNREADABLE: {
    nb: 'Et vedlegg i fakturaen lar seg ikke lese ({read}).',
    nn: 'Eit vedlegg i fakturaen lèt seg ikkje lese ({read}).',
    en: 'An attachment of the invoice cannot be read ({read}).',
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
  QUESTION_UNKNOWN: {
    nb: 'Svaret gjelder «{read}», som ikke er et spørsmål i sjekken. Se ryddig templates.',
    nn: 'Svaret gjeld «{read}», som ikkje er eit spørsmål i sjekken. Sjå ryddig templates.',
    en: 'The answer is about “{read}”, which is no question of the check. See ryddig templates.',
  },
  SUBJECT_UNKNOWN: {
    nb: 'Svaret gjelder «{read}», som ikke finnes i det som er levert inn.',
    nn: 'Svaret gjeld «{read}», som ikkje finst i det som er levert inn.',
    en: 'The answer is about “{read}”, which is not in what was handed in.',
  },
};

/** The sentence of a problem, its slots filled. */
export function problemText(problem: Pick<Problem, 'code' | 'read' | 'expected'>, lang: Lang): string {
  return fill(PROBLEMS[problem.code][lang], {
    read: problem.read ?? '–',
    expected: problem.expected ?? '–',
  }).replaceAll(/ \(–\)/g, '');
}
