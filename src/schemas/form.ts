/** Shape of `templates/evidence/<kind>.json`: one definition that the blank form is drawn from and the reader reads by. */
import { Type } from 'typebox';
import { closed, KebabId, LocalText } from './common.ts';

export const ColumnType = Type.Enum([
  'text',
  'orgNumber',
  'date',
  'amount',
  'hours',
  'integer',
  'yesNo',
  'code',
  'country',
]);
export type ColumnType = Type.Static<typeof ColumnType>;

export const FormColumn = Type.Object(
  {
    field: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
    type: ColumnType,
    /** An empty cell in a required column is a problem; in another it is just absent. */
    required: Type.Optional(Type.Boolean()),
    header: LocalText,
    /** Other headings seen for the same thing; compared folded (lower case, no accents, punctuation or spaces). */
    synonyms: Type.Array(Type.String({ minLength: 1 })),
    help: LocalText,
    example: Type.String(),
    codes: Type.Optional(
      Type.Array(
        Type.Object(
          { code: Type.String({ minLength: 1 }), label: LocalText, synonyms: Type.Array(Type.String()) },
          closed,
        ),
      ),
    ),
  },
  closed,
);
export type FormColumn = Type.Static<typeof FormColumn>;

export const Form = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    kind: Type.String({ pattern: '^[a-z][A-Za-z]*$' }),
    fileName: KebabId,
    title: LocalText,
    purpose: LocalText,
    /** Who fills it in. */
    askedOf: Type.Enum(['supplier', 'buyer', 'uke']),
    columns: Type.Array(FormColumn, { minItems: 2 }),
    /** Fields that must be placed for the table to be of this kind; more matches win over fewer. */
    recognisedBy: Type.Array(Type.String(), { minItems: 1 }),
    /** Fields that together name a row; two rows with equal keys are reported. */
    key: Type.Array(Type.String(), { minItems: 1 }),
  },
  { ...closed, $id: 'form' },
);
export type Form = Type.Static<typeof Form>;
