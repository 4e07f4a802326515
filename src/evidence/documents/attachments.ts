/** Files inside an invoice, decoded so that they are read as evidence themselves. Their name and MIME type are not trusted. */
import type { Problem } from '../evidence.ts';
import type { XmlNode } from '../formats/xml.ts';
import type { Inner } from '../inner.ts';
import { shortRead } from '../mask.ts';
import { shownName, uniqueName } from '../names.ts';
import type { Invoice } from './invoice-record.ts';
import { basic, group, groups, said } from './ubl.ts';

export interface Attachments {
  /** What the invoice says of each, and the file that it became. */
  readonly listed: Invoice['attachments'];
  readonly inner: readonly Inner[];
  readonly problems: readonly Problem[];
}

/** The documents that an invoice embeds. How large one may be is set by the limits of the XML reader. */
export function attachmentsOf(root: XmlNode, file: string): Attachments {
  const listed: Invoice['attachments'] = [];
  const inner: Inner[] = [];
  const problems: Problem[] = [];
  const taken = new Set<string>();
  groups(root, 'AdditionalDocumentReference').forEach((reference, index) => {
    const object = basic(group(reference, 'Attachment'), 'EmbeddedDocumentBinaryObject');
    if (!object) return;
    const wanted = fileName(object.attributes.filename) ?? fileName(said(basic(reference, 'ID')));
    const name = uniqueName(wanted ?? `vedlegg-${index + 1}`, taken);
    const mime = object.attributes.mimeCode;
    const about = { filename: name, ...(mime === undefined ? {} : { mime: shortRead(mime) }) };
    const bytes = fromBase64(object.text);
    if (bytes) inner.push({ name, bytes });
    else
      problems.push({ code: 'INVOICE_ATTACHMENT_UNREADABLE', at: { file, line: object.line }, read: shortRead(name) });
    listed.push(bytes ? { ...about, file: `${file}!/${name}` } : about);
  });
  return { listed, inner, problems };
}

/** The last part of a path, made harmless; undefined when nothing is left. */
function fileName(said: string | undefined): string | undefined {
  const last = said?.split(/[\\/]/).at(-1)?.trim();
  return last === undefined || /^\.*$/.test(last) ? undefined : shownName(last.slice(-120));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
