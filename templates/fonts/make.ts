/**
 * Remakes the font files in this folder from the Noto packages: `node templates/fonts/make.ts`.
 * The report draws code point by code point without shaping, so layout tables and hinting are dropped;
 * that makes the files a fifth of the originals and quick to open.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

type Range = readonly [first: number, last: number];

/** What Norwegian public business can meet in names, addresses and amounts. */
const TEXT: readonly Range[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Latin Extended A and B
  [0x02b0, 0x036f], // modifier letters, combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currency
  [0x2100, 0x218f], // letterlike symbols, number forms
  [0xfb00, 0xfb06], // Latin ligatures
  [0xfffd, 0xfffd],
];

/** Only what Noto Sans lacks. */
const SYMBOLS: readonly Range[] = [
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematical operators
  [0x25a0, 0x25ff], // geometric shapes
  [0x2600, 0x27bf], // check marks, as far as the font has them
];

const FONTS = [
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf', TEXT],
  ['noto-sans/700Bold/NotoSans_700Bold.ttf', 'NotoSans-Bold.ttf', TEXT],
  ['noto-sans-math/400Regular/NotoSansMath_400Regular.ttf', 'NotoSansMath-Regular.ttf', SYMBOLS],
] as const;

const here = import.meta.dirname;
const source = join(here, '../../node_modules/@expo-google-fonts');
const options = {
  targetFormat: 'sfnt',
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'MATH', 'gasp', 'prep', 'STAT'],
} as const;

for (const [from, to, ranges] of FONTS) {
  const text = ranges
    .map(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(''))
    .join('');
  const bytes = await subsetFont(await readFile(join(source, from)), text, options);
  await writeFile(join(here, to), bytes);
  console.log(to, bytes.length);
}
// One licence text, every copyright line: the licence asks for both with each copy.
const [licence, mathLicence] = await Promise.all(
  ['noto-sans', 'noto-sans-math'].map((name) => readFile(join(source, name, 'LICENSE_FONT'), 'utf8')),
);
await writeFile(join(here, 'OFL.txt'), `${mathLicence.split('\n')[0]}\n${licence}`);
