/** Shape of what a case folder says about itself: `case.json`, `agreement.json`, `declaration.json`. */
import { Type } from 'typebox';
import { closed, DeliveredBy, IsoDay, KebabId, LegalSource, OrgNo, RequirementId, Scalar } from './common.ts';

export const Case = Type.Object(
  {
    caseNo: Type.String({ minLength: 1 }),
    /** Id of the agreement: that of the folder's `agreement.json`, or of a template when there is none. */
    agreement: KebabId,
    supplier: Type.Object({ orgNo: OrgNo, name: Type.String({ minLength: 1 }) }, closed),
    /** The day from which the contract runs: the contract clock. */
    contractDate: Type.Optional(IsoDay),
    period: Type.Object({ from: IsoDay, to: IsoDay }, closed),
    /** File pattern (`*` within a folder name, `**` any depth) → who handed it in. First match wins; else the supplier. */
    deliveredBy: Type.Optional(
      Type.Array(Type.Object({ files: Type.String({ minLength: 1 }), by: DeliveredBy }, closed)),
    ),
    /** Key that links persons between periods; owned by the case owner. Without it no HMAC is made. */
    personKey: Type.Optional(Type.String({ minLength: 32 })),
  },
  { ...closed, $id: 'case' },
);
export type Case = Type.Static<typeof Case>;

export const Term = Type.Object(
  {
    value: Scalar,
    unit: Type.String(),
    source: Type.String({ minLength: 1 }),
    enteredBy: Type.String({ minLength: 1 }),
    enteredAt: IsoDay,
  },
  closed,
);
export type Term = Type.Static<typeof Term>;

export const Agreement = Type.Object(
  {
    id: KebabId,
    name: Type.String({ minLength: 1 }),
    source: LegalSource,
    term: Type.Object({ from: IsoDay, to: IsoDay }, closed),
    options: Type.Array(
      Type.Object(
        {
          to: IsoDay,
          exercised: Type.Optional(Type.Boolean()),
          exercisedOn: Type.Optional(IsoDay),
          source: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    ranked: Type.Array(
      Type.Object(
        { rank: Type.Integer({ minimum: 1 }), orgNo: Type.Optional(OrgNo), name: Type.String({ minLength: 1 }) },
        closed,
      ),
    ),
    buyers: Type.Array(
      Type.Object(
        {
          orgNo: OrgNo,
          name: Type.String({ minLength: 1 }),
          uke: Type.Optional(Type.Boolean()),
          /** What its suppliers are to put as buyer reference (BT-10), when it has said so. */
          references: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
        },
        closed,
      ),
    ),
    clauses: Type.Array(
      Type.Object(
        { requirement: RequirementId, inForce: Type.Boolean(), source: Type.String({ minLength: 1 }) },
        closed,
      ),
    ),
    terms: Type.Record(Type.String(), Term),
  },
  { ...closed, $id: 'agreement' },
);
export type Agreement = Type.Static<typeof Agreement>;

export const Declaration = Type.Object(
  {
    signer: Type.String({ minLength: 1 }),
    signedOn: IsoDay,
    answers: Type.Array(
      Type.Object(
        { fact: Type.String({ minLength: 1 }), subject: Type.Optional(Type.String({ minLength: 1 })), value: Scalar },
        closed,
      ),
    ),
    /** Sets that the signer says are complete, by fact id. */
    complete: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
  },
  { ...closed, $id: 'declaration' },
);
export type Declaration = Type.Static<typeof Declaration>;
