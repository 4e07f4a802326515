/** Every value that stands in a file that is text: elements and attributes of XML, values of JSON, numbers and days in the text of a PDF. */
import type { Field, Site, Sort } from './field.ts';
import type { Loaded } from './loaded.ts';

interface Leaf {
  /** Names from the root down, without numbers and prefixes. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Where its look does not tell. */
  readonly sort?: Sort;
}

/** Names of elements and keys that people fill with words. */
const WORDS =
  /(^|[/@])(Name|RegistrationName|StreetName|CityName|PostalZone|Description|Note|Nm|Ustrd|AdrLine|navn|beskrivelse|kildesystem|signer|source|document|section|name|enteredBy|BatchDescription)$/;
/** Accounts of the books are chosen from a list. */
const CHOSEN = /(AccountID|GroupingCode|naeringskode1\/kode|yrke|AuditFileVersion|HeaderVersion)$/;
const ACCOUNTS = /(Acct\/|PayeeFinancialAccount\/|IBAN$|BBAN$)/;

/** Codes that mean something else than those of a sample where all is in order. */
const CODES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/InvoiceTypeCode$/, ['381', '326', '393']],
  [/PaymentMeansCode$/, ['10', '20', '1']],
  [/(IdentificationCode|land)$/, ['SE', 'EE']],
  [/(currencyID|Ccy|CurrencyCode)$/, ['EUR', 'SEK']],
  [/unitCode$/, ['DAY', 'C62']],
  [/(Classified)?TaxCategory\/ID$/, ['Z', 'E', 'AE']],
  [/BkTxCd\/Domn\/Fmly\/Cd$/, ['CNTR']],
  [/SubFmlyCd$/, ['CWDL', 'CDPT']],
  [/CdtDbtInd$/, ['DBIT', 'CRDT']],
  [/Ntry\/Sts$/, ['PDNG', 'INFO']],
  [/Bal\/Tp\/CdOrPrtry\/Cd$/, ['OPBD', 'CLBD', 'ITBD']],
  [/PmtMtd$/, ['CHK']],
  [/CtgyPurp\/Cd$/, ['SUPP', 'PENS']],
  [/typeArbeidsforhold$/, ['frilanserOppdragstakerHonorarPersonerMm', 'maritimtArbeidsforhold']],
  [/formForAnsettelse$/, ['midlertidig']],
  [/avloenningstype$/, ['timeloenn']],
  [/arbeidstidsordning$/, ['doegnkontinuerligSkiftOgTurnus355']],
  [/inntekt\/fordel$/, ['naturalytelse', 'utgiftsgodtgjoerelse']],
  [/beregningskodeForArbeidsgiveravgift$/, ['svalbard']],
  [/loennsinntekt\/beskrivelse$/, ['timeloenn', 'bonus']],
  [/organisasjonsform\/kode$/, ['NUF', 'ENK']],
  [/Account\/(AccountID|GroupingCode)$/, ['1900', '1909']],
  [/Line\/AccountID$/, ['1900', 'kasse2']],
  [/godkjenningsstatus$/, ['Ikke godkjent', 'Ulovlig', 'Under behandling']],
];

/** The kind that the agreement's own file counts as. */
export const AGREEMENT = 'agreement';

/** The values of the agreement, which is entered and not handed in. */
export function agreementFields({ draft }: Loaded): Field[] {
  const text = JSON.stringify(draft.agreement, null, 2);
  const fields = new Map<string, Field & { readonly sites: Site[] }>();
  for (const { path, from, to } of jsonLeaves(text)) {
    const value = text.slice(from, to);
    const field = fields.get(path) ?? { kind: AGREEMENT, name: path, sort: sortOf(path, value), sites: [] };
    fields.set(path, field);
    const write = (other: unknown) => new TextEncoder().encode(text.slice(0, from) + other + text.slice(to));
    field.sites.push({
      file: 'agreement.json',
      at: `${value} ${text.slice(Math.max(0, from - 80), from)}`,
      value,
      write,
    });
  }
  return [...fields.values()];
}

