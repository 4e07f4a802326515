/** Shape of `templates/report/control-report.json`: the parts of the report in order, with their wording. */
import { Type } from 'typebox';
import { closed, LocalText } from './common.ts';

export const Outline = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    title: LocalText,
    fileTitle: LocalText,
    classification: LocalText,
    parts: Type.Array(Type.Object({ id: Type.String(), heading: LocalText, intro: LocalText }, closed)),
    labels: Type.Record(Type.String(), LocalText),
  },
  { ...closed, $id: 'outline' },
);
export type Outline = Type.Static<typeof Outline>;
