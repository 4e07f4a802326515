/** A small sound rulebook in memory, and ways to spoil it: one change to one file at a time. */
import type { RuleFile } from '../../src/rulebook/rule.ts';

export const SOURCE = { document: 'Prøveavtale', section: '1', certainty: 'P' };

/** The same words in all languages. */
export function words(text: string): { nb: string; nn: string; en: string } {
  return { nb: text, nn: text, en: text };
}

const MESSAGES = { passed: words('Ingen avvik funnet: greit.'), failed: words('Ikke greit.') };

/** A rule about call-offs with one edition; `more` overrides any field. */
export function smallRule(more: Record<string, unknown> = {}) {
  return {
    id: 'small-rule',
    title: words('Liten regel'),
    why: words('Fordi.'),
    duty: 'buyer',
    clock: 'contract',
    subject: 'callOff',
    accepts: ['documented', 'registered'],
    editions: [smallEdition()],
    ...more,
  };
}

export function smallEdition(more: Record<string, unknown> = {}) {
  return {
    from: '2022-01-01',
    source: SOURCE,
    requires: { fact: 'expectedHours', operator: 'lessThanInclusive', value: { fact: 'term.small-limit' } },
    messages: MESSAGES,
    remedy: words('Gjør noe.'),
    ...more,
  };
}

/** A rule whose one edition has this condition under `requires`. */
export function requiring(requires: unknown, more: Record<string, unknown> = {}) {
  return smallRule({ editions: [smallEdition({ requires, ...more })] });
}

export function smallFigure(more: Record<string, unknown> = {}) {
  return {
    id: 'small-figure',
    label: words('Lite tall'),
    unit: 'hours',
    values: [{ from: '2020-01-01', value: 5, source: SOURCE }],
    ...more,
  };
}

const FILES: Readonly<Record<string, unknown>> = {
  'requirements.json': {
    requirements: [
      { id: 'call-off', title: words('Avrop'), source: SOURCE, awaited: [] },
      { id: 'e-invoice', title: words('E-faktura'), source: SOURCE, awaited: [] },
    ],
  },
  'conditions.json': { conditions: {} },
  'terms.json': {
    terms: [
      { id: 'small-limit', label: words('Grense'), type: 'number', unit: 'hours', askedWhy: words('Fordi.') },
      { id: 'small-name', label: words('Navn'), type: 'text', unit: 'none', askedWhy: words('Fordi.') },
    ],
  },
  'parameters/small-figure.json': smallFigure(),
  'call-off/small-rule.json': smallRule(),
};

/** The files of the sound rulebook with some put in, replaced, or (undefined) left out. A string is taken as it stands. */
export function filesWith(changes: Readonly<Record<string, unknown>> = {}): RuleFile[] {
  return Object.entries({ ...FILES, ...changes })
    .filter(([, content]) => content !== undefined)
    .map(([path, content]) => ({ path, text: typeof content === 'string' ? content : JSON.stringify(content) }));
}
