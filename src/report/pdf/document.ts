/** A tagged document, written block by block from the top: what a report is drawn with. */
import { cleanLine } from './characters.ts';
import { type Canvas, figureStrip } from './figure.ts';
import { writeFile } from './file.ts';
import { type Box, room, type Strip, startFlow } from './flow.ts';
import { type FontFiles, openFonts } from './font.ts';
import { drawFurniture, titleStrip } from './furniture.ts';
import type { Text } from './lines.ts';
import type { Bookmark } from './outline.ts';
import { newElement } from './structure.ts';
import { BODY, PAGE, TONES, type Tone } from './style.ts';
import { keyValueStrips, type TableSpec, tableStrips } from './table.ts';
import { type Frame, headingStrips, listStrips, type ParagraphOptions, paragraphStrips } from './text-blocks.ts';

export interface PdfOptions {
  readonly title: string;
  readonly lang: 'nb' | 'nn' | 'en';
  readonly author: string;
  /** ISO date and time; without a zone it is read as UTC. */
  readonly created: string;
  readonly fonts: FontFiles;
  readonly footer: { readonly left: string; readonly pageWord: (page: number, pages: number) => string };
  /** Stands at the top right of every page. */
  readonly confidentiality?: string;
}

/** Blocks flow over A4 pages in the order of the calls. Lengths in points. */
export interface Pdf {
  /** The title on a dark band. First of all, or not at all. */
  title(text: string, subtitle?: string): void;
  /** Also a bookmark. @throws RangeError when a level is skipped, which PDF/UA forbids */
  heading(level: 1 | 2 | 3, text: string): void;
  paragraph(text: Text, options?: ParagraphOptions): void;
  list(items: readonly Text[], ordered?: boolean): void;
  table(spec: TableSpec): void;
  keyValues(pairs: readonly (readonly [string, Text])[]): void;
  /** What `blocks` draws stands in a tinted box with a bar at the left; short ones are not split over pages. */
  note(tone: Tone, blocks: () => void): void;
  figure(alt: string, draw: (canvas: Canvas) => void, width: number, height: number): void;
  spacer(height: number): void;
  pageBreak(): void;
  /** Ends the document; call once. The same calls give the same bytes. */
  save(): Promise<Uint8Array>;
}

const NOTE = { left: 17, right: 14, top: 9, bottom: 10, gap: 12 } as const;
/** A note up to this part of a page stays on one page. */
const WHOLE_NOTE = 0.45;

/** @throws RangeError when `created` is no date; Error when a font file cannot be read */
export function createPdf(options: PdfOptions): Pdf {
  const fonts = openFonts(options.fonts);
  const created = moment(options.created);
  const root = newElement('Document', undefined);
  const flow = startFlow();
  const bookmarks: Bookmark[] = [];
  let frame: Frame = { x: PAGE.left, width: BODY.width, parent: root };
  let add: (strips: readonly Strip[]) => void = flow.add;
  let level = 0;
  let breakNext = false;

  function emit(strips: readonly Strip[]): void {
    const [first, ...rest] = strips;
    if (!first) return;
    add(breakNext ? [{ ...first, breakBefore: true }, ...rest] : strips);
    breakNext = false;
  }

  return {
    title(text, subtitle) {
      emit([titleStrip(fonts, frame, text, subtitle)]);
    },
    heading(next, text) {
      if (next > level + 1) throw new RangeError(`heading level ${next} after ${level}`);
      level = next;
      const title = cleanLine(text);
      emit(
        headingStrips(fonts, frame, next, title, (page, top) =>
          bookmarks.push({ level: next, title, page: page.index, top }),
        ),
      );
    },
    paragraph(text, how = {}) {
      emit(paragraphStrips(fonts, frame, text, how));
    },
    list(items, ordered = false) {
      emit(listStrips(fonts, frame, items, ordered));
    },
    table(spec) {
      emit(tableStrips(fonts, frame, spec));
    },
    keyValues(pairs) {
      emit(keyValueStrips(fonts, frame, pairs));
    },
    note(tone, blocks) {
      const outer = { frame, add };
      const inside: Strip[] = [];
      frame = {
        x: outer.frame.x + NOTE.left,
        width: outer.frame.width - NOTE.left - NOTE.right,
        parent: newElement('Div', outer.frame.parent),
      };
      add = (strips) => inside.push(...strips);
      blocks();
      ({ frame, add } = outer);
      emit(boxed(inside, { x: frame.x, width: frame.width, ...TONES[tone] }));
    },
    figure(alt, draw, width, height) {
      emit([figureStrip(fonts, frame, alt, draw, width, height)]);
    },
    spacer(height) {
      emit([room(height)]);
    },
    pageBreak() {
      breakNext = true;
    },
    save() {
      const pages = flow.finish();
      const title = cleanLine(options.title);
      const { left, pageWord } = options.footer;
      drawFurniture(fonts, pages, { title, confidentiality: options.confidentiality, footer: left, pageWord });
      const author = cleanLine(options.author);
      return writeFile({ title, author, lang: options.lang, created, fonts, pages, root, bookmarks });
    },
  };
}

/** Strips of a note with room above and below, kept together when they are few. */
function boxed(inside: readonly Strip[], box: Box): Strip[] {
  if (inside.length === 0) return [];
  const height = inside.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  const whole = height < BODY.height * WHOLE_NOTE;
  const last = inside.length - 1;
  const content = inside.map((strip, index) => ({
    ...strip,
    box,
    before: index === 0 ? 0 : strip.before,
    after: index === last ? 0 : strip.after,
    keepNext: whole || index === last || strip.keepNext,
  }));
  return [
    { ...room(NOTE.top, true), before: NOTE.gap, box },
    ...content,
    { ...room(NOTE.bottom), after: NOTE.gap, box },
  ];
}

function moment(iso: string): Date {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`;
  const date = new Date(zoned);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${iso}`);
  return date;
}
