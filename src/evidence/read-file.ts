/** One file's bytes → its records, by format. A file inside another is handed back to be read as evidence itself. */
import type { Form } from '../schemas/form.ts';
import { readAmeldingJson, readAmeldingXml } from './documents/amelding.ts';
import { attachmentsOf } from './documents/attachments.ts';
import { readAuthorityAnswer } from './documents/authority-answer.ts';
import { readBankFile } from './documents/bank-file.ts';
import { looksLikeDeclaration, readDeclaration } from './documents/declaration.ts';
import { invoiceRoot, readInvoice } from './documents/invoice.ts';
import { looksLikeCertificate, readCertificate } from './documents/tax-certificate.ts';
import type { EvidenceFile, EvidenceKind, Problem, ProblemCode, Records } from './evidence.ts';
import { streamCsv } from './formats/csv.ts';
import { decode } from './formats/encoding.ts';
import { lookAtPdf } from './formats/pdf-text.ts';
import { pdfWords } from './formats/pdf-words.ts';
import { readXlsx } from './formats/xlsx.ts';
import { parseXml } from './formats/xml.ts';
import { XML_LIMITS, type XmlFault } from './formats/xml-events.ts';
import { unzip } from './formats/zip.ts';
import type { Inner, Inside } from './inner.ts';
import { shortRead } from './mask.ts';
import { isSystemFile, shownName } from './names.ts';
import { recogniseAmelding, recogniseBankFile, recogniseXml } from './recognise.ts';
import { readStreamed } from './streamed.ts';
import { joinTables, readTables, type Tables, tableReader } from './tables/read-tables.ts';

export interface ReadFile {
  readonly kind: EvidenceKind;
  readonly records: Records;
  readonly problems: readonly Problem[];
  readonly inner: readonly Inner[];
  readonly encoding?: string;
  /** Something lies inside that was not opened because of where the file lies. */
  readonly shut?: boolean;
}
export interface FileInput {
  /** As it is shown. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: EvidenceFile['format'];
  readonly inside: Inside;
  readonly forms: readonly Form[];
  /** Beginnings of the account codes that are cash; from the rulebook. */
  readonly cashAccounts?: readonly string[];
}

/** A document of a hundred thousand lines has three million elements; a tree of more is not worth the memory. */
const TREE_LIMITS = { ...XML_LIMITS, elements: 3_000_000 };

/** Reads a file of any format. Bad content is a problem; what is thrown here is a fault of ours. */
export async function readFile(input: FileInput): Promise<ReadFile> {
  const at = { file: input.name };
  switch (input.format) {
    case 'xml':
      return (await readLedger(input)) ?? (await readBank(input)) ?? (await readAmelding(input)) ?? readXml(input);
    case 'json':
      return readJson(input);
    case 'csv':
      return readTextTable(input);
    case 'xlsx': {
      const { sheets, problems } = await readXlsx(input.bytes, input.name);
      return asTables(input, readTables(sheets, input.forms, input.name), problems);
    }
    case 'zip':
      return input.inside === 'nothing'
        ? readZip(input)
        : { ...nothing('container', { code: 'ZIP_NESTED', at }), shut: true };
    case 'pdf':
      return readPdf(input);
    case 'image':
      return nothing('attachment');
    default:
      return unknown(input, [{ code: 'FILE_UNKNOWN', at }]);
  }
}

function nothing(kind: EvidenceKind, ...problems: Problem[]): ReadFile {
  return { kind, records: [], problems, inner: [] };
}

/** What tells that an attachment could not even be opened. */
const UNOPENED = new Set<ProblemCode>(['XLSX_BROKEN', 'ZIP_BOMB', 'XML_BROKEN', 'XML_TOO_LARGE']);

/** A file that no reader knows: one of its own must be sent in another way, one inside an invoice is just an attachment. */
function unknown(input: FileInput, problems: readonly Problem[]): ReadFile {
  if (input.inside !== 'invoice') return nothing('unknown', ...problems);
  return nothing('attachment', ...problems.filter((problem) => UNOPENED.has(problem.code)));
}

function decoded(input: FileInput): { text: string; encoding: string; problems: Problem[] } {
  const { text, encoding, guessed, broken } = decode(input.bytes);
  const code = broken ? 'ENCODING_BROKEN' : guessed ? 'ENCODING_GUESSED' : undefined;
  return { text, encoding, problems: code ? [{ code, at: { file: input.name }, read: 'Windows-1252' }] : [] };
}

function located({ code, line, read, expected }: XmlFault, file: string): Problem {
  return { code, at: { file, line }, read: shortRead(read), ...(expected === undefined ? {} : { expected }) };
}

function readXml(input: FileInput): ReadFile {
  const { text, encoding, problems } = decoded(input);
  const { name: file } = input;
  const known = recogniseXml(text);
  if (known.kind === 'page')
    return { ...unknown(input, [...problems, { code: 'FILE_UNKNOWN', at: { file } }]), encoding };
  if (known.kind === 'unknown') return { ...unknown(input, [...problems, located(known.fault, file)]), encoding };
  const { root, fault } = parseXml(text, TREE_LIMITS);
  const faults = fault ? [located(fault, file)] : [];
  const invoice = root && invoiceRoot(root);
  if (!invoice) return { ...unknown(input, [...problems, ...faults]), encoding };
  // Of a document that broke off nothing is taken but what identifies it.
  const attached = fault ? { listed: [], inner: [], problems: [] } : attachmentsOf(invoice.node, file);
  const { record, problems: own } = readInvoice(invoice, file, attached.listed, fault !== undefined);
  const shut = input.inside === 'invoice' && attached.inner.length > 0;
  const names = shortRead(attached.inner.map((one) => one.name).join(', '));
  const left: Problem[] = shut ? [{ code: 'FILE_NOT_READ_FURTHER', at: { file }, read: names }] : [];
  return {
    kind: 'invoice',
    records: [record],
    problems: [...problems, ...faults, ...own, ...attached.problems, ...left],
    inner: shut ? [] : attached.inner,
    encoding,
    shut,
  };
}

