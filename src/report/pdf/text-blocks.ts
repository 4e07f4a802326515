/** Headings, paragraphs and lists → strips. */
import { type Align, drawLine, type TextBlock } from './draw-text.ts';
import type { Strip } from './flow.ts';
import type { Fonts } from './font.ts';
import { breakLines, measure, type Text } from './lines.ts';
import { type Element, newElement } from './structure.ts';
import { COLOUR, TYPE, type TypeStyle } from './style.ts';

/** Where blocks are put: a column of the page, and the element that they become part of. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly parent: Element;
}

/** Text broken into lines for an element. */
export function textBlock(
  fonts: Fonts,
  text: Text,
  style: TypeStyle,
  place: { readonly x: number; readonly width: number; readonly align?: Align },
  element: Element,
): TextBlock {
  const measured = measure(fonts, text, style.size, style.bold ?? false);
  return {
    lines: breakLines(fonts, measured, place.width),
    runs: measured.runs,
    size: style.size,
    leading: style.leading,
    colour: style.colour,
    x: place.x,
    width: place.width,
    align: place.align ?? 'left',
    element,
    inner: new Map(),
  };
}

/**
 * One strip a line. Two lines at the start and two at the end stay together.
 * @param onFirst called with page and upper edge before the first line is drawn
 */
export function lineStrips(
  fonts: Fonts,
  block: TextBlock,
  style: TypeStyle,
  keepNext: boolean,
  onFirst?: Strip['draw'],
): Strip[] {
  const last = block.lines.length - 1;
  return block.lines.map((_, index) => ({
    height: block.leading,
    before: index === 0 ? style.before : 0,
    after: index === last ? style.after : 0,
    keepNext: index === last ? keepNext : keepNext || index === 0 || index === last - 1,
    draw(page, top) {
      if (index === 0) onFirst?.(page, top);
      drawLine(page, fonts, block, index, top);
    },
  }));
}

export type ParagraphStyle = 'body' | 'lead' | 'small';
export interface ParagraphOptions {
  readonly style?: ParagraphStyle;
  readonly align?: Align;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly keepNext?: boolean;
}

export function paragraphStrips(fonts: Fonts, frame: Frame, text: Text, options: ParagraphOptions): Strip[] {
  const base: TypeStyle = TYPE[options.style ?? 'body'];
  const style: TypeStyle = { ...base, colour: options.colour ?? base.colour, bold: options.bold ?? false };
  const place = { x: frame.x, width: frame.width, align: options.align ?? 'left' };
  const block = textBlock(fonts, text, style, place, newElement('P', frame.parent));
  return lineStrips(fonts, block, style, options.keepNext ?? false);
}

export function headingStrips(
  fonts: Fonts,
  frame: Frame,
  level: 1 | 2 | 3,
  text: string,
  onFirst: Strip['draw'],
): Strip[] {
  const style = TYPE[`h${level}`];
  const block = textBlock(fonts, text, style, frame, newElement(`H${level}`, frame.parent));
  return lineStrips(fonts, block, style, true, onFirst);
}

/** L → LI → Lbl and LBody. Numbers stand to the right of their column, so that they line up. */
export function listStrips(fonts: Fonts, frame: Frame, items: readonly Text[], ordered: boolean): Strip[] {
  const style: TypeStyle = TYPE.body;
  const list = newElement('L', frame.parent, `/A<</O/List/ListNumbering/${ordered ? 'Decimal' : 'Disc'}>>`);
  const widest = fonts.width(ordered ? `${items.length}.` : '•', true, style.size);
  const indent = widest + 12;
  return items.flatMap((item, index) => {
    const entry = newElement('LI', list);
    const sign: TypeStyle = { ...style, bold: true, colour: COLOUR.brand };
    const label = textBlock(
      fonts,
      ordered ? `${index + 1}.` : '•',
      sign,
      { x: frame.x + 5, width: widest + 0.01, align: 'right' },
      newElement('Lbl', entry),
    );
    const body = textBlock(
      fonts,
      item,
      style,
      { x: frame.x + indent, width: frame.width - indent },
      newElement('LBody', entry),
    );
    const spaced: TypeStyle = {
      ...style,
      before: index === 0 ? style.before : 2.5,
      after: index === items.length - 1 ? style.after : 2.5,
    };
    return lineStrips(fonts, body, spaced, false, (page, top) => drawLine(page, fonts, label, 0, top));
  });
}
