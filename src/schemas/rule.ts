/** Shape of the law as data: a rule through time, a dated figure, a rule's cases, the requirement groups, the terms an agreement may state. */
import { Type } from 'typebox';
import { Certainty, closed, FactId, IsoDay, KebabId, LegalSource, LocalText, RequirementId, Scalar } from './common.ts';

export const Operator = Type.Enum([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
]);
export type Operator = Type.Static<typeof Operator>;

/** A comparison of one fact with a literal, a list, or another fact, figure (`param.`) or term (`term.`). */
export const Leaf = Type.Object(
  {
    fact: FactId,
    operator: Operator,
    value: Type.Union([Scalar, Type.Array(Scalar, { minItems: 1 }), Type.Object({ fact: FactId }, closed)]),
  },
  closed,
);
export type Leaf = Type.Static<typeof Leaf>;

export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition } | { condition: string };
const ref = Type.Unsafe<Condition>({ $ref: '#/$defs/Condition' });
export const ConditionSchema = Type.Union([
  Leaf,
  Type.Object({ all: Type.Array(ref, { minItems: 1 }) }, closed),
  Type.Object({ any: Type.Array(ref, { minItems: 1 }) }, closed),
  Type.Object({ not: ref }, closed),
  Type.Object({ condition: KebabId }, closed),
]);
const condition = Type.Unsafe<Condition>({ $ref: '#/$defs/Condition' });
const defs = { $defs: { Condition: ConditionSchema } };

export const SubjectKind = Type.Enum([
  'contract',
  'invoice',
  'chainLink',
  'callOff',
  'delivery',
  'documentRequest',
  'callOffRequest',
  'party',
  'worker',
  'wage',
  'month',
  'bankAccount',
  'hire',
  'foreignAssignment',
  'foreignWorker',
  'employment',
  'pay',
  'person',
  'seenParty',
  'ledger',
]);
export type SubjectKind = Type.Static<typeof SubjectKind>;

export const Basis = Type.Enum(['registered', 'documented', 'declared', 'assessed']);
export type Basis = Type.Static<typeof Basis>;

export const Edition = Type.Object(
  {
    from: IsoDay,
    source: LegalSource,
    /** Relevance. Left out: always relevant. */
    appliesWhen: Type.Optional(condition),
    /** Whom the law itself reaches: for them the edition holds also where the agreement does not have the clause. */
    byLaw: Type.Optional(condition),
    /** What is required; true = met. `null` ends the rule. */
    requires: Type.Union([condition, Type.Null()]),
    /** For a keyed figure: which fact selects which key. */
    keys: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), FactId))),
    /** What each outcome says. An indicator, whose question is never answered «no», has no text for a breach. */
    messages: Type.Optional(
      Type.Object(
        { passed: LocalText, failed: Type.Optional(LocalText), inapplicable: Type.Optional(LocalText) },
        closed,
      ),
    ),
    remedy: Type.Optional(LocalText),
  },
  closed,
);
export type Edition = Type.Static<typeof Edition>;

export const Rule = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    id: KebabId,
    title: LocalText,
    /** Why the requirement exists, one or two sentences for people. */
    why: LocalText,
    duty: Type.Enum(['supplier', 'buyer', 'uke']),
    clock: Type.Enum(['contract', 'fact']),
    subject: SubjectKind,
    accepts: Type.Array(Basis, { minItems: 1, uniqueItems: true }),
    /** Outcome when the set of subjects is stated complete and empty. */
    emptySet: Type.Optional(Type.Enum(['passed', 'inapplicable'])),
    editions: Type.Array(Edition, { minItems: 1 }),
  },
  { ...closed, ...defs, $id: 'rule' },
);
export type Rule = Type.Static<typeof Rule>;

export const Parameter = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    id: KebabId,
    label: LocalText,
    unit: Type.String({ minLength: 1 }),
    values: Type.Array(
      Type.Object(
        {
          from: IsoDay,
          by: Type.Optional(Type.Record(Type.String(), Type.String())),
          value: Type.Union([Scalar, Type.Array(Scalar), Type.Null()]),
          /** Why there is no value: an explicit gap. */
          reason: Type.Optional(LocalText),
          source: LegalSource,
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  { ...closed, $id: 'parameter' },
);
export type Parameter = Type.Static<typeof Parameter>;

/** `rules/terms.json`: figures that only the contract can state. */
export const TermList = Type.Object(
  {
    terms: Type.Array(
      Type.Object(
        {
          id: KebabId,
          label: LocalText,
          type: Type.Enum(['number', 'boolean', 'text', 'date']),
          unit: Type.String(),
          askedWhy: LocalText,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'terms' },
);
export type TermList = Type.Static<typeof TermList>;

/** `rules/requirements.json`: the twelve groups in order, and the ids the catalogue names that no rule decides yet. */
export const RequirementList = Type.Object(
  {
    requirements: Type.Array(
      Type.Object(
        {
          id: RequirementId,
          title: LocalText,
          source: LegalSource,
          awaited: Type.Array(
            Type.Object({ id: KebabId, title: LocalText, duty: Type.Enum(['supplier', 'buyer', 'uke']) }, closed),
          ),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'requirements' },
);
export type RequirementList = Type.Static<typeof RequirementList>;

/** `rules/conditions.json`: conditions that several rules share, by name. */
export const ConditionList = Type.Object(
  { conditions: Type.Record(Type.String(), condition) },
  { ...closed, ...defs, $id: 'conditions' },
);
export type ConditionList = Type.Static<typeof ConditionList>;

export const Doubt = Type.Enum([
  'missingEvidence',
  'unreadableEvidence',
  'conflictingEvidence',
  'declaredOnly',
  'missingTerm',
  'needsReview',
  'notExamined',
  'checkFault',
]);
export type Doubt = Type.Static<typeof Doubt>;

const CaseFact = Type.Union([
  Scalar,
  Type.Array(Scalar),
  Type.Object({ absent: Doubt }, closed),
  Type.Object({ value: Type.Union([Scalar, Type.Array(Scalar)]), basis: Basis }, closed),
]);
export const CaseFile_ = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    /** Facts and terms that every case starts from; a case overrides, `null` takes away. */
    base: Type.Optional(Type.Record(Type.String(), CaseFact)),
    cases: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1 }),
          /** The day of the rule's clock. */
          on: IsoDay,
          facts: Type.Record(Type.String(), Type.Union([CaseFact, Type.Null()])),
          outcome: Type.Enum(['passed', 'failed', 'cantTell', 'inapplicable']),
          reason: Type.Optional(Doubt),
          missing: Type.Optional(Type.Array(Type.String())),
        },
        closed,
      ),
      { minItems: 3 },
    ),
    /** Mutants that change nothing anyone could see, each with the reason. */
    equivalentMutants: Type.Optional(
      Type.Array(Type.Object({ mutant: Type.String(), reason: Type.String({ minLength: 10 }) }, closed)),
    ),
    /** Facts whose removal keeps `passed`, each with the reason (true-or-missing is true). */
    removalKeepsPassed: Type.Optional(
      Type.Array(
        Type.Object(
          { fact: Type.String(), case: Type.Optional(Type.String()), reason: Type.String({ minLength: 10 }) },
          closed,
        ),
      ),
    ),
  },
  { ...closed, $id: 'cases' },
);
export type RuleCases = Type.Static<typeof CaseFile_>;
export { Certainty };
