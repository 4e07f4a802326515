/** Who works on what, day by day: the plan that hours, invoices and pay are all drawn from, so that they agree. */
import { addDays, daysOf, weekday } from './days.ts';
import { AGENCIES, type Party, SUPPLIER } from './parties.ts';
import type { Random } from './random.ts';

export interface CallOff {
  readonly id: string;
  readonly agency: Party;
  readonly need: string;
  readonly orderedOn: string;
  readonly method: 'direct' | 'miniCompetition';
  readonly from: string;
  readonly to: string;
}

export interface Consultant {
  readonly staffNo: string;
  readonly employer: Party;
  /** What the price list calls the work, and what an hour of it is invoiced at, øre. */
  readonly category: 'Seniorkonsulent' | 'Konsulent' | 'Prosjektleder';
  /** Monthly pay, øre. */
  readonly monthlyPay: number;
}

/** One day of one person, 08:00–16:00 with half an hour's break. */
export interface Shift {
  readonly consultant: Consultant;
  readonly date: string;
  readonly callOff: CallOff;
}

export const PRICES = { Seniorkonsulent: 145_000, Konsulent: 118_000, Prosjektleder: 152_500 } as const;
export const SHIFT_HOURS = 7_500;

/** Public holidays on weekdays within the sample year. */
export const HOLIDAYS = new Set([
  '2024-12-25',
  '2024-12-26',
  '2025-01-01',
  '2025-04-17',
  '2025-04-18',
  '2025-04-21',
  '2025-05-01',
  '2025-05-29',
  '2025-06-09',
]);

const NEEDS = [
  'Søknadsportal for barnehageplass',
  'Timebestilling for helsestasjoner',
  'Kartløsning for byutvikling',
  'Billettløsning for kulturhus',
];
const SMALL_NEEDS = [
  'Oppgradering av integrasjon mot folkeregisteret',
  'Sikkerhetsgjennomgang av skjemaløsning',
  'Feilretting i varslingstjeneste',
  'Rådgivning om skyplattform',
  'Universell utforming av nettsted',
  'Flytting av filarkiv',
  'Ytelsestest av søknadsportal',
  'Opplæring i forvaltningsrutiner',
];

/** Four assignments by mini-competition over the whole period, and eight small ones by direct award, each about four weeks. */
export function callOffs(): CallOff[] {
  const large = NEEDS.map(
    (need, index): CallOff => ({
      id: `AVR-2025-${String(index + 1).padStart(3, '0')}`,
      agency: AGENCIES[index] as Party,
      need,
      orderedOn: '2024-12-18',
      method: 'miniCompetition',
      from: '2025-01-02',
      to: '2025-06-30',
    }),
  );
  const small = SMALL_NEEDS.map((need, index): CallOff => {
    const from = addDays('2025-01-06', index * 21);
    return {
      id: `AVR-2025-${String(index + 5).padStart(3, '0')}`,
      agency: AGENCIES[index % AGENCIES.length] as Party,
      need,
      orderedOn: addDays(from, -6),
      method: 'direct',
      from,
      to: addDays(from, 25),
    };
  });
  return [...large, ...small];
}

const CATEGORIES = ['Seniorkonsulent', 'Konsulent', 'Konsulent', 'Prosjektleder'] as const;

/** The supplier's own people: four on each large assignment, four who take the small ones in turn. */
export function consultants(chance: Random): Consultant[] {
  return Array.from({ length: 20 }, (_, index): Consultant => {
    const category = CATEGORIES[index % 4] as Consultant['category'];
    const base = { Seniorkonsulent: 6_400_000, Konsulent: 5_200_000, Prosjektleder: 6_800_000 }[category];
    return {
      staffNo: String(1001 + index),
      employer: SUPPLIER,
      category,
      monthlyPay: base + chance.whole(0, 40) * 10_000,
    };
  });
}

/** Every shift on the agreement within a span. */
export function shifts(team: readonly Consultant[], plan: readonly CallOff[], from: string, to: string): Shift[] {
  const days = daysOf(from, to).filter((day) => weekday(day) <= 5 && !HOLIDAYS.has(day));
  const large = plan.filter((one) => one.method === 'miniCompetition');
  const small = plan.filter((one) => one.method === 'direct');
  return team.flatMap((consultant, index) => {
    const own =
      index < large.length * 4
        ? [large[Math.floor(index / 4)] as CallOff]
        : small.filter((_, at) => at % 4 === index % 4);
    return days.flatMap((date) => {
      const callOff = own.find((one) => one.from <= date && date <= one.to);
      return callOff ? [{ consultant, date, callOff }] : [];
    });
  });
}
