/** What a-meldinger of one employer say of each other. No rule decides it; it is told where it stands. */
import type { EvidenceRecord, Problem } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type Header = EvidenceRecord<'amelding'>;

/** All such problems, in order of place within each kind. */
export function betweenMessages({ evidence: { records } }: FactsInput): Problem[] {
  const byReporter = Map.groupBy(
    inPlaceOrder(records.amelding).filter((one) => read(one, 'reporter') !== undefined),
    (one) => read(one, 'reporter') as string,
  );
  return [...byReporter.values()].flatMap((own) => [
    ...replacingNothing(own),
    ...numberedAlike(own),
    ...contributions(own),
    ...reckonedOtherwise(own),
  ]);
}

const monthOf = (one: Header): string => read(one, 'month') ?? '';
const kroner = (ore: number): string => (ore / 100).toFixed(2);

/**
 * A correction that names another message than the ones of its month. Which of them counts is then not what the employer meant.
 * One that is handed in alone counts whatever it replaced.
 */
function replacingNothing(own: readonly Header[]): Problem[] {
  return own.flatMap((one): Problem[] => {
    const replaces = read(one, 'replaces');
    const others = own.filter((other) => other !== one && monthOf(other) === monthOf(one));
    if (replaces === undefined || others.length === 0) return [];
    if (others.some((other) => other.unreadable.includes('messageId') || read(other, 'messageId') === replaces))
      return [];
    const expected = others.map(({ at }) => at.file).join(', ');
    return [{ code: 'NUMBER_UNKNOWN', at: one.at, read: maskIds(replaces), expected }];
  });
}

/** Every message has a number of its own: which of two is wrong is not known, so each is told. The same file handed in twice is one message. */
function numberedAlike(own: readonly Header[]): Problem[] {
  const numbered = Map.groupBy(own, (one) => read(one, 'messageId') ?? '');
  return [...numbered].flatMap(([id, alike]) =>
    alike.flatMap((one): Problem[] => {
      const other = id === '' ? undefined : alike.find((each) => contentOf(each) !== contentOf(one));
      return other ? [{ code: 'NUMBER_TWICE', at: one.at, read: maskIds(id), expected: other.at.file }] : [];
    }),
  );
}

function contentOf({ fields }: Header): string {
  return JSON.stringify(Object.entries(fields).sort());
}

/**
 * What contribution is paid on is the income that triggers it, message by message or, where an employer sends several, all of the
 * month together: a message may carry the contribution for all.
 */
function contributions(own: readonly Header[]): Problem[] {
  const replaced = new Set(own.flatMap((one) => read(one, 'replaces') ?? []));
  const months = Map.groupBy(
    own.filter((one) => !replaced.has(read(one, 'messageId') ?? '')),
    monthOf,
  );
  return [...months.values()].flatMap((all): Problem[] => {
    const based = all.filter((one) => read(one, 'contributionEntries') !== undefined);
    const [first] = based;
    if (!first || all.some((one) => one.unreadable.includes('people')) || based.every(isWhole)) return [];
    if (based.some((one) => read(one, 'contributionBase') === undefined)) return [];
    const [income, base] = [sumOf(all, 'contributionIncome'), sumOf(based, 'contributionBase')];
    if (Math.abs(income - base) < slackOf(based)) return [];
    const at = { path: 'arbeidsgiveravgift', ...(based.find((one) => !isWhole(one)) ?? first).at };
    return [
      { code: 'VALUE_DOES_NOT_FIT', at, read: kroner(base), expected: `utloeserArbeidsgiveravgift ${kroner(income)}` },
    ];
  });
}

function isWhole(one: Header): boolean {
  const base = read(one, 'contributionBase');
  return base !== undefined && Math.abs((read(one, 'contributionIncome') ?? 0) - base) < slackOf([one]);
}

function sumOf(all: readonly Header[], field: 'contributionIncome' | 'contributionBase'): number {
  return all.reduce((sum, one) => sum + (read(one, field) ?? 0), 0);
}

/** Many systems write each base in whole kroner. */
function slackOf(all: readonly Header[]): number {
  return all.reduce((sum, one) => sum + 100 * (read(one, 'contributionEntries') ?? 0), 0);
}

/** How the contribution of a sub-unit is reckoned follows from its line of business, which is the same in most months. */
function reckonedOtherwise(own: readonly Header[]): Problem[] {
  const seen = new Map<string, Map<string, Header[]>>();
  for (const one of own)
    for (const each of read(one, 'contributionCodes') ?? []) {
      const [unit = '', code = ''] = each.split(' ');
      const codes = seen.get(unit) ?? new Map<string, Header[]>();
      seen.set(unit, codes);
      codes.set(code, [...(codes.get(code) ?? []), one]);
    }
  return [...seen.values()].flatMap((codes): Problem[] => {
    const [[usual, most] = ['', []], ...others] = [...codes].sort(([, a], [, b]) => b.length - a.length);
    return others.flatMap(([code, [first, ...more]]) =>
      first && more.length === 0 && most.length > 2
        ? [
            {
              code: 'CODE_DOES_NOT_FIT',
              at: { path: 'beregningskodeForArbeidsgiveravgift', ...first.at },
              read: maskIds(code),
              expected: `${usual} (${most[0]?.at.file})`,
            },
          ]
        : [],
    );
  });
}
