/** Runs of text → lines of a given width. Words break only where they must; what is too long for a line breaks anywhere. */
import { cleanText } from './characters.ts';
import type { Fonts } from './font.ts';

/** A stretch of text with its own look or meaning. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** Set when it differs from the document's language. */
  readonly lang?: 'nb' | 'nn' | 'en';
  /** `#rrggbb` */
  readonly colour?: string;
  /** An address that begins with `https:`, `http:` or `mailto:`; anything else is drawn as plain text. */
  readonly href?: string;
}
export type Text = string | readonly Run[];

/** Part of a line that comes from one run. */
export interface Piece {
  readonly run: number;
  readonly text: string;
  readonly width: number;
}
export interface Line {
  readonly pieces: readonly Piece[];
  /** Without the space that the line ends with, if any. */
  readonly width: number;
}

/** Letters that hold together, perhaps from several runs, with what follows them. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly space: Piece | undefined;
  readonly endsLine: boolean;
}

/** Text cut into words and measured; it can be set at any width. */
export interface Measured {
  readonly runs: readonly Run[];
  readonly words: readonly Word[];
  readonly size: number;
}

/** File names, codes and compound words may break after these signs, when letters stand on both sides. */
const INSIDE = /(?<=[\p{L}\p{N}]{3}[-–/._›])(?=[\p{L}\p{N}]{2})/u;
const LETTERS_AND_SPACES = /\n| +|[^ \n]+/g;

/** @param bold for runs that do not say; @param size in points */
export function measure(fonts: Fonts, text: Text, size: number, bold = false): Measured {
  const runs: Run[] = (typeof text === 'string' ? [{ text }] : text).map((run) => ({ bold, ...run }));
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const end = (space: Piece | undefined, endsLine: boolean) => {
    if (pieces.length === 0 && !endsLine) return;
    words.push({ pieces, width: sum(pieces), space, endsLine });
    pieces = [];
  };
  runs.forEach((run, index) => {
    const piece = (part: string): Piece => ({
      run: index,
      text: part,
      width: fonts.width(part, run.bold ?? false, size),
    });
    for (const [token] of cleanText(run.text).matchAll(LETTERS_AND_SPACES)) {
      if (token === '\n') end(undefined, true);
      else if (token.startsWith(' ')) end(piece(' '), false);
      else {
        token.split(INSIDE).forEach((part, at) => {
          if (at > 0) end(undefined, false);
          pieces.push(piece(part));
        });
      }
    }
  });
  end(undefined, false);
  return { runs, words, size };
}

/** Width of the longest word that does not reach over `limit`: a column narrower than that breaks words. */
export function longestWord(measured: Measured, limit: number): number {
  return measured.words.reduce((longest, word) => (word.width <= limit ? Math.max(longest, word.width) : longest), 0);
}

/** At least one line, perhaps empty. */
export function breakLines(fonts: Fonts, measured: Measured, width: number): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  const end = () => {
    lines.push(toLine(words));
    words = [];
    used = 0;
  };
  for (const whole of measured.words) {
    const parts = whole.width > width ? splitAnywhere(fonts, whole, measured, width) : [whole];
    for (const word of parts) {
      if (words.length > 0 && used + word.width > width) end();
      words.push(word);
      used += word.width + (word.space?.width ?? 0);
      if (word.endsLine) end();
    }
  }
  if (words.length > 0 || lines.length === 0) end();
  return lines;
}

/** The pieces of a line, joined where the run is the same; a space stays at the end of a wrapped line for reading aloud. */
function toLine(words: readonly Word[]): Line {
  const all = words.flatMap((word) => (word.space ? [...word.pieces, word.space] : word.pieces));
  const joined: Piece[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    if (last?.run === piece.run) {
      joined[joined.length - 1] = {
        run: piece.run,
        text: last.text + piece.text,
        width: last.width + piece.width,
      };
    } else joined.push(piece);
  }
  return { pieces: joined, width: sum(all) - (words.at(-1)?.space?.width ?? 0) };
}

/** Cuts a word that no line can hold, between letters but never before a combining mark. */
function splitAnywhere(fonts: Fonts, word: Word, measured: Measured, width: number): Word[] {
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  for (const piece of word.pieces) {
    const bold = measured.runs[piece.run]?.bold ?? false;
    for (const [letter] of piece.text.matchAll(/.\p{M}*/gsu)) {
      const wide = fonts.width(letter, bold, measured.size);
      if (used + wide > width && pieces.length > 0) {
        parts.push({ pieces, width: used, space: undefined, endsLine: false });
        pieces = [];
        used = 0;
      }
      pieces.push({ run: piece.run, text: letter, width: wide });
      used += wide;
    }
  }
  parts.push({ pieces, width: used, space: word.space, endsLine: word.endsLine });
  return parts;
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, piece) => total + piece.width, 0);
}
