/** Shape of `templates/evidence/<form>.json`: one definition that the blank form is drawn from and the reader reads by. */
import { Type } from 'typebox';
import { closed, KebabId, LocalText } from './common.ts';

/**
 * What a column holds, and what its value becomes: `amount` integer øre, `hours` integer thousandths of an hour, `minutes` integer
 * minutes, `percent` integer thousandths of a per cent (80 % is 80000), `time` `HH:MM`, `date` `YYYY-MM-DD`, `month` `YYYY-MM`,
 * `week` `YYYY-Www` or `Www` where no year stands by it, `account` eleven digits or an IBAN without spaces, `nationalId` eleven
 * digits that live in memory only, `answer` a yes or no as a boolean, a number, a day, else text.
 */
export const ColumnType = Type.Enum([
  'text',
  'orgNumber',
  'date',
  'time',
  'month',
  'week',
  'amount',
  'hours',
  'minutes',
  'percent',
  'integer',
  'yesNo',
  'code',
  'country',
  'account',
  'nationalId',
  'answer',
]);
export type ColumnType = Type.Static<typeof ColumnType>;

const Words = Type.Array(Type.String({ minLength: 1 }));

export const FormColumn = Type.Object(
  {
    field: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
    type: ColumnType,
    /** An empty cell in a required column is a problem; in another it is just absent. */
    required: Type.Optional(Type.Boolean()),
    header: LocalText,
    /** Other headings seen for the same thing; compared folded (lower case, no accents, punctuation or spaces). */
    synonyms: Words,
    /** Words that say less and count only when no other column claims the field: a `Prosjekt` beside a `Prosjektnr`. */
    fallbacks: Type.Optional(Words),
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
    /** Where the blank form has it when not as a column: as a label with its value above the table, or not at all (read when an export has it). */
    drawn: Type.Optional(Type.Enum(['above', 'never'])),
    /** When no column has it, a label with this name above the table, its value beside it, counts for every row. */
    mayStandAbove: Type.Optional(Type.Boolean()),
    /** A part of other fields, which it is put into: a first name, hours given in minutes. */
    into: Type.Optional(Words),
    /** Columns that may give it when it has none of its own: a day from the time of a start that is written with its day. */
    mayComeFrom: Type.Optional(Words),
    /** Words that stand for an empty cell, compared folded. */
    blanks: Type.Optional(Words),
    /** Says something about a person: what stood there is never shown. */
    personal: Type.Optional(Type.Boolean()),
    /**
     * Numbers of companies abroad are accepted: where the row's country says so; always, though nine digits are then held for
     * a Norwegian number; or, where the company is most often one abroad, those too.
     */
    foreign: Type.Optional(Type.Enum(['byCountry', 'always', 'expected'])),
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
    /** Fields that must be placed for the table to be of this kind, alternatives parted by `|`; more matches win over fewer. */
    recognisedBy: Type.Array(Type.String(), { minItems: 1 }),
    /** Fields that together name a row; two rows with equal keys are reported. */
    key: Type.Array(Type.String(), { minItems: 1 }),
    /** The row is a person's week or month with a column a day, and becomes one record a day. Days are the fields `monday` to `sunday`, or headings that are dates. */
    unfold: Type.Optional(Type.Literal('days')),
    /** Headings that are known and not used. Any other heading that names no field is reported. */
    ignored: Type.Optional(Words),
  },
  { ...closed, $id: 'form' },
);
export type Form = Type.Static<typeof Form>;
