/** The subjects that share one open question, so that three hundred of them can still be read. */
import type { Place } from '../evidence/evidence.ts';
import type { Lang } from '../text/lang.ts';
import { texts as productTexts } from '../text/product.ts';
import type { Words } from './blocks.ts';
import type { Described } from './describe.ts';
import { placesText, placeText } from './names.ts';
import type { Table } from './report.ts';

/** More subjects than this are run together, file by file. */
const ONE_ROW_EACH = 12;

export function subjectTable(said: readonly Described[], words: Words): Table {
  const { label, lang } = words;
  if (said.some((one) => one.aboutSet))
    return { columns: [{ title: label('rule'), share: 1 }], rows: said.map((one) => [one.title]) };
  if (said.length > ONE_ROW_EACH) return byFile(said, words);
  return {
    columns: [
      { title: label('subject'), share: 5 },
      { title: label('where'), share: 8 },
    ],
    rows: said.map((one) => [one.subject, placesText(one.finding.from, lang) || '–']),
  };
}

/** `avrop.xlsx, ark Avrop` beside `A-1 (rad 7), A-2 (rad 8)`; subjects that each have a file of their own come last. */
function byFile(said: readonly Described[], { label, lang }: Words): Table {
  const files = new Map<string, string[]>();
  for (const { finding } of [...said].sort((a, b) => rowOf(a) - rowOf(b))) {
    const [place] = finding.from;
    const file = place ? placeText({ file: place.file, ...(place.sheet ? { sheet: place.sheet } : {}) }, lang) : '–';
    const name = finding.subject.label || finding.subject.key;
    const inside = place ? insideText(place, lang) : '';
    const names = files.get(file) ?? [];
    names.push(inside === '' ? name : `${name} (${inside})`);
    files.set(file, names);
  }
  const shared = [...files].filter(([, names]) => names.length > 1);
  const alone = [...files].filter(([, names]) => names.length === 1);
  const last = alone.map(([file, [name]]) => `${name} – ${file}`).join('; ');
  return {
    columns: [
      { title: label('where'), share: 4 },
      { title: label('subject'), share: 13 },
    ],
    rows: [
      ...shared.map(([file, names]) => [file, names.join(', ')]),
      ...(last === '' ? [] : [[label('severalFiles'), last]]),
    ],
  };
}

/** Where in its file a subject stood; 0 when that is not known. */
export function rowOf({ finding }: Described): number {
  return finding.from[0]?.row ?? finding.from[0]?.line ?? 0;
}

function insideText(place: Place, lang: Lang): string {
  const words = productTexts(lang).place;
  if (place.row !== undefined) return `${words.row} ${place.row}`;
  return place.line === undefined ? '' : `${words.line} ${place.line}`;
}
