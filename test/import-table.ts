/** Who may import whom, and which file owns which library. Data only; `architecture.ts` reads it. */

export interface Module {
  /** Path prefixes whose values it may import; its own folder is always allowed. */
  readonly values: readonly string[];
  /** Path prefixes of which it may import types besides. */
  readonly types?: readonly string[];
  /** `node:`, the clock and `process` belong to the edges. */
  readonly edge?: true;
}

/** By path prefix; the longest that fits counts. */
export const MODULES: Readonly<Record<string, Module>> = {
  'errors.ts': { values: [], types: ['schemas/'] },
  'schemas/': { values: [] },
  'schemas/generate.ts': { values: ['schemas/'], edge: true },
  'text/': { values: [], types: ['schemas/', 'evidence/evidence.ts', 'facts/fact.ts', 'findings/finding.ts'] },
  'evidence/': { values: [], types: ['schemas/'] },
  'facts/': {
    // Pure functions over what was read: where a value stood, how a number, an identifier or a name is shown or checked.
    values: [
      'evidence/evidence.ts',
      'evidence/identifiers.ts',
      'evidence/mask.ts',
      'evidence/formats/values.ts',
      'evidence/formats/decimal.ts',
      'evidence/documents/register-record.ts',
    ],
    types: ['evidence/', 'schemas/'],
  },
  'facts/catalogue.ts': { values: ['facts/catalogue/'], types: ['evidence/evidence.ts', 'schemas/'] },
  'facts/catalogue/': { values: [], types: ['facts/catalogue.ts', 'evidence/evidence.ts', 'schemas/'] },
  'rulebook/': { values: ['schemas/validators.js', 'facts/catalogue.ts'], types: ['schemas/'] },
  'findings/': {
    values: ['facts/catalogue.ts', 'rulebook/at-date.ts', 'rulebook/slots.ts'],
    types: ['evidence/evidence.ts', 'facts/', 'rulebook/rule.ts', 'schemas/'],
  },
  'report/': {
    values: ['text/', 'findings/roll-up.ts', 'findings/texts.ts', 'rulebook/slots.ts'],
    types: ['evidence/evidence.ts', 'facts/', 'findings/', 'rulebook/rule.ts', 'schemas/'],
  },
  'pipeline.ts': {
    values: [
      'evidence/read.ts',
      'facts/derive.ts',
      'facts/persons.ts',
      'findings/evaluate.ts',
      'findings/next.ts',
      'findings/roll-up.ts',
      'findings/texts.ts',
      'rulebook/at-date.ts',
    ],
    types: ['evidence/', 'facts/', 'findings/', 'rulebook/', 'schemas/'],
  },
  'cli/': {
    values: [
      'pipeline.ts',
      'errors.ts',
      'report/',
      'rulebook/',
      'text/',
      'facts/catalogue.ts',
      'findings/roll-up.ts',
      'evidence/identifiers.ts',
      'evidence/mask.ts',
      'evidence/tables/blank-form.ts',
      'schemas/validators.js',
    ],
    types: ['evidence/', 'facts/', 'findings/', 'schemas/'],
    edge: true,
  },
  'bin.ts': { values: ['cli/run.ts'], edge: true },
};

/** One library, one owner: the file of each stage (or, for the schemas, the folder) that may import it. Types of it may be used in the owner's folder. */
export const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  ajv: ['schemas/generate.ts'],
  esbuild: ['schemas/generate.ts'],
  typebox: ['schemas/'],
  '@noble/hashes': ['evidence/read.ts', 'facts/persons.ts', 'rulebook/load.ts', 'report/pdf/file.ts'],
  'csv-parse': ['evidence/formats/csv.ts'],
  saxes: ['evidence/formats/xml-events.ts'],
  fflate: ['evidence/formats/inflate.ts', 'report/excel.ts', 'report/pdf/packed.ts'],
  exceljs: ['evidence/tables/blank-form.ts', 'report/excel.ts'],
  unpdf: ['evidence/formats/pdf-words.ts'],
  'json-rules-engine': ['findings/engine.ts'],
  'pdf-lib': ['report/pdf/file.ts'],
  fontkit: ['report/pdf/font.ts'],
  commander: ['cli/commands.ts', 'cli/run.ts'],
  picocolors: ['cli/terminal.ts'],
};
