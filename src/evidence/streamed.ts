/** Documents that may be too large to hold: read as a stream, told by the root of their first bytes. */
import { auditFileReader, isAuditFile } from './documents/saft.ts';
import type { EvidenceKind, EvidenceRecord, Problem, Source } from './evidence.ts';
import { decode } from './formats/encoding.ts';
import { readXmlEvents, streamXml, XML_LIMITS, type XmlElement, XmlStop } from './formats/xml-events.ts';

export interface StreamedRead {
  readonly kind: EvidenceKind;
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly Problem[];
  readonly encoding: string;
}

/** How much of a file tells what it is. */
export const HEAD_BYTES = 65_536;
const GB = 1024 * 1024 * 1024;
const STREAM_LIMITS = { ...XML_LIMITS, elements: 100_000_000, size: 4 * GB };

/**
 * An accounting file, or undefined when the file is something else. Memory does not grow with its size.
 * @param head the first bytes
 * @param cashAccounts beginnings of the account codes that are cash
 */
export async function readStreamed(
  head: Uint8Array,
  source: Pick<Source, 'stream'>,
  file: string,
  cashAccounts: readonly string[],
): Promise<StreamedRead | undefined> {
  const root = rootOf(head);
  if (!root || !isAuditFile(root)) return undefined;
  const reader = auditFileReader(file, cashAccounts);
  const { encoding, fault } = await streamXml(source, reader, STREAM_LIMITS);
  const { records, problems } = reader.finish(fault);
  const code = encoding.broken ? 'ENCODING_BROKEN' : encoding.guessed ? 'ENCODING_GUESSED' : undefined;
  const told: Problem[] = code ? [{ code, at: { file }, read: 'Windows-1252' }] : [];
  return { kind: 'ledgerFile', records, problems: [...told, ...problems], encoding: encoding.encoding };
}

function rootOf(head: Uint8Array): XmlElement | undefined {
  let root: XmlElement | undefined;
  readXmlEvents(decode(head.subarray(0, HEAD_BYTES)).text, {
    open(element) {
      root = element;
      throw new XmlStop({ code: 'XML_NOT_KNOWN', line: element.line, read: element.name });
    },
  });
  return root;
}
