/** What an open question lacks, what was required of it, and who can show it with what. */
import type { Doubt } from '../schemas/rule.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import type { Words } from './blocks.ts';
import type { Described } from './describe.ts';
import { kindName, labelOf } from './names.ts';
import type { Table } from './report.ts';

interface Lack {
  readonly id: string;
  readonly fact: string;
  readonly found: string[];
  readonly required: string[];
  readonly doubt: Doubt;
}

/** @param shared several subjects lack the same: where each of them stood is not said here */
export function lackTable(said: Described, shared: boolean, words: Words): Table {
  const { label } = words;
  return {
    columns: [
      { title: label('what'), share: 6 },
      { title: label('found'), share: 6 },
      { title: label('required'), share: 6 },
      { title: label('showWith'), share: 6 },
    ],
    rows: lacksOf(said, shared, words).map((lack) => [
      lack.fact,
      lack.found.join('\n'),
      lack.required.join('\n') || '–',
      showWith(lack, words),
    ]),
  };
}

/** One lack an id: the same fact may be compared in several ways. */
function lacksOf(said: Described, shared: boolean, { result, lang }: Words): Lack[] {
  const product = productTexts(lang);
  const lacks = new Map<string, Lack>();
  for (const line of said.why) {
    if (!line.lacks) continue;
    const { id, doubt } = line.lacks;
    const key = `${id}|${line.fact}`;
    const lack = lacks.get(key) ?? { id, doubt, fact: line.fact, found: [], required: [] };
    const found = shared ? product.doubt[doubt] : [line.found, line.from && `(${line.from})`].filter(Boolean).join(' ');
    add(lack.found, found);
    add(lack.required, shared ? line.requiredOfAll : [line.required, line.limitSource].filter(Boolean).join(' – '));
    lacks.set(key, lack);
  }
  for (const id of said.finding.missing ?? []) {
    if ([...lacks.values()].some((lack) => lack.id === id)) continue;
    const doubt = said.finding.reason ?? 'missingEvidence';
    const fact = labelOf(id, result.texts, lang);
    lacks.set(id, { id, doubt, fact, found: [product.doubt[doubt]], required: [] });
  }
  return [...lacks.values()];
}

function add(list: string[], text: string): void {
  if (text !== '' && !list.includes(text)) list.push(text);
}

function showWith({ id, doubt }: Lack, { result, lang, label }: Words): string {
  if (doubt === 'needsReview') return label('lackAssessment');
  const known = result.texts.facts[id];
  if (!known || doubt === 'missingTerm') return label('lackTerm');
  const names = known.provenBy.map((kind) => kindName(kind, result, lang));
  const documents =
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${label('or')} ${names.at(-1)}`;
  const who = productTexts(lang).askedOf[known.askedOf].toLowerCase();
  if (documents === '') return fill(label('lackFact'), { who });
  const again = doubt === 'unreadableEvidence' || doubt === 'conflictingEvidence';
  return fill(label(again ? 'lackAgain' : 'lackDocument'), { documents, who });
}
