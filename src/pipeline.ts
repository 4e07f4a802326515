/** The product in one screenful: evidence → facts → findings → result. Takes values and bytes, gives values. */
import type { Evidence, EvidenceFile, Problem, Source } from './evidence/evidence.ts';
import { readEvidence } from './evidence/read.ts';
import { deriveFacts } from './facts/derive.ts';
import type { Facts, FigureLookup, Subject, Value } from './facts/fact.ts';
import { personsOf } from './facts/persons.ts';
import { evaluate } from './findings/evaluate.ts';
import type { TermSource } from './findings/judge.ts';
import { nextSteps } from './findings/next.ts';
import type { Result } from './findings/result.ts';
import { rollUp } from './findings/roll-up.ts';
import { citedTexts } from './findings/texts.ts';
import { breakpoints, figureOn } from './rulebook/at-date.ts';
import type { Rulebook } from './rulebook/rule.ts';
import type { Agreement, Case } from './schemas/case.ts';
import type { Form } from './schemas/form.ts';

export interface CheckInput {
  readonly rulebook: Rulebook;
  readonly forms: readonly Form[];
  readonly case: Case;
  readonly agreement: Agreement;
  /** Every file of the case folder but `case.json` and `agreement.json`. */
  readonly sources: readonly Source[];
}
type Decidable = Omit<CheckInput, 'sources'>;

export interface About {
  readonly version: string;
  readonly checkedAt: string;
}

/** Evidence read and turned into facts: the first half, whose facts are worth looking at by themselves. */
export async function gather(input: CheckInput): Promise<{ evidence: Evidence; facts: Facts }> {
  return factsOf(input, await readSources(input));
}

/** The whole check. `checkedAt` is shown, never decides. What was read is let go before anything is decided: it takes as much room as all that follows. */
export async function check(input: CheckInput, about: About): Promise<Result> {
  return concluded(input, await stated(input), about);
}

async function stated(input: CheckInput): Promise<Stated> {
  return statedBy(input, await readSources(input));
}

/** The first stage: what the sources hold. */
export function readSources(input: CheckInput): Promise<Evidence> {
  return readEvidence(input.sources, {
    forms: input.forms,
    deliveredBy: input.case.deliveredBy ?? [],
    cashAccounts: cashAccounts(input.rulebook),
  });
}

function factsOf(input: Decidable, read: Evidence): { evidence: Evidence; facts: Facts } {
  const { unplaced, problems, ...facts } = deriveFacts({
    evidence: read,
    case: input.case,
    agreement: input.agreement,
    figure: figures(input.rulebook),
    breakpoints: breakpoints(input.rulebook),
  });
  return { evidence: { ...read, files: withProblems(read.files, [...unplaced, ...problems]) }, facts };
}

/** All stages after the first, on evidence that has been read. */
export function decide(input: Decidable, read: Evidence, about: About): Promise<Result> {
  return concluded(input, statedBy(input, read), about);
}

/** All that the stages after the facts need. */
interface Stated extends Pick<Result, 'persons'> {
  /** Emptied as they are decided. */
  readonly facts: Facts & { readonly subjects: Subject[] };
  readonly files: readonly EvidenceFile[];
}

function statedBy(input: Decidable, read: Evidence): Stated {
  const { evidence, facts } = factsOf(input, read);
  const { personKey } = input.case;
  return {
    facts: { ...facts, subjects: [...facts.subjects] },
    files: evidence.files,
    ...(personKey === undefined ? {} : { persons: personsOf(read).links(personKey) }),
  };
}

async function concluded(input: Decidable, { facts, files, persons }: Stated, about: About): Promise<Result> {
  const { rulebook, agreement } = input;
  const { contractDate = null } = input.case;
  const { contract, contradictions } = facts;
  const decidable = { contract, subjects: taken(facts.subjects) };
  const findings = await evaluate(rulebook, decidable, { contractDate }, termSources(agreement));
  const next = nextSteps(findings, files);
  return {
    product: { name: 'ryddig', version: about.version },
    rulebook: { sha256: rulebook.sha256 },
    checkedAt: about.checkedAt,
    caseNo: input.case.caseNo,
    agreement: {
      id: agreement.id,
      name: agreement.name,
      source: agreement.source,
      term: agreement.term,
      options: agreement.options,
      clauses: agreement.clauses,
      contractDate,
    },
    supplier: input.case.supplier,
    period: input.case.period,
    requirements: rollUp(
      rulebook.requirements.map((requirement) => requirement.id),
      findings,
    ),
    findings,
    contradictions,
    next,
    evidence: files,
    ...(persons === undefined ? {} : { persons }),
    texts: citedTexts(
      rulebook,
      findings,
      contradictions,
      next,
      agreement,
      Object.fromEntries(input.forms.map((form) => [form.kind, form.title])),
    ),
  };
}

/** The subjects in order, each let go when it is taken. */
function* taken(subjects: Subject[]): Generator<Subject> {
  subjects.reverse();
  for (let next = subjects.pop(); next; next = subjects.pop()) yield next;
}

/** Reading keeps what any edition of the figure calls cash; which of it counts on a day is decided later. */
function cashAccounts(rulebook: Rulebook): string[] {
  const rows = rulebook.parameters.get('cash-accounts')?.values ?? [];
  return [...new Set(rows.flatMap((row) => (Array.isArray(row.value) ? row.value.map(String) : [])))].sort();
}

function figures(rulebook: Rulebook): FigureLookup {
  return (id, keys, on) => {
    const value = figureOn(rulebook, id, keys, on)?.value;
    return value === undefined ? null : Array.isArray(value) ? value.map(String) : (value as Value);
  };
}

function termSources(agreement: Agreement): TermSource {
  return (id) => {
    if (id.startsWith('clause.')) {
      const clause = agreement.clauses.find((one) => `clause.${one.requirement}` === id);
      return clause && { source: clause.source };
    }
    const term = agreement.terms[id.slice('term.'.length)];
    return term && { source: term.source, enteredBy: term.enteredBy, enteredAt: term.enteredAt };
  };
}

/** Each file with what showed to be wrong with it when all of them were read. */
function withProblems(files: readonly EvidenceFile[], found: readonly Problem[]): EvidenceFile[] {
  const byFile = Map.groupBy(found, ({ at }) => at.file);
  return files.map((file) => {
    const own = byFile.get(file.file);
    return own ? { ...file, problems: [...file.problems, ...own] } : file;
  });
}
