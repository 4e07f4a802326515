/** ISO 20022 bank files: which they are, whatever their version, and their records. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import type { Encoding } from '../formats/encoding.ts';
import { streamXml, XML_LIMITS, type XmlFault, type XmlHandler, type XmlLimits } from '../formats/xml-events.ts';
import { shortRead } from '../mask.ts';
import { orderReader } from './bank-order.ts';
import { statementReader } from './bank-statement.ts';
import { statusReader } from './bank-status.ts';
import type { Reading } from './bank-values.ts';

/** A statement of a hundred megabytes has some four million elements; what is read of them is kept group by group. */
export const BANK_LIMITS: XmlLimits = { ...XML_LIMITS, elements: 20_000_000, text: 1024 * 1024 };

const STEMS = {
  'pain.001': { kind: 'paymentFile', reader: orderReader },
  'pain.002': { kind: 'paymentStatus', reader: statusReader },
  'camt.053': { kind: 'bankStatement', reader: statementReader },
  'camt.054': { kind: 'bankStatement', reader: statementReader },
} as const;
export type BankStem = keyof typeof STEMS;

/** `pain.001` of `urn:iso:std:iso:20022:tech:xsd:pain.001.001.09` and its national kin; undefined for other messages. */
export function bankStemOf(ns: string): BankStem | undefined {
  return /(?:^|[:/])(pain\.00[12]|camt\.05[34])\.\d{3}\.\d{2}(?!\d)/.exec(ns)?.[1] as BankStem | undefined;
}

export interface BankFile {
  readonly kind: (typeof STEMS)[BankStem]['kind'];
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly Problem[];
}
export interface OpenBankFile {
  readonly handler: XmlHandler;
  /** The records, once the events have ended. @param fault what ended them too early */
  readonly done: (fault?: XmlFault) => BankFile;
}

/** A reader to be fed with the events of one file. */
export function openBankFile(stem: BankStem, file: string): OpenBankFile {
  const reading: Reading = { file, problems: [] };
  const { kind, reader } = STEMS[stem];
  const { handler, finish } = reader(reading);
  return {
    handler,
    done: (fault) => {
      const records = finish();
      if (fault) {
        const { code, line, read, expected } = fault;
        const slots = { read: shortRead(read), ...(expected === undefined ? {} : { expected }) };
        reading.problems.push({ code, at: { file, line }, ...slots });
      }
      return { kind, records, problems: reading.problems };
    },
  };
}

/** Bytes of a bank file → its records, without ever holding its text. What broke off is located, and what leans on the rest is withheld. */
export async function readBankFile(
  stem: BankStem,
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<BankFile & Encoding> {
  const open = openBankFile(stem, file);
  const source = { stream: () => streamOf(bytes) };
  const { encoding, fault } = await streamXml(source, open.handler, BANK_LIMITS);
  return { ...encoding, ...open.done(fault) };
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
}
const PIECE = 65_536;
