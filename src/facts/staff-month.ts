/** One subject a month of the period: whether the a-melding of the month is whole, and the shares of permanent staff in it. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { Doubted } from './chain-doubt.ts';
import { firmId } from './chain-firms.ts';
import { contractFacts } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, Subject } from './fact.ts';
import { personsOf } from './persons.ts';
import { absent, basisBy, factSet, known } from './sources.ts';
import { daysOf, monthsOf } from './staff-days.ts';
import { typeOf } from './staff-employments.ts';
import { formIsReported } from './staff-form.ts';
import { type Messages, messageDoubt } from './staff-messages.ts';
import { shareFacts } from './staff-shares.ts';
import { type MonthReport, type StandingSources, standingsOf } from './staff-standing.ts';

export function monthSubjects(messages: Messages, sources: StandingSources): Subject[] {
  const { input, people } = sources;
  const sets = contractFacts(input).contract;
  const complete = (id: string): Fact => sets?.get(id) ?? absent(id, 'missingEvidence');
  const [personsComplete, hoursComplete] = [complete('personsComplete'), complete('hoursComplete')];
  const listed = either(personsComplete, hoursComplete);
  return monthsOf(input.case.period).map((month): Subject => {
    const { fact, ...report } = reportOf(month, input, messages);
    const reported = formIsReported(month, input);
    // Before the form was reported there is no message to be whole: the list of people and contracts is what must be.
    const whole = reported ? fact : { ...personsComplete, id: 'ameldingComplete' };
    const persons = people.on(month).map((person) => ({
      person,
      standings: standingsOf(person, month, report, sources),
    }));
    const facts = shareFacts({
      persons,
      doubts: people.doubts(month),
      incomplete: lackOf(listed) ?? lackOf(whole),
      worked: people.worked(month),
      hoursDoubts: people.hoursDoubts(month),
      hoursIncomplete: lackOf(hoursComplete) ?? lackOf(whole),
      limit: limitOf(input),
      from: whole.from,
      basis: [whole, listed].every((one) => basisOf(one) === 'registered') ? 'registered' : 'documented',
    });
    return {
      kind: 'month',
      key: month,
      label: month,
      from: whole.from,
      slices: [{ ...daysOf(month), on: daysOf(month).to, facts: factSet([whole, ...facts, ...unusable(input)]) }],
    };
  });
}

function basisOf(fact: Fact): Basis | undefined {
  return 'value' in fact ? fact.basis : undefined;
}

function either(first: Fact, second: Fact): Fact {
  return 'absent' in first && 'value' in second ? second : first;
}

function lackOf(fact: Fact): Doubted | null {
  return 'absent' in fact ? { reason: fact.absent, from: fact.from } : null;
}

interface Report extends MonthReport {
  readonly fact: Fact;
}

/** `ameldingComplete`: one message of the supplier's legal unit counts for the month, it is whole, and names everybody in it. */
function reportOf(month: string, input: FactsInput, messages: Messages): Report {
  const id = 'ameldingComplete';
  const { idOf } = personsOf(input.evidence);
  const found = messages.of(firmId(input.case.supplier.orgNo), month);
  const freelancers = new Map<string, Place>();
  if ('message' in found)
    for (const row of found.message.employments) {
      const person = idOf(row);
      if (person !== undefined && typeOf(row) === 'freelancer') freelancers.set(person, row.at);
    }
  const doubt = 'doubt' in found ? found.doubt : messageDoubt(found.message, idOf);
  if (doubt || 'doubt' in found) {
    const lack = doubt ?? (found as { doubt: Doubted }).doubt;
    return { whole: { doubt: lack }, freelancers, fact: absent(id, lack.reason, lack.from) };
  }
  const header: EvidenceRecord = found.message.header;
  return {
    whole: { at: header.at },
    freelancers,
    fact: known(id, true, basisBy(input.evidence)(header), [header.at]),
  };
}

const TESTS = ['P1', 'P2', 'P3', 'P4', 'P5'];

/** The limit as entered, when it can be one. */
function limitOf({ agreement: { terms } }: FactsInput): number | undefined {
  const value = terms['permanent-staff-limit-percent']?.value;
  return typeof value === 'number' && value <= 100 && /^\d{1,3}(?:\.\d{1,3})?$/.test(String(value)) ? value : undefined;
}

/** A term that names no known test, or a limit that is no share with at most three decimals, states nothing: it hides the one that was entered. */
function unusable(input: FactsInput): Fact[] {
  const { terms } = input.agreement;
  const test = terms['permanent-staff-test']?.value;
  const limit = terms['permanent-staff-limit-percent'];
  const at: Place[] = [{ file: 'agreement.json' }];
  return [
    ...(test === undefined || test === 'none' || TESTS.includes(String(test))
      ? []
      : [absent('term.permanent-staff-test', 'missingTerm', at)]),
    ...(limit === undefined || limitOf(input) !== undefined
      ? []
      : [absent('term.permanent-staff-limit-percent', 'missingTerm', at)]),
  ];
}
