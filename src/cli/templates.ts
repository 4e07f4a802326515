/** `ryddig templates`: blank forms that a supplier or an agency can fill in. */
import { join } from 'node:path';
import { ProductError } from '../errors.ts';
import { blankCsv, blankForm } from '../evidence/tables/blank-form.ts';
import type { Lang } from '../text/lang.ts';
import { readForms } from './assets.ts';
import { columns, terminal, wrap } from './terminal.ts';
import { writeOut } from './write-out.ts';

export async function templatesCommand(
  kind: string | undefined,
  options: { readonly out: string; readonly format: 'xlsx' | 'csv'; readonly lang: Lang; readonly json?: boolean },
): Promise<number> {
  const term = terminal();
  const { lang } = options;
  const forms = await readForms();
  if (kind === undefined) {
    const listed = forms.map((form) => ({
      kind: form.kind,
      title: form.title[lang],
      purpose: form.purpose[lang],
      askedOf: form.askedOf,
    }));
    if (options.json) term.json(listed);
    else
      for (const [id, title, purpose] of columns(listed.map((form) => [form.kind, form.title, form.purpose])))
        term.out(wrap(`${id}  ${title}  ${purpose}`, term.columns, '    '));
    return 0;
  }
  const form = forms.find((one) => one.kind === kind || one.fileName === kind);
  if (!form) throw new ProductError('KIND_UNKNOWN', { kind, known: forms.map((one) => one.kind).join(', ') });
  const bytes = options.format === 'csv' ? blankCsv(form, lang) : await blankForm(form, lang);
  const target = join(options.out, `${form.fileName}.${options.format}`);
  await writeOut(target, bytes);
  term.note(`→ ${target}`);
  return 0;
}
