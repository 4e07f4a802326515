/** Faults of ours and wrong use: one table of codes, one error class. Bad evidence is never here; it is data. */
import type { LocalText } from './schemas/common.ts';

interface ErrorKind {
  readonly exit: 2;
  readonly status: number;
  readonly text: LocalText;
}

export const ERRORS = {
  FOLDER_NOT_FOUND: {
    exit: 2,
    status: 404,
    text: {
      nb: 'Finner ikke mappen «{path}».',
      nn: 'Finn ikkje mappa «{path}».',
      en: 'The folder “{path}” does not exist.',
    },
  },
  FILE_NOT_FOUND: {
    exit: 2,
    status: 404,
    text: {
      nb: 'Finner ikke filen «{path}».',
      nn: 'Finn ikkje fila «{path}».',
      en: 'The file “{path}” does not exist.',
    },
  },
  CASE_MISSING: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Mappen «{path}» har ingen case.json. Den sier hvilken leverandør, avtale og periode sjekken gjelder. Se samples/all-in-order/case.json.',
      nn: 'Mappa «{path}» har ingen case.json. Ho seier kva leverandør, avtale og periode sjekken gjeld. Sjå samples/all-in-order/case.json.',
      en: 'The folder “{path}” has no case.json. It says which supplier, agreement and period the check is about. See samples/all-in-order/case.json.',
    },
  },
  INPUT_NOT_JSON: {
    exit: 2,
    status: 400,
    text: {
      nb: '{path} er ikke gyldig JSON. Se på linje {line}, tegn {column}.',
      nn: '{path} er ikkje gyldig JSON. Sjå på linje {line}, teikn {column}.',
      en: '{path} is not valid JSON. Look at line {line}, character {column}.',
    },
  },
  INPUT_NOT_AS_EXPECTED: {
    exit: 2,
    status: 400,
    text: {
      nb: '{path} er ikke som ventet:\n{detail}',
      nn: '{path} er ikkje som venta:\n{detail}',
      en: '{path} is not as expected:\n{detail}',
    },
  },
  RESULT_NOT_OURS: {
    exit: 2,
    status: 400,
    text: {
      nb: '{path} er ikke et resultat fra ryddig. Bruk findings.json som «ryddig check» skriver.',
      nn: '{path} er ikkje eit resultat frå ryddig. Bruk findings.json som «ryddig check» skriv.',
      en: '{path} is not a result of ryddig. Use the findings.json that “ryddig check” writes.',
    },
  },
  RESULT_NEWER: {
    exit: 2,
    status: 400,
    text: {
      nb: '{path} er laget av ryddig {version}, som er nyere enn denne ({own}). Oppdater ryddig, og prøv igjen.',
      nn: '{path} er laga av ryddig {version}, som er nyare enn denne ({own}). Oppdater ryddig, og prøv igjen.',
      en: '{path} was made by ryddig {version}, which is newer than this one ({own}). Update ryddig and try again.',
    },
  },
  AGREEMENT_UNKNOWN: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Finner ingen avtale «{id}»: verken agreement.json i mappen eller en mal. Maler: {known}.',
      nn: 'Finn ingen avtale «{id}»: verken agreement.json i mappa eller ein mal. Malar: {known}.',
      en: 'No agreement “{id}”: neither agreement.json in the folder nor a template. Templates: {known}.',
    },
  },
  PERIOD_BACKWARDS: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Perioden i case.json slutter ({to}) før den begynner ({from}).',
      nn: 'Perioden i case.json sluttar ({to}) før han byrjar ({from}).',
      en: 'The period in case.json ends ({to}) before it begins ({from}).',
    },
  },
  ORG_NUMBER_WRONG: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Organisasjonsnummeret {orgNo} i {path} har feil kontrollsiffer.',
      nn: 'Organisasjonsnummeret {orgNo} i {path} har feil kontrollsiffer.',
      en: 'The organisation number {orgNo} in {path} has a wrong check digit.',
    },
  },
  RULEBOOK_BROKEN: {
    exit: 2,
    status: 500,
    text: {
      nb: 'Regelverket i rules/ har feil og kan ikke brukes:\n{detail}',
      nn: 'Regelverket i rules/ har feil og kan ikkje brukast:\n{detail}',
      en: 'The rulebook in rules/ has faults and cannot be used:\n{detail}',
    },
  },
  FINDING_UNKNOWN: {
    exit: 2,
    status: 404,
    text: {
      nb: 'Finner ikke resultatet «{id}». {hint}',
      nn: 'Finn ikkje resultatet «{id}». {hint}',
      en: 'There is no finding “{id}”. {hint}',
    },
  },
  KIND_UNKNOWN: {
    exit: 2,
    status: 404,
    text: {
      nb: 'Finner ikke skjemaet «{kind}». Velg ett av: {known}.',
      nn: 'Finn ikkje skjemaet «{kind}». Vel eitt av: {known}.',
      en: 'There is no form “{kind}”. Choose one of: {known}.',
    },
  },
  OPTION_WRONG: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Valget {option} kan ikke være «{value}». Velg ett av: {known}.',
      nn: 'Valet {option} kan ikkje vere «{value}». Vel eitt av: {known}.',
      en: 'The option {option} cannot be “{value}”. Choose one of: {known}.',
    },
  },
  OPTION_FORM: {
    exit: 2,
    status: 400,
    text: {
      nb: 'Valget {option} kan ikke være «{value}». Skriv for eksempel {example}.',
      nn: 'Valet {option} kan ikkje vere «{value}». Skriv til dømes {example}.',
      en: 'The option {option} cannot be “{value}”. Write for example {example}.',
    },
  },
  CANNOT_WRITE: {
    exit: 2,
    status: 500,
    text: {
      nb: 'Får ikke skrevet til «{path}»: {detail}',
      nn: 'Får ikkje skrive til «{path}»: {detail}',
      en: 'Cannot write to “{path}”: {detail}',
    },
  },
  OWN_FAULT: {
    exit: 2,
    status: 500,
    text: {
      nb: 'Noe gikk galt hos oss ({detail}). Ingen resultater er skrevet. Meld gjerne fra.',
      nn: 'Noko gjekk gale hos oss ({detail}). Ingen resultat er skrivne. Meld gjerne frå.',
      en: 'Something went wrong on our side ({detail}). No results were written. Please report it.',
    },
  },
} as const satisfies Record<string, ErrorKind>;
export type ErrorCode = keyof typeof ERRORS;

/** The only error class of the product. `slots` fill the sentence of the code. */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly slots: Readonly<Record<string, string>>;
  constructor(code: ErrorCode, slots: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'ProductError';
    this.code = code;
    this.slots = slots;
  }
}
