/** What each problem with a file as a whole means, before anything in it is understood, and what to do about it. */
import type { ProblemCode } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';

export const FILE_PROBLEMS = {
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
} as const satisfies Partial<Record<ProblemCode, LocalText>>;
