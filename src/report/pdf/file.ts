/** Drawn pages → the bytes of one file that is PDF/A-2a and PDF/UA-1. The same input gives the same bytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PDFDocument, PDFHexString, PDFName, PDFStreamWriter } from 'pdf-lib/dist/pdf-lib.esm.min.js';
import { linkAnnotation } from './draw-text.ts';
import type { Fonts } from './font.ts';
import { srgbProfile } from './icc.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { packed } from './packed.ts';
import type { Page } from './page.ts';
import { attach, type Element, writeStructure } from './structure.ts';
import { PAGE } from './style.ts';
import { raw } from './syntax.ts';
import { metadataPacket } from './xmp.ts';

export interface FileParts {
  readonly title: string;
  readonly author: string;
  readonly lang: 'nb' | 'nn' | 'en';
  readonly created: Date;
  readonly fonts: Fonts;
  readonly pages: readonly Page[];
  readonly root: Element;
  readonly bookmarks: readonly Bookmark[];
}

/** The library packs fifty objects at a time; a structure tree has thousands, and each packing costs a start. */
const OBJECTS_A_STREAM = 1000;
const CREATOR = 'Ryddig';
const PRODUCER = 'Ryddig, pdf-lib 1.17.1';

/** @param parts pages with all content closed */
export async function writeFile(parts: FileParts): Promise<Uint8Array> {
  const { pages, lang } = parts;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  attach(parts.root);

  const fontsRef = context.register(raw(parts.fonts.write(context)));
  const leaves = pages.map(() => pdf.addPage([PAGE.width, PAGE.height]));
  const refs = leaves.map((leaf) => leaf.ref);
  let linkKey = pages.length;
  const contents: string[] = [];
  const links = pages.map((page, index) => {
    const node = leaves[index]?.node;
    const content = page.operators.filter((operators) => operators !== '').join('\n');
    contents.push(content);
    node?.set(PDFName.of('StructParents'), raw(String(index)));
    node?.set(PDFName.of('Tabs'), raw('/S'));
    node?.set(PDFName.of('Resources'), raw(`<</Font ${fontsRef}>>`));
    node?.set(PDFName.of('Contents'), context.register(packed(context, content)));
    const annotations = page.links.map(({ rect, href, text }) =>
      context.register(raw(linkAnnotation(rect, href, text, linkKey++, String(refs[index])))),
    );
    if (annotations.length > 0) node?.set(PDFName.of('Annots'), raw(`[${annotations.join(' ')}]`));
    return annotations;
  });

  const profile = context.register(packed(context, srgbProfile(), { N: 3 }));
  const intent = `[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile}>>]`;
  const created = parts.created.toISOString().replace(/\.\d+Z$/, 'Z');
  const about = { title: parts.title, author: parts.author, lang, created, creator: CREATOR, producer: PRODUCER };
  const packet = metadataPacket(about);
  const outline = writeOutline(context, parts.bookmarks, refs);

  catalog.set(PDFName.of('Lang'), raw(`(${lang})`));
  catalog.set(PDFName.of('MarkInfo'), raw('<</Marked true>>'));
  catalog.set(PDFName.of('ViewerPreferences'), raw('<</DisplayDocTitle true>>'));
  catalog.set(PDFName.of('StructTreeRoot'), writeStructure(context, parts.root, pages, refs, links));
  catalog.set(PDFName.of('OutputIntents'), raw(intent));
  // Not compressed, so that an archive can search it as it lies.
  const metadata = context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
  catalog.set(PDFName.of('Metadata'), metadata);
  if (outline) {
    catalog.set(PDFName.of('Outlines'), outline);
    catalog.set(PDFName.of('PageMode'), raw('/UseOutlines'));
  }

  pdf.setTitle(parts.title);
  pdf.setAuthor(parts.author);
  pdf.setCreator(CREATOR);
  pdf.setProducer(PRODUCER);
  pdf.setCreationDate(new Date(created));
  pdf.setModificationDate(new Date(created));
  const id = PDFHexString.of(identity(packet, contents));
  context.trailerInfo.ID = context.obj([id, id]);
  await pdf.flush();
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_A_STREAM).serializeToBuffer();
}

/** Sixteen bytes as hex, from what the file says and nothing else. */
function identity(packet: Uint8Array, contents: readonly string[]): string {
  const hash = sha256.create().update(packet);
  for (const content of contents) hash.update(utf8ToBytes(content));
  return bytesToHex(hash.digest()).slice(0, 32);
}
