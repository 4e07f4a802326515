/** What a schema found wrong with a file, as sentences a person can act on. */
import type { Validate } from '../schemas/validators.js';
import type { Lang } from '../text/lang.ts';
import { fill } from '../text/product.ts';

type Fault = NonNullable<Validate['errors']>[number];

const MOST = 12;

/** One line a fault: where in the file, and what would be right. Never what stood there. */
export function faultLines(faults: readonly Fault[], lang: Lang): string {
  const lines = new Set(
    faults
      // A choice between shapes has been explained by the faults of each shape.
      .filter((fault) => fault.keyword !== 'anyOf')
      .map((fault) => `  ${fault.instancePath.slice(1).replaceAll('/', ' › ') || '–'}: ${sentence(fault, lang)}`),
  );
  const rest = lines.size - MOST;
  const shown = [...lines].slice(0, MOST);
  return (rest > 0 ? [...shown, `  ${fill(WORDS[lang].more, { count: String(rest) })}`] : shown).join('\n');
}

function sentence(fault: Fault, lang: Lang): string {
  const words = WORDS[lang];
  const { missingProperty, additionalProperty, type, pattern, allowedValues, allowedValue, limit } = fault.params ?? {};
  switch (fault.keyword) {
    case 'required':
      return fill(words.required, { name: String(missingProperty) });
    case 'additionalProperties':
      return fill(words.unknown, { name: String(additionalProperty) });
    case 'type':
      return fill(words.type, { type: words.types[String(type) as keyof typeof words.types] ?? String(type) });
    case 'pattern':
      return PATTERNS.find(([known]) => String(pattern).startsWith(known))?.[1][lang] ?? words.form;
    case 'enum':
      return fill(words.choice, { list: (allowedValues as unknown[]).map(String).join(', ') });
    case 'const':
      return fill(words.choice, { list: String(allowedValue) });
    case 'minLength':
    case 'minItems':
      return words.empty;
    case 'minimum':
      return fill(words.least, { limit: String(limit) });
    default:
      return words.form;
  }
}

const PATTERNS: readonly (readonly [string, Readonly<Record<Lang, string>>])[] = [
  [
    '^\\d{4}-',
    {
      nb: 'skal være en dato, åååå-mm-dd',
      nn: 'skal vere ein dato, åååå-mm-dd',
      en: 'must be a date, yyyy-mm-dd',
    },
  ],
  ['^\\d{9}$', { nb: 'skal ha ni sifre', nn: 'skal ha ni siffer', en: 'must have nine digits' }],
  [
    '^[a-z][a-z0-9]*(-',
    {
      nb: 'skal være små bokstaver og tall med bindestrek mellom',
      nn: 'skal vere små bokstavar og tal med bindestrek mellom',
      en: 'must be lower-case letters and digits with hyphens between',
    },
  ],
];

const WORDS = {
  nb: {
    required: '«{name}» mangler',
    unknown: '«{name}» er ikke et kjent felt',
    type: 'skal være {type}',
    form: 'har feil form',
    choice: 'skal være en av: {list}',
    empty: 'kan ikke være tom',
    least: 'skal være minst {limit}',
    more: '… og {count} til',
    types: {
      string: 'tekst',
      number: 'et tall',
      integer: 'et helt tall',
      boolean: 'true eller false',
      object: 'et objekt { }',
      array: 'en liste [ ]',
      null: 'null',
    },
  },
  nn: {
    required: '«{name}» manglar',
    unknown: '«{name}» er ikkje eit kjent felt',
    type: 'skal vere {type}',
    form: 'har feil form',
    choice: 'skal vere ein av: {list}',
    empty: 'kan ikkje vere tom',
    least: 'skal vere minst {limit}',
    more: '… og {count} til',
    types: {
      string: 'tekst',
      number: 'eit tal',
      integer: 'eit heilt tal',
      boolean: 'true eller false',
      object: 'eit objekt { }',
      array: 'ei liste [ ]',
      null: 'null',
    },
  },
  en: {
    required: '“{name}” is missing',
    unknown: '“{name}” is not a known field',
    type: 'must be {type}',
    form: 'has the wrong form',
    choice: 'must be one of: {list}',
    empty: 'cannot be empty',
    least: 'must be at least {limit}',
    more: '… and {count} more',
    types: {
      string: 'text',
      number: 'a number',
      integer: 'a whole number',
      boolean: 'true or false',
      object: 'an object { }',
      array: 'a list [ ]',
      null: 'null',
    },
  },
} as const;