/** An accounting file is read as a stream whatever its size, by the same code as a large one. */
async function readLedger({ name, bytes, cashAccounts = [] }: FileInput): Promise<ReadFile | undefined> {
  const read = await readStreamed(bytes, new Blob([bytes]), name, cashAccounts);
  return read && { ...read, inner: [] };
}

/** A bank file is read as a stream: it may be large, and neither its text nor its tree is ever held. */
async function readBank({ name, bytes }: FileInput): Promise<ReadFile | undefined> {
  const stem = recogniseBankFile(decode(bytes.subarray(0, 65_536)).text);
  if (stem === undefined) return undefined;
  const { encoding, guessed, broken, ...read } = await readBankFile(stem, bytes, name);
  const code = broken ? 'ENCODING_BROKEN' : guessed ? 'ENCODING_GUESSED' : undefined;
  const problems: Problem[] = code ? [{ code, at: { file: name }, read: 'Windows-1252' }] : [];
  return { ...read, problems: [...problems, ...read.problems], inner: [], encoding };
}

/** A month of a large employer is read as a stream too, person by person. */
async function readAmelding({ name, bytes }: FileInput): Promise<ReadFile | undefined> {
  if (!recogniseAmelding(decode(bytes.subarray(0, 65_536)).text)) return undefined;
  const { encoding, guessed, broken, ...read } = await readAmeldingXml(new Blob([bytes]), name);
  const code = broken ? 'ENCODING_BROKEN' : guessed ? 'ENCODING_GUESSED' : undefined;
  const problems: Problem[] = code ? [{ code, at: { file: name }, read: 'Windows-1252' }] : [];
  return { ...read, problems: [...problems, ...read.problems], inner: [], encoding };
}

function readJson(input: FileInput): ReadFile {
  const { text, encoding, problems } = decoded(input);
  const at = { file: input.name };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ...unknown(input, [...problems, { code: 'JSON_BROKEN', at, read: shortRead(text) }]), encoding };
  }
  const answer = readAmeldingJson(value, input.name) ?? readAuthorityAnswer(value, input.name);
  if (answer) return { ...answer, problems: [...problems, ...answer.problems], inner: [], encoding };
  if (!looksLikeDeclaration(value)) return { ...unknown(input, [...problems, { code: 'FILE_UNKNOWN', at }]), encoding };
  const read = readDeclaration(value, input.name);
  return { kind: 'declaration', records: read.records, problems: [...problems, ...read.problems], inner: [], encoding };
}

function readTextTable(input: FileInput): ReadFile {
  const { text, encoding, problems } = decoded(input);
  const table = tableReader('', input.forms, input.name);
  const broken = streamCsv(text, input.name, table.take);
  return { ...asTables(input, joinTables([table.end()]), [...problems, ...broken]), encoding };
}

function asTables(input: FileInput, read: Tables | undefined, problems: readonly Problem[]): ReadFile {
  if (read) return { kind: read.kind, records: read.records, problems: [...problems, ...read.problems], inner: [] };
  const unopened = problems.some((problem) => UNOPENED.has(problem.code));
  const noHeader: Problem[] = unopened ? [] : [{ code: 'TABLE_NO_HEADER', at: { file: input.name } }];
  return unknown(input, [...problems, ...noHeader]);
}

function readZip({ name: file, bytes }: FileInput): ReadFile {
  const unpacked = unzip(bytes);
  const problems = unpacked.problems.map(
    ({ code, name, read, expected }): Problem => ({
      code,
      at: { file: name === '' ? file : `${file}!/${shownName(name)}` },
      ...(read === undefined ? {} : { read }),
      ...(expected === undefined ? {} : { expected }),
    }),
  );
  const inner = unpacked.entries
    .filter((entry) => !isSystemFile(entry.name))
    .map((entry) => ({ name: shownName(entry.name), bytes: entry.bytes as Uint8Array<ArrayBuffer> }));
  if (inner.length === 0 && problems.length === 0) problems.push({ code: 'FILE_EMPTY', at: { file } });
  return { kind: 'container', records: [], problems, inner };
}

/** Only a certificate of tax is read. Inside an invoice a PDF is most often a picture of the invoice itself. */
async function readPdf({ name: file, bytes, inside }: FileInput): Promise<ReadFile> {
  const at = { file };
  const { hasText, encrypted } = lookAtPdf(bytes);
  if (!hasText && !encrypted) return nothing('attachment', { code: 'PDF_SCANNED', at });
  if (inside === 'invoice') return nothing('attachment');
  const text = (await pdfWords(bytes))?.join('\n') ?? '';
  if (!looksLikeCertificate(text)) return nothing('attachment', { code: 'PDF_NOT_READ', at });
  const { record, problems } = readCertificate(text, file);
  return { kind: 'taxCertificate', records: [record], problems, inner: [] };
}
