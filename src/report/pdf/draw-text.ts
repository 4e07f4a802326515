/** One line of text onto a page, with its language spans and links. */
import type { Fonts } from './font.ts';
import type { Line, Run } from './lines.ts';
import { addLink, artifact, mark, type Page } from './page.ts';
import { type Element, newElement } from './structure.ts';
import { COLOUR } from './style.ts';
import { filled, literal, number, rgb, textString } from './syntax.ts';

export type Align = 'left' | 'right' | 'center';

/** Lines that belong to one structure element. */
export interface TextBlock {
  readonly lines: readonly Line[];
  readonly runs: readonly Run[];
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  readonly element: Element;
  /** The element of a run: the block's own, or a Span or Link inside it. Filled while drawing. */
  readonly inner: Map<number, Element>;
}

/** Draws line `index`; `top` is the upper edge of the line. */
export function drawLine(page: Page, fonts: Fonts, block: TextBlock, index: number, top: number): void {
  const line = block.lines[index];
  if (!line) return;
  const slack = block.width - line.width;
  let x = block.x + (block.align === 'right' ? slack : block.align === 'center' ? slack / 2 : 0);
  const baseline = top - (block.leading + 0.66 * block.size) / 2;
  const left = x;
  artifact(page, 'Layout', underlines(block, line, left, baseline));
  for (const piece of line.pieces) {
    const run = block.runs[piece.run] as Run;
    const href = safeAddress(run.href);
    const element = innerElement(block, piece.run, run, href);
    const colour = href ? COLOUR.link : (run.colour ?? block.colour);
    mark(page, element, textAt(fonts, piece.text, run.bold ?? false, block.size, x, baseline, colour));
    if (href) {
      addLink(page, {
        element,
        rect: [x, baseline - 0.25 * block.size, x + piece.width, baseline + 0.85 * block.size],
        href,
        text: piece.text.trim(),
      });
    }
    x += piece.width;
  }
}

/** Draws all lines, one under the other. */
export function drawLines(page: Page, fonts: Fonts, block: TextBlock, top: number): void {
  for (let index = 0; index < block.lines.length; index++) {
    drawLine(page, fonts, block, index, top - index * block.leading);
  }
}

/** Operators for text at a place, `BT` to `ET`. */
export function textAt(
  fonts: Fonts,
  text: string,
  bold: boolean,
  size: number,
  x: number,
  y: number,
  colour: string,
): string {
  return `${rgb(colour)} rg BT 1 0 0 1 ${number(x)} ${number(y)} Tm ${fonts.show(text, bold, size)} ET`;
}

/** The annotation of a link as PDF text. */
export function linkAnnotation(rect: readonly number[], href: string, text: string, key: number, page: string): string {
  return (
    `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rect.map(number).join(' ')}]/P ${page}/Contents ${textString(text)}` +
    `/StructParent ${key}/A<</Type/Action/S/URI/URI${literal(href)}>>>>`
  );
}

function innerElement(block: TextBlock, index: number, run: Run, href: string | undefined): Element {
  if (!href && !run.lang) return block.element;
  const known = block.inner.get(index);
  if (known) return known;
  const element = newElement(href ? 'Link' : 'Span', block.element, run.lang ? `/Lang(${run.lang})` : '');
  block.inner.set(index, element);
  return element;
}

/** A link must be seen without colour, so it is underlined. Drawn before the text, to leave its marks in one piece. */
function underlines(block: TextBlock, line: Line, left: number, baseline: number): string {
  let x = left;
  const strokes: string[] = [];
  for (const piece of line.pieces) {
    if (safeAddress(block.runs[piece.run]?.href)) {
      strokes.push(
        filled(x, baseline - 0.16 * block.size, Math.min(piece.width, left + line.width - x), 0.5, COLOUR.link),
      );
    }
    x += piece.width;
  }
  return strokes.join(' ');
}

/** Only addresses that a reader expects to follow, in ASCII as the format asks. */
function safeAddress(href: string | undefined): string | undefined {
  if (!href || !/^(https?:\/\/|mailto:)[^\s]+$/i.test(href)) return undefined;
  return encodeURI(href.toWellFormed()).replaceAll('%25', '%');
}
