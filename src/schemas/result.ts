/** Shape of `findings.json`. Whoever reads a result back (the report, an integrator) checks it by this. */
import { Type } from 'typebox';
import { Agreement, Case } from './case.ts';
import { closed, DeliveredBy, IsoDay, RequirementId, Scalar } from './common.ts';
import {
  Contradiction,
  Duty,
  Finding,
  findingDefs,
  Id,
  Outcome,
  PlaceRef,
  SourceRef,
  TextRef,
  ValueRef,
} from './finding.ts';
import { Rule } from './rule.ts';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Count = Type.Integer({ minimum: 0 });
/** Kinds of evidence and codes of problems are open sets: a later version knows more of them than this one. */
const Kind = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' });
const Code = Type.String({ pattern: '^[A-Z][A-Z0-9_]*$' });

const tally = {
  outcome: Outcome,
  counts: Type.Object({ passed: Count, failed: Count, cantTell: Count, inapplicable: Count }, closed),
};

const AskedOf = Type.Enum(['supplier', 'buyer', 'contractManager', 'assessor']);
const NextStep = Type.Object(
  {
    id: Id,
    step: Type.Enum(['document', 'again', 'term', 'assessment']),
    askedOf: AskedOf,
    kind: Type.Optional(Kind),
    others: Type.Optional(Type.Array(Kind)),
    facts: Type.Array(Id),
    findings: Type.Array(Id),
    subjects: Type.Array(Id),
    files: Type.Optional(Type.Array(Id)),
  },
  closed,
);

const EvidenceFile = Type.Object(
  {
    file: Id,
    sha256: Sha256,
    size: Count,
    kind: Kind,
    format: Kind,
    encoding: Type.Optional(Type.String()),
    deliveredBy: DeliveredBy,
    records: Count,
    problems: Type.Array(
      Type.Object(
        { code: Code, at: PlaceRef, read: Type.Optional(Type.String()), expected: Type.Optional(Type.String()) },
        closed,
      ),
    ),
  },
  closed,
);

const byId = <T extends Parameters<typeof Type.Record>[1]>(value: T) => Type.Record(Type.String(), value);

const RuleTexts = Type.Object(
  {
    title: TextRef,
    why: Type.Optional(TextRef),
    duty: Duty,
    clock: Type.Optional(Rule.properties.clock),
    editions: byId(
      Type.Object(
        {
          source: SourceRef,
          messages: Type.Optional(
            Type.Object(
              { passed: TextRef, failed: Type.Optional(TextRef), inapplicable: Type.Optional(TextRef) },
              closed,
            ),
          ),
          remedy: Type.Optional(TextRef),
        },
        closed,
      ),
    ),
  },
  closed,
);

const FactTexts = Type.Object(
  {
    label: TextRef,
    proves: TextRef,
    type: Type.Enum(['number', 'text', 'boolean', 'date']),
    unit: Id,
    provenBy: Type.Array(Kind),
    askedOf: AskedOf,
  },
  closed,
);

const ParameterTexts = Type.Object(
  {
    label: TextRef,
    unit: Id,
    values: Type.Array(
      Type.Object(
        {
          from: IsoDay,
          by: Type.Optional(byId(Type.String())),
          value: Type.Union([ValueRef, Type.Null()]),
          reason: Type.Optional(TextRef),
          source: SourceRef,
        },
        closed,
      ),
    ),
  },
  closed,
);

const TermTexts = Type.Object(
  {
    label: TextRef,
    unit: Type.String(),
    value: Type.Optional(Scalar),
    source: Type.Optional(Type.String()),
    enteredBy: Type.Optional(Type.String()),
    enteredAt: Type.Optional(IsoDay),
  },
  closed,
);

const { id, name, term, options, clauses } = Agreement.properties;

export const Result = Type.Object(
  {
    product: Type.Object({ name: Type.Literal('ryddig'), version: Id }, closed),
    rulebook: Type.Object({ sha256: Sha256 }, closed),
    /** The moment of the check, ISO. Shown, never decides. */
    checkedAt: Type.String({
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
    }),
    caseNo: Case.properties.caseNo,
    agreement: Type.Object(
      { id, name, source: SourceRef, term, options, clauses, contractDate: Type.Union([IsoDay, Type.Null()]) },
      closed,
    ),
    supplier: Case.properties.supplier,
    period: Case.properties.period,
    /** Always all groups, in order. `outcome` and `counts` are over the supplier's own duties, `all` over everyone's. */
    requirements: Type.Array(Type.Object({ id: RequirementId, ...tally, all: Type.Object(tally, closed) }, closed), {
      minItems: 1,
    }),
    findings: Type.Array(Finding),
    contradictions: Type.Array(Contradiction),
    next: Type.Array(NextStep),
    evidence: Type.Array(EvidenceFile),
    /** Links between periods, only where the case holds a key: the person as shown, and an HMAC of who it is. */
    persons: Type.Optional(
      Type.Array(Type.Object({ id: Id, link: Type.String({ pattern: '^[0-9a-f]{32}$' }) }, closed)),
    ),
    /** What the outcomes cite, in all three languages, so that an old result draws again after the rules have changed. */
    texts: Type.Object(
      {
        requirements: byId(Type.Object({ title: TextRef, source: SourceRef }, closed)),
        rules: byId(RuleTexts),
        facts: byId(FactTexts),
        parameters: byId(ParameterTexts),
        terms: byId(TermTexts),
        kinds: byId(TextRef),
      },
      closed,
    ),
  },
  { ...closed, $defs: findingDefs, $id: 'result' },
);
