/** One subject a hire: whose register status, approval, ground and pay between assignments are asked for, day by day where they change. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Slice, Subject } from './fact.ts';
import { type AgencyDays, agencyDays, changesIn } from './hire-agency-days.ts';
import { attestedIn } from './hire-attested.ts';
import { cutAt, dayBefore, OPEN_END } from './hire-days.ts';
import {
  approvalFact,
  firstDayFact,
  groundFact,
  type HireReader,
  type HireSources,
  hireReader,
  lastDayFact,
  lenderFact,
  payBetweenFact,
  unionFact,
} from './hire-facts.ts';
import { periodFact } from './hire-period.ts';
import { type Hire, hiresIn, workedEarlier } from './hire-rows.ts';
import { basisBy, factSet, read } from './sources.ts';

/** Every hire of the lists. */
export function hireListSubjects(input: FactsInput): Derived {
  const hires = hiresIn(input);
  const sources = sourcesOf(hires, input);
  const statusOf = agencyDays(input, sources.basisOf);
  const law = lawDays(input);
  const contradictions: Contradiction[] = [];
  const subjects = hires.map(
    (hire): Subject => ({
      kind: 'hire',
      key: hire.key,
      label: hire.key,
      from: hire.rows.map((row) => row.at),
      slices: slicesOf(hire, hireReader(hire, sources.basisOf, contradictions), sources, statusOf, law),
    }),
  );
  return { subjects, contradictions };
}

function sourcesOf(hires: readonly Hire[], input: FactsInput): HireSources {
  const { registeredUnit, agencyExtract } = input.evidence.records;
  const delivered = new Map(input.evidence.files.map((file) => [file.file, file.deliveredBy]));
  const listed = new Set(['approved', 'registered', 'pending']);
  const inRegister = new Map<string, EvidenceRecord<'agencyExtract'>>();
  for (const extract of inPlaceOrder(agencyExtract)) {
    const agency = firmId(read(extract, 'agency') ?? '');
    if (listed.has(read(extract, 'status') ?? '') && !inRegister.has(agency)) inRegister.set(agency, extract);
  }
  return {
    input,
    basisOf: basisBy(input.evidence),
    attested: attestedIn(input),
    earlier: workedEarlier(hires, input),
    units: Map.groupBy(inPlaceOrder(registeredUnit), (unit) => firmId(read(unit, 'party') ?? '')),
    inRegister,
    bySupplier: (file) => (delivered.get(file) ?? 'supplier') === 'supplier',
  };
}

/** The examined days of a hire, in parts that one law and one status hold for. */
function slicesOf(
  hire: Hire,
  reader: HireReader,
  sources: HireSources,
  statusOf: AgencyDays,
  law: readonly IsoDate[],
): Slice[] {
  const { period } = sources.input.case;
  const first = firstDayFact(hire, reader, sources);
  const last = lastDayFact(hire, first, reader, sources);
  const ground = groundFact(reader);
  const inPeriod = periodFact(first, last, period);
  const facts = [
    first,
    inPeriod,
    lenderFact(hire, reader, sources),
    approvalFact(hire, first, reader, sources),
    ground,
    reader.field('hireAgreedOn', 'agreedOn'),
  ];
  if ('absent' in first) return [{ on: null, facts: factSet(facts) }];
  const begins = String(first.value);
  const ends = last && 'value' in last ? String(last.value) : OPEN_END;
  if (!('value' in inPeriod) || inPeriod.value === false)
    return [{ from: begins, ...(ends === OPEN_END ? {} : { to: ends }), on: begins, facts: factSet(facts) }];
  const span = {
    from: begins > period.from ? begins : period.from,
    to: ends < period.to ? ends : period.to,
  };
  const statuses = statusOf(hire.agency, span);
  for (const { conflict } of statuses) if (conflict) reader.tell('agencyStatus', conflict);
  const pay = payBetweenFact(hire, span, reader, sources);
  const parts = cutAt(span, [...changesIn(statuses), ...law]);
  return parts.map((part, index): Slice => {
    const status = (statuses.findLast((one) => one.from <= part.from) as (typeof statuses)[number]).status;
    const own: Fact[] = [...facts, pay, status];
    if ('value' in ground && ground.value === 'unionAgreement') own.push(unionFact(hire, part, sources));
    // When the hire ended is not known: what changed after its first day may have come after its last.
    if (index > 0 && last && 'absent' in last) own.push({ ...last, id: 'agencyStatus' }, { ...last, id: 'hireGround' });
    return { ...part, on: part.from, facts: factSet(own) };
  });
}

/** Figures whose change gives a day another law. */
const LAW = ['agency-status-enough', 'hire-grounds-allowed', 'hire-grounds-agreed-earlier'];

/** The days on which the law for a status or for a ground changes. */
function lawDays({ breakpoints, figure }: FactsInput): IsoDate[] {
  const law = (day: IsoDate): string => JSON.stringify(LAW.map((id) => figure(id, {}, day)));
  return breakpoints.filter((day) => law(day) !== law(dayBefore(day)));
}
