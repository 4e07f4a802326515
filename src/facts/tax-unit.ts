/** What Enhetsregisteret says of a party: whether it exists, is bankrupt or being wound up, and is registered as its form demands. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { absent, basisBy, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';
import type { TaxParty } from './tax.ts';

type Unit = EvidenceRecord<'registeredUnit'>;
const FLAGS = [
  ['unitBankrupt', 'bankrupt'],
  ['unitWindingUp', 'windingUp'],
  ['unitForcedWindingUp', 'forcedWindingUp'],
] as const;
const IDS = ['unitDeleted', 'unitBankrupt', 'unitWindingUp', 'unitForcedWindingUp', 'registeredAsFormDemands'] as const;

/** What the figure says of a form: it must be registered, it need not, or its duty hangs on more than the form. */
const [REQUIRED, FREE, DEPENDS] = ['required', 'free', 'depends'];

export function unitFacts(
  party: TaxParty,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
): { facts: Fact[]; contradictions: Contradiction[] } {
  const units = newestOf(legalUnits(party.orgNo, input.evidence.records.registeredUnit));
  if (units.length === 0) return { facts: IDS.map((id) => absent(id, 'missingEvidence', [])), contradictions: [] };
  const basisOf = basisBy(input.evidence);
  const contradictions: Contradiction[] = [];
  const join = (id: string, facts: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, facts);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const facts = [
    join(
      'unitDeleted',
      units.map((unit) => deleted(unit, input)),
    ),
    ...FLAGS.map(([id, field]) =>
      join(
        id,
        units.map((unit) => fieldFact(id, unit, field, basisOf(unit))),
      ),
    ),
    join(
      'registeredAsFormDemands',
      units.map((unit) => formFact(unit, input)),
    ),
  ];
  return { facts: facts.map((fact) => (before(units, input) ? doubted(fact) : fact)), contradictions };
}

/** Whether what the register answered is older than the period that is examined. */
function before(units: readonly Unit[], input: FactsInput): boolean {
  return units.every((unit) => (read(unit, 'answeredOn') ?? input.case.period.from) < input.case.period.from);
}

/** An answer from before the period says nothing of a company that fell later; what had happened already has happened. */
function doubted(fact: Fact): Fact {
  const solvency = fact.id !== 'registeredAsFormDemands';
  return solvency && 'value' in fact && fact.value === false ? absent(fact.id, 'missingEvidence', fact.from) : fact;
}

/** A sub-unit speaks for its legal unit, which must then be there itself. */
function legalUnits(orgNo: string, records: readonly Unit[]): Unit[] {
  const own = records.filter((record) => read(record, 'party') === orgNo);
  const parents = new Set(own.flatMap((record) => read(record, 'parent') ?? []));
  if (parents.size === 0) return own;
  return records.filter((record) => parents.has(read(record, 'party') ?? ''));
}

/** Only the newest answers count; undated ones stand beside each other. */
function newestOf(units: readonly Unit[]): Unit[] {
  const newest = units
    .flatMap((unit) => read(unit, 'answeredOn') ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? [...units] : units.filter((unit) => read(unit, 'answeredOn') === newest);
}

/** The register leaves the date of deletion out until there is one. */
function deleted(unit: Unit, input: FactsInput): Fact {
  if (unit.unreadable.includes('deletedOn')) return absent('unitDeleted', 'unreadableEvidence', [unit.at]);
  const day = read(unit, 'deletedOn');
  return known('unitDeleted', day !== undefined && day <= input.case.period.to, basisBy(input.evidence)(unit), [
    unit.at,
  ]);
}

/**
 * Which forms must stand in Foretaksregisteret is a dated figure. A form for which it depends on more is for a person, unless
 * it is registered anyway; of a form that the figure does not decide for, the figure is what is missing.
 */
function formFact(unit: Unit, input: FactsInput): Fact {
  const id = 'registeredAsFormDemands';
  const basis = basisBy(input.evidence)(unit);
  const form = read(unit, 'form');
  const registered = read(unit, 'inBusinessRegister');
  if (registered === true) return known(id, true, basis, [unit.at]);
  if (form === undefined)
    return absent(id, unit.unreadable.includes('form') ? 'unreadableEvidence' : 'missingEvidence', [unit.at]);
  const must = input.figure('business-register-duty', { form }, input.case.period.to);
  if (must === FREE) return known(id, true, basis, [unit.at]);
  if (must !== REQUIRED) return absent(id, must === DEPENDS ? 'needsReview' : 'missingTerm', [unit.at]);
  return registered === undefined ? absent(id, 'missingEvidence', [unit.at]) : known(id, false, basis, [unit.at]);
}
