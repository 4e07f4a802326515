/**
 * The sums of an a-melding: what the employer pays contribution (arbeidsgiveravgift) on, what was withheld in tax, and what the
 * message says is to be paid. Money is øre. The names are those of the schema, versions 2_0 to 2_3.
 */
import type { Place, ProblemCode } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { allBelow, type Branch, below } from './amelding-branch.ts';
import { type Convert, type Draft, ore, type Reading, thousandths } from './amelding-values.ts';

export interface MessageSums {
  readonly person: (person: Branch) => void;
  readonly unit: (unit: Branch) => void;
  /** Holds the sums to be paid against what they are made of, and hands on what only other messages can be held against. */
  readonly ended: (message: Branch, draft: Draft<'amelding'>, reading: Reading) => void;
}

/** The zones of the country (Stortingets vedtak om arbeidsgiveravgift § 1). */
const ZONES = new Set(['1', '1a', '2', '3', '4', '4a', '5']);
/** What is paid on wages, by a rate. */
const WAGES = new Set(['loennOgGodtgjoerelse', 'utenlandskeMedSaerskiltProsentsats']);
/** What is paid on, or taken off, by a rate, and is no income of anybody. */
const OTHER = new Set(['tilskuddOgPremieTilPensjon', 'fradragIGrunnlagetForSone', 'fradragIGrunnlagetForUtenlandsk']);
const KRONE = 100;

export function messageSums(): MessageSums {
  let [income, base, due, withheld, entries] = [0, 0, 0, 0, 0];
  const codes = new Set<string>();
  const zones: Branch[] = [];

  function entry(one: Branch, unit: string): void {
    const amount = numberIn(below(one, 'avgiftsgrunnlagBeloep'), ore) ?? Number.NaN;
    const less = numberIn(below(one, 'avgiftsfradragBeloep'), ore);
    const rate = numberIn(below(one, 'prosentsatsForAvgiftsberegning'), thousandths) ?? Number.NaN;
    const [code, zone] = [below(one, 'beregningskodeForArbeidsgiveravgift'), below(one, 'sone')];
    entries += 1;
    if (WAGES.has(one.name)) base += amount;
    // A sum by the head, or something newer than this: the bases are not all of it.
    else if (!OTHER.has(one.name)) [base, due] = [Number.NaN, Number.NaN];
    due += ((less === undefined ? amount : -less) * rate) / 100_000;
    if (code && code.text !== '') codes.add(`${unit} ${code.text}`);
    if (zone && zone.text !== '' && !ZONES.has(zone.text)) zones.push(zone);
  }

  return {
    person(person) {
      for (const one of allBelow(person, 'inntekt'))
        if (isTrue(below(one, 'utloeserArbeidsgiveravgift')))
          income += numberIn(below(one, 'beloep'), ore) ?? Number.NaN;
      withheld += withheldFrom(person) ?? Number.NaN;
    },
    unit(unit) {
      for (const block of allBelow(unit, 'arbeidsgiveravgift'))
        for (const one of block.below) entry(one, below(unit, 'norskIdentifikator')?.text ?? '');
    },
    ended(message, draft, reading) {
      const tell = (code: ProblemCode, branch: Branch, expected: string): void => {
        const at: Place = { file: reading.file, path: branch.name, ...branch.at };
        reading.problems.add({ code, at, read: shortRead(branch.text), expected });
      };
      for (const zone of zones) tell('CODE_DOES_NOT_FIT', zone, [...ZONES].join(', '));
      const paid = below(message, 'oppgave', 'betalingsinformasjon');
      for (const [name, sum, slack] of [
        ['sumArbeidsgiveravgift', due, entries * KRONE],
        ['sumForskuddstrekk', withheld, 0],
      ] as const) {
        const said = paid && below(paid, name);
        const value = numberIn(said, ore);
        // The sums to be paid are whole kroner, each of what they are made of rounded by itself.
        if (said && value !== undefined && Math.abs(Math.abs(value) - Math.abs(sum)) > slack)
          tell('VALUE_DOES_NOT_FIT', said, (sum / KRONE).toFixed(2));
      }
      if (income !== 0 && Number.isFinite(income)) draft.fields.contributionIncome = income;
      if (entries === 0) return;
      draft.fields.contributionEntries = entries;
      if (Number.isFinite(base)) draft.fields.contributionBase = base;
      if (codes.size > 0) draft.fields.contributionCodes = [...codes].sort();
    },
  };
}

/** Tax withheld from one person, øre; undefined when some of it cannot be read. It is written as a deduction, below zero. */
export function withheldFrom(person: Branch): number | undefined {
  let sum = 0;
  for (const one of allBelow(person, 'forskuddstrekk')) sum -= numberIn(below(one, 'beloep'), ore) ?? Number.NaN;
  return Number.isFinite(sum) ? sum + 0 : undefined;
}

function isTrue(branch: Branch | undefined): boolean {
  return branch?.text === 'true' || branch?.text === '1';
}

function numberIn(branch: Branch | undefined, convert: Convert): number | undefined {
  const value = branch && branch.text !== '' ? convert(branch.text) : undefined;
  return typeof value === 'number' ? value : undefined;
}
