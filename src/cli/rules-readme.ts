/** `rules/README.md`: every requirement, rule, figure and term with source and certainty, for people who do not read JSON. `npm run rules`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ERRORS, ProductError } from '../errors.ts';
import { factEntry } from '../facts/catalogue.ts';
import type { Parameter, Resolved, ResolvedEdition, ResolvedRule, Rulebook, TermEntry } from '../rulebook/rule.ts';
import type { LegalSource } from '../schemas/common.ts';
import type { Form } from '../schemas/form.ts';
import { formatDate } from '../text/lang.ts';
import { fill } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import { readForms, readRulebook } from './assets.ts';

const DUTY = { supplier: 'leverandøren', buyer: 'bestilleren', uke: 'UKE' } as const;
const CLOCK = {
  contract: 'dagen kontrakten gjelder fra',
  fact: 'dagen det gjelder (arbeid, betaling, innleie)',
} as const;
const BASIS = {
  registered: 'fra register',
  documented: 'dokumentert',
  declared: 'erklært',
  assessed: 'vurdert av en person',
} as const;

/** The page as Markdown. @param forms blank forms, whose titles name the kinds of evidence */
export function rulesReadme(rulebook: Rulebook, forms: readonly Form[]): string {
  const kinds = new Map(forms.map((form) => [form.kind, form.title.nb]));
  const awaited = rulebook.requirements.reduce((sum, requirement) => sum + requirement.awaited.length, 0);
  return [
    '# Regelverket',
    'Denne siden er laget av filene i `rules/` med `npm run rules`. Endre filene, ikke siden.',
    [
      `${rulebook.requirements.length} krav, ${rulebook.rules.length} regler, ${awaited} regler som ikke er laget ennå, ${rulebook.parameters.size} tall og ${rulebook.terms.size} kontraktsvilkår.`,
      'Hver kilde har et merke for hvor sikker den er. Bare A (offentlig tekst lest), B (gjengivelse bekreftet av en annen eller ved regning) og P (primærkilden lest) avgjør noe.',
      'Tall med andre merker vises, men avgjør ikke: Regelen som trenger dem, kan ikke avgjøres før avtaleforvalteren har ført inn tallet med kilde.',
    ].join('\n'),
    ...rulebook.requirements.flatMap((requirement) => [
      `## ${requirement.title.nb} (\`${requirement.id}\`)`,
      `Kilde: ${sourceText(requirement.source)}`,
      ...rulebook.rules.filter((rule) => rule.requirement === requirement.id).map((rule) => ruleText(rule, kinds)),
      ...(requirement.awaited.length === 0
        ? []
        : [
            [
              'Ikke undersøkt i denne versjonen:',
              '',
              ...requirement.awaited.map((one) => `- \`${one.id}\` ${one.title.nb} (${DUTY[one.duty]})`),
            ].join('\n'),
          ]),
    ]),
    '## Tall',
    ...[...rulebook.parameters.values()].sort(byId).map(figureText),
    '## Kontraktsvilkår',
    'Vilkår står i kontrakten og føres inn i `agreement.json` med kilde, navn og dato. Uten dem avgjør ikke reglene.',
    table(
      ['Vilkår', 'Hva', 'Enhet', 'Hvorfor det trengs'],
      [...rulebook.terms.values()]
        .sort(byId)
        .map((term) => [`\`${term.id}\``, term.label.nb, term.unit, term.askedWhy.nb]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function byId(a: Parameter | TermEntry, b: Parameter | TermEntry): number {
  return a.id < b.id ? -1 : 1;
}

function ruleText(rule: ResolvedRule, kinds: ReadonlyMap<string, string>): string {
  return [
    `### ${rule.title.nb} (\`${rule.id}\`)`,
    '',
    rule.why.nb,
    '',
    `- Plikt: ${DUTY[rule.duty]}`,
    `- Loven velges etter: ${CLOCK[rule.clock]}`,
    `- Godtar: ${rule.accepts.map((basis) => BASIS[basis]).join(', ')}`,
    ...rule.editions.map((edition) => `- ${editionText(edition)}`),
    `- Dokumentasjon: ${evidenceText(rule, kinds)}`,
  ].join('\n');
}

function editionText(edition: ResolvedEdition): string {
  const when = `Fra ${formatDate(edition.from, 'nb')}`;
  if (edition.requires === null) return `${when}: opphevet. ${sourceText(edition.source)}`;
  const limits = idsIn(edition).filter((id) => /^(param|term)\./.test(id));
  const source = sourceText(edition.source);
  // A note is a sentence of its own and has its full stop already.
  const stop = source.endsWith('.') ? '' : '.';
  const against = limits.length === 0 ? '' : `${stop} Måles mot ${limits.map((id) => `\`${id}\``).join(', ')}`;
  return `${when}: ${source}${against}`;
}

/** The kinds of document that prove the facts of a rule, whoever is asked for them. */
function evidenceText(rule: ResolvedRule, kinds: ReadonlyMap<string, string>): string {
  const proofs = new Set<string>();
  for (const edition of rule.editions)
    for (const id of idsIn(edition)) for (const kind of factEntry(id)?.provenBy ?? []) proofs.add(kind);
  const names = [...proofs]
    .sort()
    .map((kind) => (kinds.has(kind) ? `${kinds.get(kind)} (\`${kind}\`)` : `\`${kind}\``));
  return names.length === 0 ? 'bare avtalen selv' : names.join(', ');
}

/** Every fact, figure and term of an edition, each once, in the order of the file. */
function idsIn(edition: ResolvedEdition): string[] {
  const walk = (node: Resolved): string[] => {
    if ('all' in node) return node.all.flatMap(walk);
    if ('any' in node) return node.any.flatMap(walk);
    if ('not' in node) return walk(node.not);
    const limit = typeof node.value === 'object' && !Array.isArray(node.value) ? [node.value.fact] : [];
    return [node.fact, ...limit];
  };
  const selectors = Object.values(edition.keys ?? {}).flatMap((keys) => Object.values(keys));
  const conditions = [edition.appliesWhen, edition.requires].flatMap((node) => (node ? walk(node) : []));
  return [...new Set([...conditions, ...selectors])];
}

function figureText(parameter: Parameter): string {
  const keyed = parameter.values.some((row) => row.by !== undefined);
  const rows = parameter.values.map((row) => [
    formatDate(row.from, 'nb'),
    ...(keyed ? [Object.values(row.by ?? {}).join(', ')] : []),
    row.value === null ? `– (${row.reason?.nb ?? ''})` : valueText(row.value, parameter.unit),
    sourceText(row.source),
  ]);
  return [
    `### ${parameter.label.nb} (\`param.${parameter.id}\`)`,
    '',
    table(['Fra', ...(keyed ? ['Gjelder'] : []), 'Verdi', 'Kilde'], rows),
  ].join('\n');
}

function valueText(value: NonNullable<Parameter['values'][number]['value']>, unit: string): string {
  return formatValue(Array.isArray(value) ? value.map(String) : (value as string | number | boolean), unit, 'nb');
}

function sourceText(source: LegalSource): string {
  const name = [source.document, source.section].filter(Boolean).join(', ');
  const note = source.note ? ` ${source.note.nb}` : '';
  return `${source.url ? `[${name}](${source.url})` : name} (${source.certainty})${note}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.main) {
  try {
    const [rulebook, forms] = await Promise.all([readRulebook(), readForms()]);
    await writeFile(join(import.meta.dirname, '../../rules/README.md'), rulesReadme(rulebook, forms));
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    process.stderr.write(`${fill(ERRORS[error.code].text.nb, error.slots)}\n`);
    process.exitCode = ERRORS[error.code].exit;
  }
}
