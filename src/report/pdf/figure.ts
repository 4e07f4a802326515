/** Vector drawings with a text alternative. */

import { cleanLine } from './characters.ts';
import { textAt } from './draw-text.ts';
import type { Strip } from './flow.ts';
import type { Fonts } from './font.ts';
import { mark } from './page.ts';
import { newElement } from './structure.ts';
import { COLOUR } from './style.ts';
import { filled, number, rgb, textString } from './syntax.ts';
import type { Frame } from './text-blocks.ts';

/** A drawing surface in points: x from the left, y from the top down. Colours as `#rrggbb`. */
export interface Canvas {
  rect(x: number, y: number, width: number, height: number, colour: string): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): void;
  /** `y` is the baseline; `x` is the left, middle or right of the text after `align`. */
  text(x: number, y: number, text: string, look?: CanvasText): void;
}
export interface CanvasText {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** One strip with the drawing as a single piece of marked content. */
export function figureStrip(
  fonts: Fonts,
  frame: Frame,
  alt: string,
  draw: (canvas: Canvas) => void,
  width: number,
  height: number,
): Strip {
  const element = newElement('Figure', frame.parent);
  return {
    height,
    before: 10,
    after: 12,
    keepNext: false,
    draw(page, top) {
      const box = [frame.x, top - height, frame.x + width, top].map(number).join(' ');
      element.attributes = `/Alt ${textString(cleanLine(alt))}/A<</O/Layout/Placement/Block/BBox[${box}]>>`;
      const operators: string[] = [];
      draw(canvasOnto(operators, fonts, frame.x, top));
      mark(page, element, operators.join(' '));
    },
  };
}

function canvasOnto(operators: string[], fonts: Fonts, left: number, top: number): Canvas {
  return {
    rect(x, y, width, height, colour) {
      operators.push(filled(left + x, top - y - height, width, height, colour));
    },
    line(x1, y1, x2, y2, width, colour) {
      const path = `${number(left + x1)} ${number(top - y1)} m ${number(left + x2)} ${number(top - y2)} l S`;
      operators.push(`${rgb(colour)} RG ${number(width)} w ${path}`);
    },
    text(x, y, text, look = {}) {
      const { size = 8.4, bold = false, colour = COLOUR.ink, align = 'left' } = look;
      const line = cleanLine(text);
      const width = fonts.width(line, bold, size);
      const start = x - (align === 'right' ? width : align === 'center' ? width / 2 : 0);
      operators.push(textAt(fonts, line, bold, size, left + start, top - y, colour));
    },
  };
}
