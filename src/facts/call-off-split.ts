/** Call-offs that may be one need in parts: same agency, supplier and need, close in time, each under the direct-award limit. An indicator, never a verdict (RS-7). */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { daysBetween } from './call-off-days.ts';
import { basisOfAll, expectedHours, type Register, registerOf } from './call-off-fields.ts';
import { callOffKey } from './call-off-key.ts';
import { inFactUnits } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, Value } from './fact.ts';
import { absent, known, read } from './sources.ts';

/** One call-off as far as the register knows it. A part that is null could be anything. */
interface Part {
  readonly key: string;
  readonly who: readonly (string | null)[];
  readonly on: string | null;
  readonly hours: number | null;
  readonly facts: readonly Fact[];
}

/** `splitCallOffs`, `splitSpanDays`, `splitHours`: the group around this call-off that holds the most hours; ties go to the earliest. */
export function splitFacts(key: string, input: FactsInput): Fact[] {
  const parts = partsOf(input);
  const own = parts.get(callOffKey(key));
  if (own === undefined || own.hours === null || own.on === null || own.who.includes(null))
    return unknown(own?.facts.find((fact) => 'absent' in fact));
  const limit = term(input, 'direct-award-hours');
  const window = term(input, 'split-window-days');
  if (limit !== undefined && own.hours > limit) return group([], own);
  const others = [...parts.values()].filter((part) => part !== own && mayBelong(part, own, limit, window));
  const sure = others.filter((part) => part.hours !== null && part.on !== null && !part.who.includes(null));
  const best = heaviest([own, ...sure], own, window);
  const threshold = term(input, 'split-threshold-hours');
  // What is known to be over stays over; what is under may still grow by a call-off that could belong.
  const over = threshold !== undefined && best.length > 1 && sum(best) > threshold;
  const unsure = others.find((part) => !sure.includes(part));
  return unsure && !over ? unknown(unsure.facts.find((fact) => 'absent' in fact)) : group(best, own);
}

function term(input: FactsInput, id: string): number | undefined {
  const entered = input.agreement.terms[id];
  const value = entered && inFactUnits(entered);
  return typeof value === 'number' ? value : undefined;
}

function mayBelong(part: Part, own: Part, limit: number | undefined, window: number | undefined): boolean {
  if (part.who.some((one, index) => one !== null && one !== own.who[index])) return false;
  if (limit !== undefined && part.hours !== null && part.hours > limit) return false;
  return part.on === null || window === undefined || Math.abs(daysBetween(own.on as string, part.on)) <= window;
}

/** Of all windows that hold the call-off, the one with most hours. The window's edge is included. */
function heaviest(parts: readonly Part[], own: Part, window: number | undefined): Part[] {
  const ordered = [...parts].sort((a, b) =>
    (a.on as string) < (b.on as string) ? -1 : (a.on as string) > (b.on as string) ? 1 : a.key < b.key ? -1 : 1,
  );
  if (window === undefined) return ordered;
  const windows = ordered.map((first) =>
    ordered.filter(
      (part) =>
        (part.on as string) >= (first.on as string) && daysBetween(first.on as string, part.on as string) <= window,
    ),
  );
  return windows
    .filter((one) => one.includes(own))
    .reduce((best, one) => (sum(one) > sum(best) ? one : best), [] as Part[]);
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + (part.hours ?? 0), 0);
}

function group(parts: readonly Part[], own: Part): Fact[] {
  const facts = (parts.length > 0 ? parts : [own]).flatMap((part) => part.facts);
  const from = facts.flatMap((fact) => fact.from);
  const span = parts.length > 0 ? daysBetween(parts[0]?.on as string, parts.at(-1)?.on as string) : 0;
  const values: [string, number][] = [
    ['splitCallOffs', parts.length],
    ['splitSpanDays', span],
    ['splitHours', sum(parts)],
  ];
  return values.map(([id, value]) => known(id, value, basisOfAll(facts), from));
}

function unknown(lacking: Fact | undefined): Fact[] {
  const reason = lacking && 'absent' in lacking ? lacking.absent : 'missingEvidence';
  return ['splitCallOffs', 'splitSpanDays', 'splitHours'].map((id) => absent(id, reason, lacking?.from ?? []));
}

const cache = new WeakMap<object, ReadonlyMap<string, Part>>();

/** Every call-off under the agreement, read once for all of them. */
function partsOf(input: FactsInput): ReadonlyMap<string, Part> {
  const { callOffs } = input.evidence.records;
  const cached = cache.get(callOffs);
  if (cached) return cached;
  const rows = new Map<string, EvidenceRecord<'callOffs'>[]>();
  callOffs.forEach((row, index) => {
    const named = read(row, 'callOff');
    const key = named === undefined ? `?${index}` : callOffKey(named);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  const parts = new Map<string, Part>();
  for (const [key, own] of rows) {
    const register = registerOf({ kind: 'callOff', key, label: key }, own, input);
    const method = register.field('callOffMethod', 'method');
    if (!('value' in method) || method.value !== 'outside') parts.set(key, partOf(key, register));
  }
  cache.set(callOffs, parts);
  return parts;
}

function partOf(key: string, register: Register): Part {
  const who = [
    register.field('splitCallOffs', 'agency'),
    register.field('splitCallOffs', 'supplier'),
    register.field('splitCallOffs', 'need'),
  ];
  const on = register.field('orderedOn', 'orderedOn');
  const hours = expectedHours(register, on);
  const value = (fact: Fact): Value | null => ('value' in fact ? fact.value : null);
  const folded = (fact: Fact): string | null => ('value' in fact ? String(fact.value).trim().toLowerCase() : null);
  return {
    key,
    who: who.map(folded),
    on: value(on) as string | null,
    hours: value(hours) as number | null,
    facts: [hours, on, ...who],
  };
}
