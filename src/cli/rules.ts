/** `ryddig rules`: the rules and figures in force on a day, with source and certainty. */
import { ProductError } from '../errors.ts';
import { editionOn } from '../rulebook/at-date.ts';
import type { Requirement, ResolvedEdition, ResolvedRule, Rulebook } from '../rulebook/rule.ts';
import type { LegalSource, LocalText } from '../schemas/common.ts';
import type { Parameter } from '../schemas/rule.ts';
import { codeText } from '../text/codes.ts';
import { formatDate, type Lang } from '../text/lang.ts';
import { texts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import { readRulebook } from './assets.ts';
import { type Terminal, terminal, wrap } from './terminal.ts';

export interface RulesOptions {
  readonly on?: string;
  readonly requirement?: string;
  readonly lang: Lang;
  readonly json?: boolean;
}

interface Listed {
  readonly requirement: Requirement;
  readonly rules: readonly { readonly rule: ResolvedRule; readonly edition: ResolvedEdition | undefined }[];
}
type Row = Parameter['values'][number];
type FigureRow = Row & { readonly id: string; readonly unit: string; readonly label: LocalText };

/** @throws ProductError OPTION_FORM for a day that is none, OPTION_WRONG for a requirement that is not in the rulebook */
export async function rulesCommand(options: RulesOptions): Promise<number> {
  const term = terminal();
  const rulebook = await readRulebook();
  const { on = todayInOslo(), requirement: wanted } = options;
  if (!isDay(on)) throw new ProductError('OPTION_FORM', { option: '--on', value: on, example: '2023-04-01' });
  const known: readonly string[] = rulebook.requirements.map(({ id }) => id);
  if (wanted !== undefined && !known.includes(wanted))
    throw new ProductError('OPTION_WRONG', { option: '--requirement', value: wanted, known: known.join(', ') });
  const listed = rulebook.requirements
    .filter(({ id }) => wanted === undefined || id === wanted)
    .map((requirement): Listed => {
      const own = rulebook.rules.filter((rule) => rule.requirement === requirement.id);
      return { requirement, rules: own.map((rule) => ({ rule, edition: editionOn(rule, on) })) };
    });
  const figures = figuresOn(rulebook, on, wanted === undefined ? undefined : figuresNamed(listed));
  if (options.json) term.json(asData(on, listed, figures));
  else for (const line of lines(listed, figures, options.lang, term)) term.out(line);
  return 0;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** «Today» is the day in Oslo, decided here at the edge. */
function todayInOslo(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
}

/** The newest row of each figure and key on the day, whatever its certainty. */
function figuresOn(rulebook: Rulebook, on: string, only: ReadonlySet<string> | undefined): FigureRow[] {
  return [...rulebook.parameters.values()]
    .filter((parameter) => only === undefined || only.has(parameter.id))
    .flatMap(({ id, unit, label, values }) => {
      const newest = new Map<string, FigureRow>();
      for (const row of values)
        if (row.from <= on) newest.set(JSON.stringify(row.by ?? {}), { ...row, id, unit, label });
      return [...newest.values()];
    });
}

/** The figures that the rules in force name in their conditions and texts. */
function figuresNamed(listed: readonly Listed[]): Set<string> {
  const editions = listed.flatMap(({ rules }) => rules.flatMap(({ edition }) => edition ?? []));
  return new Set([...JSON.stringify(editions).matchAll(/\bparam\.([a-z0-9-]+)/g)].map((match) => match[1] as string));
}

function asData(on: string, listed: readonly Listed[], figures: readonly FigureRow[]): unknown {
  return {
    on,
    requirements: listed.map(({ requirement, rules }) => ({
      id: requirement.id,
      title: requirement.title,
      rules: rules.map(({ rule, edition }) => ({
        id: rule.id,
        title: rule.title,
        duty: rule.duty,
        clock: rule.clock,
        inForce: edition !== undefined,
        ...(edition ? { from: edition.from, source: edition.source } : {}),
      })),
      awaited: requirement.awaited.map(({ id }) => id),
    })),
    figures,
  };
}

function lines(listed: readonly Listed[], figures: readonly FigureRow[], lang: Lang, term: Terminal): string[] {
  const words = texts(lang);
  const faint = (text: string): string => wrap(term.colour('faint', text), term.columns, '    ');
  const requirements = listed.flatMap(({ requirement, rules }) => [
    term.colour('heading', `${requirement.title[lang]} (${requirement.id})`),
    ...rules.flatMap(({ rule, edition }) => [
      wrap(`  ${rule.id}  ${rule.title[lang]} · ${words.duty[rule.duty]}`, term.columns, '    '),
      faint(
        edition
          ? `    ${words.edition} ${formatDate(edition.from, lang)} · ${sourceText(edition.source)}`
          : `    ${words.notInForceToday}`,
      ),
    ]),
    ...requirement.awaited.map((one) => faint(`  ${one.id}  ${one.title[lang]} · ${words.outcome.notExamined}`)),
    '',
  ]);
  if (figures.length === 0) return [...requirements, words.certaintyLegend];
  return [
    ...requirements,
    term.colour('heading', words.figures),
    ...figures.map((row) => wrap(figureLine(row, lang), term.columns, '    ')),
    '',
    words.certaintyLegend,
  ];
}

function figureLine(row: FigureRow, lang: Lang): string {
  const keys = row.by
    ? ` [${Object.values(row.by)
        .map((key) => codeText(key, lang))
        .join(', ')}]`
    : '';
  return `  ${row.id}${keys}: ${valueText(row, lang)} · ${texts(lang).since.replace('{when}', formatDate(row.from, lang))} · ${sourceText(row.source)}`;
}

/** An explicit gap is told with its reason. */
function valueText({ value, reason, unit }: FigureRow, lang: Lang): string {
  if (value === null) return reason?.[lang] ?? '–';
  return formatValue(Array.isArray(value) ? value.map(String) : (value as string | number | boolean), unit, lang);
}

function sourceText(source: LegalSource): string {
  return `${[source.document, source.section].filter(Boolean).join(', ')} (${source.certainty})`;
}
