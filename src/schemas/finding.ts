/** Shape of one finding in `findings.json`, with its grounds. What stands in many places is written once and referred to, which keeps schema and validator small. */
import { Type } from 'typebox';
import { closed, IsoDay, KebabId, LegalSource, LocalText, RequirementId, Scalar } from './common.ts';
import { Basis, Doubt, Operator, Rule, SubjectKind } from './rule.ts';

const refTo = (name: string) => Type.Unsafe<unknown>({ $ref: `#/$defs/${name}` });
export const PlaceRef = refTo('Place');
export const TextRef = refTo('LocalText');
export const SourceRef = refTo('LegalSource');
export const ValueRef = refTo('Value');
export const SubjectRef = refTo('Subject');
const node = refTo('GroundNode');

export const Id = Type.String({ minLength: 1 });
export const Outcome = Type.Enum(['passed', 'failed', 'cantTell', 'inapplicable']);
export const Duty = Rule.properties.duty;
const Truth = Type.Union([Type.Boolean(), Type.Null()]);
const Places = Type.Array(PlaceRef);

const Place = Type.Object(
  {
    file: Id,
    sheet: Type.Optional(Type.String()),
    row: Type.Optional(Type.Integer({ minimum: 1 })),
    column: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    path: Type.Optional(Type.String()),
  },
  closed,
);

const EnteredTerm = Type.Object(
  {
    kind: Type.Literal('term'),
    id: Id,
    source: Type.Optional(Type.String()),
    enteredBy: Type.Optional(Type.String()),
    enteredAt: Type.Optional(IsoDay),
  },
  closed,
);

/** Where a limit comes from: the rule itself, another fact, a dated figure, or a term or clause of the agreement. */
const Limit = Type.Union([
  Type.Object({ kind: Type.Literal('fixed') }, closed),
  Type.Object({ kind: Type.Literal('fact'), id: Id, from: Places }, closed),
  Type.Object(
    { kind: Type.Literal('param'), id: Id, since: Type.Optional(IsoDay), source: Type.Optional(SourceRef) },
    closed,
  ),
  EnteredTerm,
]);

const truth = { holds: Truth, name: Type.Optional(Type.String()) };
const GroundNode = Type.Union([
  Type.Object(
    {
      fact: Id,
      operator: Operator,
      actual: Type.Optional(ValueRef),
      expected: Type.Optional(ValueRef),
      limit: Limit,
      /** Terms by which the fact itself was worked out, or the one that it is. */
      terms: Type.Optional(Type.Array(EnteredTerm)),
      holds: Truth,
      basis: Type.Optional(Basis),
      doubt: Type.Optional(Doubt),
      lacks: Type.Optional(Id),
      from: Places,
    },
    closed,
  ),
  Type.Object({ all: Type.Array(node), ...truth }, closed),
  Type.Object({ any: Type.Array(node), ...truth }, closed),
  Type.Object({ not: node, ...truth }, closed),
]);

/** One slice of the subject, decided by the law of its day. */
const Ground = Type.Object(
  {
    from: Type.Optional(IsoDay),
    to: Type.Optional(IsoDay),
    on: Type.Union([IsoDay, Type.Null()]),
    edition: Type.Union([IsoDay, Type.Null()]),
    outcome: Outcome,
    applies: Type.Optional(node),
    requires: Type.Optional(node),
  },
  closed,
);

export const Finding = Type.Object(
  {
    id: Id,
    rule: KebabId,
    requirement: RequirementId,
    duty: Duty,
    subject: SubjectRef,
    outcome: Outcome,
    reason: Type.Optional(Doubt),
    missing: Type.Optional(Type.Array(Id)),
    grounds: Type.Array(Ground),
    source: Type.Object({ rule: Type.Optional(SourceRef), clause: Type.Optional(Type.String()) }, closed),
    from: Places,
  },
  closed,
);

/** Two sources that say different things about one fact. */
export const Contradiction = Type.Object(
  {
    id: Id,
    fact: Id,
    subject: SubjectRef,
    sides: Type.Array(Type.Object({ value: ValueRef, basis: Basis, from: Places }, closed), { minItems: 1 }),
  },
  closed,
);

/** What the references above stand for; goes into the schema that holds them. */
export const findingDefs = {
  Place,
  LocalText,
  LegalSource,
  Value: Type.Union([Scalar, Type.Array(Scalar)]),
  Subject: Type.Object({ kind: SubjectKind, key: Type.String(), label: Type.String() }, closed),
  GroundNode,
};