/** The fields of the files that are not tables. */
export function textFields({ base, files, draft }: Loaded): Field[] {
  const fields = new Map<string, Field & { readonly sites: Site[] }>();
  for (const [file, bytes] of files) {
    const about = base.evidence.find((one) => one.file === file);
    if (!about || draft.tables.has(file) || file.startsWith('evidence/angrep/')) continue;
    const text = new TextDecoder().decode(bytes);
    for (const leaf of leavesOf(about.format, text)) {
      const value = text.slice(leaf.from, leaf.to);
      // An invoice in its envelope has the same fields as one without.
      const name = leaf.path.replace(/^StandardBusinessDocument\/(?=Invoice|CreditNote)/, '');
      const key = `${about.kind} ${name}`;
      const field = fields.get(key) ?? {
        kind: about.kind,
        name,
        sort: leaf.sort ?? sortOf(name, value),
        sites: [],
        codes: CODES.find(([path]) => path.test(name))?.[1] ?? [],
      };
      fields.set(key, field);
      const write = (to: unknown) => new TextEncoder().encode(text.slice(0, leaf.from) + to + text.slice(leaf.to));
      field.sites.push({ file, at: `${value} ${text.slice(Math.max(0, leaf.from - 80), leaf.from)}`, value, write });
    }
  }
  return [...fields.values()];
}

function leavesOf(format: string, text: string): Leaf[] {
  if (format === 'xml') return xmlLeaves(text);
  if (format === 'json') return jsonLeaves(text);
  return format === 'pdf' ? pdfLeaves(text) : [];
}

export function sortOf(path: string, value: string): Sort {
  if (/^\d{4}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?$/.test(value)) return 'date';
  if (/^(true|false)$/.test(value)) return 'yesNo';
  if (WORDS.test(path)) return 'text';
  if (CHOSEN.test(path)) return 'code';
  if (/(Percent|prosent|percent|prosentsatsForAvgiftsberegning)$/.test(path)) return 'rate';
  if (ACCOUNTS.test(path) && /^[A-Z]{0,2}\d{11,}$/.test(value)) return 'account';
  if (/^-?\d+\.\d+$/.test(value)) return 'amount';
  if (
    /(Code|Cd|kode\d?|sone|beregningskode\w*|type\w*|scheme\w*|unitCode|currencyID|Ccy)$/i.test(path) &&
    !/ID$/.test(path)
  )
    return 'code';
  if (/^-?\d{1,8}$/.test(value) && !/(ID|Id|Nb|Number|nummer)$/.test(path)) return 'count';
  return /\d/.test(value) ? 'id' : 'code';
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g;

function xmlLeaves(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  const path: string[] = [];
  let opened = -1;
  for (const tag of text.matchAll(TAG)) {
    const [whole, closes, name = '', attributes = '', empty] = tag;
    if (closes) {
      if (opened >= 0 && tag.index > opened) leaves.push({ path: path.join('/'), from: opened, to: tag.index });
      path.pop();
      opened = -1;
      continue;
    }
    path.push(name.replace(/^.*:/, ''));
    for (const attribute of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      if (attribute[1]?.startsWith('xmlns')) continue;
      const from = tag.index + 1 + name.length + attribute.index + (attribute[1] as string).length + 2;
      leaves.push({ path: `${path.join('/')}@${attribute[1]}`, from, to: from + (attribute[2] as string).length });
    }
    opened = empty ? -1 : tag.index + whole.length;
    if (empty) path.pop();
  }
  return leaves;
}

/** Our own files are indented by two, one value a line. */
function jsonLeaves(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  const path: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const depth = (line.length - line.trimStart().length) / 2;
    const [, key, value] = /^\s*(?:"([^"]+)": )?(.*?),?$/.exec(line) as unknown as [string, string?, string?];
    path.length = Math.max(0, depth - 1);
    path.push(key ?? '*');
    if (value !== undefined && value !== '' && !/^[[\]{}]/.test(value)) {
      const quote = value.startsWith('"') ? 1 : 0;
      const from = at + line.lastIndexOf(value) + quote;
      leaves.push({ path: path.join('/'), from, to: from + value.length - 2 * quote });
    }
    at += line.length + 1;
  }
  return leaves;
}

/** The organisation number, the day and the sums of a certificate. Each is as long after as before, since a PDF counts its bytes. */
function pdfLeaves(text: string): Leaf[] {
  const marks = [
    ['orgNo', /Organisasjonsnummer: ([\d ]+)/, 'id'],
    ['issuedOn', /Attestdato: ([\d.]+)/, 'date'],
    ['taxArrears', /Skatt: (\d+) kr/, 'id'],
    ['vatArrears', /Merverdiavgift: (\d+) kr/, 'id'],
  ] as const;
  return marks.flatMap(([path, pattern, sort]): Leaf[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const from = match.index + match[0].indexOf(match[1] as string);
    return [{ path, from, to: from + (match[1] as string).length, sort }];
  });
}
