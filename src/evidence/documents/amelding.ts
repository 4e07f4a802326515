/**
 * a-melding in XML (`urn:ske:fastsetting:innsamling:a-meldingen:v2_0` and later) and in JSON (`{"leveranse": …}`): the message
 * itself, and for each person the employments and the income. Read person by person; only the records are kept.
 */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import type { Encoding } from '../formats/encoding.ts';
import { streamXml, XML_LIMITS, type XmlFault, type XmlLimits } from '../formats/xml-events.ts';
import { shortRead } from '../mask.ts';
import { problemLog } from '../problem-log.ts';
import { type Branch, branchBuilder, fromJson, fromXml } from './amelding-branch.ts';
import { messageSums } from './amelding-contribution.ts';
import { checkMonth } from './amelding-fit.ts';
import { personRecords } from './amelding-person.ts';
import { type Draft, draftOf, moment, month, orgNumber, put, type Reading } from './amelding-values.ts';
import { isObject } from './authority-json.ts';

const STEM = /^urn:ske:fastsetting:innsamling:a-meldingen:v\d+_\d+$/;
/** A month of ten thousand people has some million elements. */
const LIMITS: XmlLimits = { ...XML_LIMITS, elements: 20_000_000, text: 1024 * 1024 };

export interface AmeldingFile {
  readonly kind: 'amelding';
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly Problem[];
}

/** True for the namespace of an a-melding, whatever its version. */
export function isAmelding(ns: string): boolean {
  return STEM.test(ns);
}

/** Bytes of an XML file → its records. What broke off is located, and the message is then not known to hold everybody. */
export async function readAmeldingXml(
  source: { readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>> },
  file: string,
): Promise<AmeldingFile & Encoding> {
  const open = openMessages(file);
  const { encoding, fault } = await streamXml(source, fromXml(open.handler), LIMITS);
  return { ...encoding, ...open.done(fault) };
}

/** A JSON value → its records; undefined when it is something else. */
export function readAmeldingJson(value: unknown, file: string): AmeldingFile | undefined {
  const message = isObject(value) ? (value.leveranse ?? value.Leveranse) : undefined;
  const looksRight = [message].flat().some((one) => isObject(one) && 'oppgave' in one && 'kalendermaaned' in one);
  if (!looksRight) return undefined;
  const open = openMessages(file);
  fromJson(message, 'leveranse', '/leveranse', open.handler);
  return open.done();
}

/** What one person gave, before the message is known whole. */
type Shared = Draft<'ameldingEmployment' | 'ameldingIncome'>;

function openMessages(file: string) {
  const problems: Problem[] = [];
  const reading: Reading = { file, problems: problemLog(problems) };
  const records: EvidenceRecord[] = [];
  let [drafts, inUnit, people]: [Shared[], number, number] = [[], 0, 0];
  let sums = messageSums();
  // What everybody shares may stand behind them, so it is filled in at the end of the sub-unit and of the message.
  const endUnit = (branch: Branch): void => {
    const unit = draftOf('ameldingEmployment', reading, branch);
    put(reading, unit, 'unit', branch, ['norskIdentifikator'], orgNumber);
    for (const draft of drafts.slice(inUnit)) inherit(draft, 'unit', unit, 'unit');
    sums.unit(branch);
    inUnit = drafts.length;
  };
  const endMessage = (branch: Branch, whole: boolean): void => {
    const message = draftOf('amelding', reading, branch);
    put(reading, message, 'messageId', branch, ['meldingsId']);
    put(reading, message, 'replaces', branch, ['erstatterMeldingsId']);
    put(reading, message, 'month', branch, ['kalendermaaned'], month);
    put(reading, message, 'reporter', branch, ['opplysningspliktig', 'norskIdentifikator'], orgNumber);
    put(reading, message, 'deliveredAt', branch, ['leveringstidspunkt'], moment);
    put(reading, message, 'sourceSystem', branch, ['kildesystem']);
    if (whole) {
      message.fields.people = people;
      sums.ended(branch, message, reading);
    } else message.unreadable.push('people');
    for (const draft of drafts) {
      inherit(draft, 'messageId', message, 'messageId');
      inherit(draft, 'month', message, 'month');
      inherit(draft, 'employer', message, 'reporter');
    }
    checkMonth(message, drafts, reading);
    records.push(message);
    for (const draft of drafts) records.push(draft);
    [drafts, inUnit, people] = [[], 0, 0];
    sums = messageSums();
  };
  const builder = branchBuilder(new Set(['inntektsmottaker', 'virksomhet', 'leveranse']), (branch) => {
    if (branch.name === 'virksomhet') endUnit(branch);
    else if (branch.name === 'leveranse') endMessage(branch, true);
    else {
      people += 1;
      sums.person(branch);
      for (const draft of personRecords(branch, reading)) drafts.push(draft);
    }
  });
  return {
    handler: builder,
    /** The records, once the elements have ended. @param fault what ended them too early */
    done: (fault?: XmlFault): AmeldingFile => {
      const open = (name: string): Branch | undefined => builder.stillOpen.find((branch) => branch.name === name);
      const [unit, message] = [open('virksomhet'), open('leveranse')];
      if (unit) endUnit(unit);
      if (message) endMessage(message, false);
      reading.problems.close();
      if (fault) {
        const { code, line, read, expected } = fault;
        problems.push({ code, at: { file, line }, read: shortRead(read), ...(expected ? { expected } : {}) });
      }
      return { kind: 'amelding', records, problems };
    },
  };
}

/** A value that the records take over; unreadable in them too when it is. */
function inherit(draft: Draft, field: string, from: Draft, source: string): void {
  const value = (from.fields as Record<string, unknown>)[source];
  if (value !== undefined) (draft.fields as Record<string, unknown>)[field] = value;
  else if (from.unreadable.includes(source)) draft.unreadable.push(field);
}
