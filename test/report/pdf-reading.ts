/** Reads a PDF back, with code that shares nothing with the writer: pages, marked content, structure tree, fonts. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
} from 'pdf-lib';

export interface ReadPage {
  readonly ref: PDFRef;
  readonly content: string;
  /** Key of the page in the parent tree. */
  readonly key: number;
  /** In the order of the content stream. */
  readonly marks: readonly { readonly tag: string; readonly mcid: number }[];
}
/** A structure element with what its K array holds. */
export interface ReadElement {
  readonly ref: PDFRef;
  readonly type: string;
  readonly dict: PDFDict;
  readonly parent: string;
  readonly kids: readonly ReadElement[];
  readonly marks: readonly { readonly page: string; readonly mcid: number }[];
  readonly objects: readonly PDFRef[];
}
export interface ReadFont {
  readonly gids: readonly number[];
  readonly unicode: ReadonlyMap<number, string>;
}

export async function readPdf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const look = (object: PDFObject | undefined) => context.lookup(object);
  const entry = (dict: PDFDict, name: string) => look(dict.get(PDFName.of(name)));
  const streamText = (object: PDFObject | undefined) =>
    new TextDecoder('latin1').decode(decodePDFRawStream(object as PDFRawStream).decode());

  const pages = pdf.getPages().map((page): ReadPage => {
    const content = streamText(entry(page.node, 'Contents'));
    const marks = [...content.matchAll(/\/(\w+) <<\/MCID (\d+)>> BDC/g)];
    return {
      ref: page.ref,
      content,
      key: (entry(page.node, 'StructParents') as PDFNumber).asNumber(),
      marks: marks.map(([, tag, mcid]) => ({ tag: tag as string, mcid: Number(mcid) })),
    };
  });

  function element(ref: PDFRef): ReadElement {
    const dict = look(ref) as PDFDict;
    const home = String(dict.get(PDFName.of('Pg')));
    const kids: ReadElement[] = [];
    const marks: { page: string; mcid: number }[] = [];
    const objects: PDFRef[] = [];
    for (const kid of (entry(dict, 'K') as PDFArray).asArray()) {
      if (kid instanceof PDFNumber) marks.push({ page: home, mcid: kid.asNumber() });
      else if (kid instanceof PDFRef) kids.push(element(kid));
      else if (kid instanceof PDFDict && String(kid.get(PDFName.of('Type'))) === '/MCR') {
        marks.push({ page: String(kid.get(PDFName.of('Pg'))), mcid: (entry(kid, 'MCID') as PDFNumber).asNumber() });
      } else objects.push((kid as PDFDict).get(PDFName.of('Obj')) as PDFRef);
    }
    const type = String(dict.get(PDFName.of('S'))).slice(1);
    return { ref, type, dict, parent: String(dict.get(PDFName.of('P'))), kids, marks, objects };
  }

  const treeRef = catalog.get(PDFName.of('StructTreeRoot')) as PDFRef;
  const tree = look(treeRef) as PDFDict;
  const root = element((entry(tree, 'K') as PDFArray).get(0) as PDFRef);
  const numbers = (entry(entry(tree, 'ParentTree') as PDFDict, 'Nums') as PDFArray).asArray();
  const parentTree = new Map<number, PDFRef | readonly string[]>();
  for (let at = 0; at < numbers.length; at += 2) {
    const value = look(numbers[at + 1]);
    const slots = value instanceof PDFArray ? value.asArray().map(String) : (numbers[at + 1] as PDFRef);
    parentTree.set((numbers[at] as PDFNumber).asNumber(), slots);
  }

  const fontDict = entry(entry(pdf.getPages()[0]?.node as PDFDict, 'Resources') as PDFDict, 'Font') as PDFDict;
  const fonts = new Map(
    fontDict.entries().map(([name, ref]): [string, ReadFont] => {
      const font = look(ref) as PDFDict;
      const descendant = look((entry(font, 'DescendantFonts') as PDFArray).get(0)) as PDFDict;
      const map = decodePDFRawStream(entry(descendant, 'CIDToGIDMap') as PDFRawStream).decode();
      const gids = Array.from(
        { length: map.length / 2 },
        (_, code) => (map[code * 2] as number) * 256 + (map[code * 2 + 1] as number),
      );
      const lines = streamText(entry(font, 'ToUnicode')).matchAll(/^<(\w{4})> <(\w+)>$/gm);
      const unicode = new Map(
        [...lines].map(([, code, hex]) => [Number.parseInt(code as string, 16), fromHex(hex as string)]),
      );
      return [String(name).slice(1), { gids, unicode }];
    }),
  );
  const annotation = (ref: PDFRef) => (entry(look(ref) as PDFDict, 'StructParent') as PDFNumber).asNumber();
  return { pages, root, treeRef, parentTree, fonts, annotation };
}

/** All elements, parents before kids. */
export function* walk(element: ReadElement): Generator<ReadElement> {
  yield element;
  for (const kid of element.kids) yield* walk(kid);
}

/** What a page shows: font name and character code, in drawing order. */
export function* shown(content: string): Generator<{ font: string; code: number }> {
  let font = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d) [\d.]+ Tf|<([0-9a-f]+)> Tj/g)) {
    if (name) font = name;
    for (const [four] of (hex ?? '').matchAll(/.{4}/g)) yield { font, code: Number.parseInt(four, 16) };
  }
}

/** The text of a page as a reader would copy it, through ToUnicode. */
export function copied(content: string, fonts: ReadonlyMap<string, ReadFont>): string {
  return [...shown(content)].map(({ font, code }) => fonts.get(font)?.unicode.get(code) ?? '\u0000').join('');
}

function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16)));
}
