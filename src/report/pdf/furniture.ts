/** What stands around the content: the title band, page headers and footers. */
import { cleanLine } from './characters.ts';
import { drawLines, textAt } from './draw-text.ts';
import type { Strip } from './flow.ts';
import type { Fonts } from './font.ts';
import { artifact, type Page } from './page.ts';
import { newElement } from './structure.ts';
import { COLOUR, PAGE, TYPE } from './style.ts';
import { filled } from './syntax.ts';
import { type Frame, textBlock } from './text-blocks.ts';

const BAND = { above: 14, below: 26, accent: 3 } as const;

/** The title on a dark band that reaches from edge to edge. For the top of the first page. */
export function titleStrip(fonts: Fonts, frame: Frame, title: string, subtitle: string | undefined): Strip {
  const lines = textBlock(fonts, title, TYPE.title, frame, newElement('Title', frame.parent));
  const under = subtitle ? textBlock(fonts, subtitle, TYPE.subtitle, frame, newElement('P', frame.parent)) : undefined;
  const titleHeight = lines.lines.length * lines.leading + TYPE.title.after;
  const height = BAND.above + titleHeight + (under ? under.lines.length * under.leading : 0) + BAND.below;
  return {
    height,
    before: 0,
    after: 20,
    keepNext: false,
    draw(page, top) {
      page.darkTop = true;
      const bottom = top - height;
      artifact(
        page,
        'Layout',
        `${filled(0, bottom, PAGE.width, PAGE.height - bottom, COLOUR.brand)} ${filled(0, bottom, PAGE.width, BAND.accent, COLOUR.accent)}`,
      );
      const first = top - BAND.above;
      drawLines(page, fonts, lines, first);
      if (under) drawLines(page, fonts, under, first - titleHeight);
    },
  };
}

export interface FurnitureTexts {
  readonly title: string;
  readonly confidentiality: string | undefined;
  readonly footer: string;
  readonly pageWord: (page: number, pages: number) => string;
}

/** Header and footer of every page, once it is known how many there are. Not read aloud. */
export function drawFurniture(fonts: Fonts, pages: readonly Page[], texts: FurnitureTexts): void {
  const right = PAGE.width - PAGE.right;
  const { size, colour } = TYPE.furniture;
  const headLine = PAGE.height - 40;
  const footLine = 34;
  const at = (text: string, x: number, y: number, ink: string, bold = false) =>
    textAt(fonts, text, bold, size, x, y, ink);
  for (const page of pages) {
    const marking = cleanLine(texts.confidentiality ?? '');
    const markingWidth = fonts.width(marking, true, size);
    const ink = page.darkTop ? COLOUR.accent : COLOUR.brand;
    const header: string[] = [];
    if (marking !== '') header.push(at(marking, right - markingWidth, headLine, ink, true));
    if (!page.darkTop) {
      const title = shortened(fonts, cleanLine(texts.title), size, right - PAGE.left - markingWidth - 24);
      header.push(at(title, PAGE.left, headLine, colour));
      header.push(filled(PAGE.left, headLine - 9, right - PAGE.left, 0.5, COLOUR.rule));
    }
    artifact(page, 'Pagination/Subtype/Header', header.join(' '));

    const count = cleanLine(texts.pageWord(page.index + 1, pages.length));
    const countWidth = fonts.width(count, false, size);
    const left = shortened(fonts, cleanLine(texts.footer), size, right - PAGE.left - countWidth - 24);
    artifact(
      page,
      'Pagination/Subtype/Footer',
      `${filled(PAGE.left, footLine + 14, right - PAGE.left, 0.5, COLOUR.rule)} ` +
        `${at(left, PAGE.left, footLine, colour)} ${at(count, right - countWidth, footLine, colour)}`,
    );
  }
}

/** As much of the text as there is room for, with `…` when it is cut. */
function shortened(fonts: Fonts, text: string, size: number, width: number): string {
  if (fonts.width(text, false, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && fonts.width(`${letters.join('')}…`, false, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
