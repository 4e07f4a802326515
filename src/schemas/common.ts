/** Pieces that several schemas share. TypeBox is the one source: ajv checks it, TypeScript reads its type, `rules/*.schema.json` publishes it. */
import { Type } from 'typebox';

const closed = { additionalProperties: false } as const;

/** A text a person reads, in all three languages, never empty. */
export const LocalText = Type.Object(
  { nb: Type.String({ minLength: 1 }), nn: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  closed,
);
export type LocalText = Type.Static<typeof LocalText>;

export const IsoDay = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
export const OrgNo = Type.String({ pattern: '^\\d{9}$' });
export const KebabId = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' });
export const FactId = Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[a-zA-Z0-9-]+)?$' });

/** How sure a figure or text is. A, B and P decide; the others are shown and never decide. */
export const Certainty = Type.Enum(['A', 'B', 'P', 'C', 'D', 'R', 'S', 'K', '?']);
export type Certainty = Type.Static<typeof Certainty>;

/** Where a text or figure comes from. */
export const LegalSource = Type.Object(
  {
    document: Type.String({ minLength: 1 }),
    section: Type.Optional(Type.String({ minLength: 1 })),
    url: Type.Optional(Type.String({ pattern: '^https://' })),
    certainty: Certainty,
    note: Type.Optional(LocalText),
  },
  closed,
);
export type LegalSource = Type.Static<typeof LegalSource>;

export const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
export type Scalar = Type.Static<typeof Scalar>;

export const RequirementId = Type.Enum([
  'e-invoice',
  'bank-payment',
  'permanent-staff',
  'hired-labour',
  'subcontractor-tiers',
  'pay-and-conditions',
  'cash-ban',
  'tax-and-duties',
  'competition-law',
  'foreign-worker-reporting',
  'audit-right',
  'call-off',
]);
export type RequirementId = Type.Static<typeof RequirementId>;

export const DeliveredBy = Type.Enum(['supplier', 'buyer', 'uke', 'authority']);
export { closed };
