/** Whether every booking around a day is known to be seen: only then is a wage that is not found not paid to a bank. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import { daysAround, shifted } from './bank-days.ts';
import { gather } from './bank-orders.ts';
import type { OwnAccount } from './bank-own.ts';
import type { Hidden } from './bank-transfer.ts';
import type { AbsentFact, Fact } from './fact.ts';

/** Why it cannot be said that nothing was booked, and where to look. */
export interface Doubt {
  readonly reason: AbsentFact['absent'];
  readonly at: readonly Place[];
}
export interface Coverage {
  /** What keeps from saying that no transfer of the amount was booked around the day; undefined when nothing does. */
  readonly doubtAbout: (payDay: IsoDate, net: number, employer: string | undefined) => Doubt | undefined;
}

/** No finding needs more places than a person looks up. */
const MOST_PLACES = 3;

/**
 * @param near days around the pay day on which its wages may be booked
 * @param complete that the statements handed in are all there are
 */
export function coverageOf(
  accounts: readonly OwnAccount[],
  hidden: readonly Hidden[],
  near: number,
  complete: Fact | undefined,
): Coverage {
  const byDay = new Map<string, Hidden[]>();
  for (const one of hidden) gather(byDay, one.bookedOn ?? '', one);
  const around = new Map<string, Doubt | undefined>();
  return {
    doubtAbout: (payDay, net, employer) => {
      const key = `${payDay}\u0000${employer ?? ''}`;
      const hiding = hiddenAround(byDay, payDay, near).filter((one) => mayHold(one, net));
      const unreadable = hiding.filter((one) => one.unreadable);
      if (unreadable.length > 0) return doubt('unreadableEvidence', unreadable);
      if (hiding.length > 0) return doubt('missingEvidence', hiding);
      if (!around.has(key)) around.set(key, statementsAround(accounts, payDay, near, employer));
      const gap = around.get(key);
      if (gap) return gap;
      if (complete && 'value' in complete && complete.value === true) return undefined;
      return {
        reason: complete && 'absent' in complete ? complete.absent : 'missingEvidence',
        at: complete?.from ?? [],
      };
    },
  };
}

function doubt(reason: Doubt['reason'], hiding: readonly Hidden[]): Doubt {
  return { reason, at: hiding.flatMap((one) => one.at).slice(0, MOST_PLACES) };
}

function hiddenAround(byDay: ReadonlyMap<string, readonly Hidden[]>, payDay: IsoDate, near: number): Hidden[] {
  return ['', ...daysAround(payDay, near)].flatMap((day) => byDay.get(day) ?? []);
}

function mayHold({ amount, batch }: Hidden, net: number): boolean {
  return amount === undefined || (batch ? amount >= net : amount === net);
}

/** The statements of every account that may have paid: the employer's, and those that do not say whose they are. */
function statementsAround(
  accounts: readonly OwnAccount[],
  payDay: IsoDate,
  near: number,
  employer: string | undefined,
): Doubt | undefined {
  const paying = accounts.filter(({ owners }) => owners.size === 0 || employer === undefined || owners.has(employer));
  const [from, to] = [shifted(payDay, -near), shifted(payDay, near)];
  const open = paying.filter(({ timeline }) => !timeline.complete.some((span) => span.from <= from && to <= span.to));
  if (paying.length > 0 && open.length === 0) return undefined;
  const touching = open.flatMap(({ statements }) =>
    statements.filter((one) => (one.from ?? from) <= to && from <= (one.to ?? to)),
  );
  const disputed = touching.filter((one) => one.disputed);
  const broken = touching.filter((one) => one.unreadable);
  if (disputed.length > 0) return { reason: 'conflictingEvidence', at: placesOf(disputed) };
  if (broken.length > 0) return { reason: 'unreadableEvidence', at: placesOf(broken) };
  const at = touching.length > 0 ? placesOf(touching) : open.flatMap((account) => account.at).slice(0, MOST_PLACES);
  return { reason: 'missingEvidence', at };
}

function placesOf(statements: readonly { readonly at: readonly Place[] }[]): Place[] {
  return statements.flatMap(({ at }) => at).slice(0, MOST_PLACES);
}
