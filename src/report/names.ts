/** What things are called in a report: facts and limits, subjects, places, kinds of evidence. Reads only the result. */
import type { EvidenceKind, Place } from '../evidence/evidence.ts';
import type { Finding } from '../findings/finding.ts';
import type { Result, Texts } from '../findings/result.ts';
import type { Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';

/** What a fact, figure, term or clause is called. Ids that the texts do not hold come back as they are. */
export function labelOf(id: string, texts: Texts, lang: Lang): string {
  if (id.startsWith('clause.')) return texts.requirements[id.slice(7)]?.title[lang] ?? id;
  const own = productTexts(lang).lacks;
  if (id in own) return own[id as keyof typeof own];
  return (texts.facts[id] ?? texts.parameters[id] ?? texts.terms[id])?.label[lang] ?? id;
}

export function unitOf(id: string, texts: Texts): string {
  return texts.facts[id]?.unit ?? texts.parameters[id]?.unit ?? texts.terms[id]?.unit ?? 'none';
}

export function subjectName(subject: Finding['subject'], lang: Lang): string {
  const kind = productTexts(lang).subject[subject.kind];
  return subject.label === '' ? kind : `${kind} ${subject.label}`;
}

/** `kjede.xlsx, ark Kjede, rad 7, kolonne Org.nr`. */
export function placeText(place: Place, lang: Lang): string {
  const words = productTexts(lang).place;
  const parts: string[] = [fileText(place.file)];
  if (place.sheet) parts.push(`${words.sheet} ${place.sheet}`);
  if (place.row !== undefined) parts.push(`${words.row} ${place.row}`);
  if (place.column) parts.push(`${words.column} ${place.column}`);
  if (place.line !== undefined) parts.push(`${words.line} ${place.line}`);
  return parts.join(', ');
}

/** A file inside another: `pakke.zip › fakturaer/1.xml`. */
export function fileText(file: string): string {
  return file.replaceAll('!/', ' › ');
}

/** At most three places; the rest are counted. A file is named once for the places that follow one another in it. */
export function placesText(places: readonly Place[], lang: Lang): string {
  const all = new Map(places.map((place) => [placeText(place, lang), place]));
  let before = '';
  const shown = [...all].slice(0, 3).map(([whole, place]) => {
    const home = placeText({ file: place.file, ...(place.sheet ? { sheet: place.sheet } : {}) }, lang);
    const inside = home === before && whole.length > home.length ? whole.slice(home.length + 2) : whole;
    before = home;
    return inside;
  });
  const more = all.size > 3 ? ` ${fill(productTexts(lang).andMore, { count: String(all.size - 3) })}` : '';
  return shown.join('; ') + more;
}

/** What a kind of evidence is called: tables by their form, the rest by our own words. */
export function kindName(kind: string, result: Pick<Result, 'texts'>, lang: Lang): string {
  return result.texts.kinds[kind]?.[lang] ?? KINDS[kind as NamedKind]?.[lang] ?? kind;
}

/** Kinds that have a blank form are called what the form is called; a result holds those names itself. */
type FormKind =
  | 'invoiceList'
  | 'chain'
  | 'callOffs'
  | 'callOffRequests'
  | 'deliveries'
  | 'attestations'
  | 'assessments'
  | 'documentRequests'
  | 'decisionRegister'
  | 'priceList'
  | 'payroll'
  | 'payLines'
  | 'hours'
  | 'persons'
  | 'hires'
  | 'foreignAssignments'
  | 'foreignWorkers';
type NamedKind = Exclude<EvidenceKind, FormKind>;

const KINDS: Readonly<Record<NamedKind, Readonly<Record<Lang, string>>>> = {
  invoice: { nb: 'E-faktura', nn: 'E-faktura', en: 'E-invoice' },
  declaration: { nb: 'Egenerklæring', nn: 'Eigenerklæring', en: 'Declaration' },
  paymentFile: { nb: 'Betalingsfil (pain.001)', nn: 'Betalingsfil (pain.001)', en: 'Payment file (pain.001)' },
  paymentOrder: { nb: 'Betalingsoppdrag', nn: 'Betalingsoppdrag', en: 'Payment order' },
  paymentStatus: {
    nb: 'Betalingskvittering (pain.002)',
    nn: 'Betalingskvittering (pain.002)',
    en: 'Payment status (pain.002)',
  },
  bankStatement: { nb: 'Kontoutskrift (camt)', nn: 'Kontoutskrift (camt)', en: 'Bank statement (camt)' },
  bankEntry: { nb: 'Postering i bank', nn: 'Postering i bank', en: 'Bank entry' },
  amelding: { nb: 'A-melding', nn: 'A-melding', en: 'A-melding (payroll report)' },
  ameldingEmployment: {
    nb: 'Arbeidsforhold i a-melding',
    nn: 'Arbeidsforhold i a-melding',
    en: 'Employment in a-melding',
  },
  ameldingIncome: { nb: 'Inntekt i a-melding', nn: 'Inntekt i a-melding', en: 'Income in a-melding' },
  registeredEmployment: {
    nb: 'Svar fra Aa-registeret',
    nn: 'Svar frå Aa-registeret',
    en: 'Answer from the employer and employee register',
  },
  taxArrears: { nb: 'Restanseopplysninger', nn: 'Restanseopplysningar', en: 'Information on tax arrears' },
  foreignCounters: {
    nb: 'Opplysninger om oppdrag og arbeidsforhold',
    nn: 'Opplysningar om oppdrag og arbeidsforhold',
    en: 'Information on assignments and employments',
  },
  registeredUnit: {
    nb: 'Svar fra Enhetsregisteret',
    nn: 'Svar frå Einingsregisteret',
    en: 'Answer from the register of entities',
  },
  agencyExtract: {
    nb: 'Utdrag av bemanningsforetaksregisteret',
    nn: 'Utdrag av bemanningsføretaksregisteret',
    en: 'Extract of the staffing-agency register',
  },
  taxCertificate: { nb: 'Skatteattest', nn: 'Skatteattest', en: 'Tax certificate (skatteattest)' },
  ledgerFile: { nb: 'Regnskap (SAF-T)', nn: 'Rekneskap (SAF-T)', en: 'Ledger (SAF-T)' },
  ledgerLine: { nb: 'Postering i regnskap', nn: 'Postering i rekneskap', en: 'Ledger line' },
  attachment: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachment' },
  container: { nb: 'Zip-fil', nn: 'Zip-fil', en: 'Zip file' },
  unknown: { nb: 'Ikke kjent igjen', nn: 'Ikkje kjend att', en: 'Not recognised' },
};
