/** What the terminal can do: colours, width, progress. Quiet when piped; NO_COLOR is kept. */
import pc from 'picocolors';
import type { Outcome } from '../findings/finding.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  /** A value as JSON to stdout. */
  readonly json: (value: unknown) => void;
  readonly note: (text: string) => void;
  /** Says what goes on, on one line that the next call overwrites; an empty text clears it. Nothing when stderr is no terminal. */
  readonly progress: (text: string) => void;
  readonly colour: (tone: Outcome | 'heading' | 'faint', text: string) => string;
  readonly columns: number;
}

/** Data to stdout, words to stderr; colours only when stdout is a terminal that wants them. */
export function terminal(): Terminal {
  const colourful = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const colours = pc.createColors(colourful);
  const tones = {
    failed: colours.red,
    cantTell: colours.yellow,
    passed: colours.green,
    inapplicable: colours.gray,
    heading: colours.bold,
    faint: colours.dim,
  } as const;
  const showProgress = process.stderr.isTTY === true;
  return {
    out: (text) => process.stdout.write(`${steady(text)}\n`),
    json: (value) => process.stdout.write(`${escaped(JSON.stringify(value, null, 2))}\n`),
    note: (text) => process.stderr.write(`${steady(text)}\n`),
    progress: (text) => {
      if (showProgress) process.stderr.write(`\r\u001b[2K${text}`);
    },
    colour: (tone, text) => tones[tone](text),
    columns: Math.max(60, Math.min(process.stdout.columns ?? 100, 140)),
  };
}

const COLOUR_CODE = `${String.fromCharCode(27)}\\[\\d{1,2}m`;
const STEERING = new RegExp(`(?!${COLOUR_CODE})(?![\\n\\t])[\\p{Cc}\\p{Cf}]`, 'gu');
const COLOURS = new RegExp(COLOUR_CODE, 'g');

/** Text from a file may not steer the terminal or turn a line around: only colours pass. */
function steady(text: string): string {
  return text.replace(STEERING, '');
}

/** The same for JSON, where nothing may be lost: such characters are written as escapes. */
function escaped(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Wraps a text to a width; later lines are indented further than the first. Colours take no room. */
export function wrap(text: string, width: number, indent = ''): string {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(lead.length).split(' ')) {
    const before = line === '' ? lead + (lines.length > 0 ? indent : '') : `${line} `;
    if (line !== '' && seen(before) + seen(word) > width) {
      lines.push(line);
      line = lead + indent + word;
    } else line = before + word;
  }
  return [...lines, line].join('\n');
}

const seen = (text: string): number => text.replace(COLOURS, '').length;

/** Rows as aligned columns. The last column takes what is left. */
export function columns(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))),
  );
}
