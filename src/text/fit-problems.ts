/** What it means when a value does not fit with what stands around it, and what to do about it. Nothing of it is withheld. */
import type { ProblemCode } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';

export const FIT_PROBLEMS = {
  DAY_DOES_NOT_FIT: {
    nb: 'Dagen {read} passer ikke med {expected}. Den er brukt slik den står. Se etter hvilken som er riktig, og hent filen på nytt.',
    nn: 'Dagen {read} passar ikkje med {expected}. Han er brukt slik han står. Sjå etter kva for ein som er rett, og hent fila på nytt.',
    en: 'The day {read} does not fit with {expected}. It was used as it stands. Check which is right, and fetch the file again.',
  },
  CODE_DOES_NOT_FIT: {
    nb: 'Koden {read} hører ikke hjemme her (ventet {expected}). Se etter hva den skulle være, og hent filen på nytt.',
    nn: 'Koden {read} høyrer ikkje heime her (venta {expected}). Sjå etter kva han skulle vere, og hent fila på nytt.',
    en: 'The code {read} does not belong here (expected {expected}). Check what it should be, and fetch the file again.',
  },
  VALUE_DOES_NOT_FIT: {
    nb: 'Her står {read}, men resten gir {expected}. Det er brukt slik det står. Se etter hva som er riktig.',
    nn: 'Her står {read}, men resten gir {expected}. Det er brukt slik det står. Sjå etter kva som er rett.',
    en: '{read} stands here, but the rest gives {expected}. It was used as it stands. Check what is right.',
  },
  NUMBER_UNKNOWN: {
    nb: 'Nummeret {read} finnes ikke blant {expected}. Se etter om det er skrevet feil, eller om noe mangler.',
    nn: 'Nummeret {read} finst ikkje blant {expected}. Sjå etter om det er skrive feil, eller om noko manglar.',
    en: 'The number {read} is not among {expected}. Check whether it is misspelt, or whether something is missing.',
  },
  NUMBER_TWICE: {
    nb: 'Nummeret {read} er brukt mer enn én gang ({expected}). Se etter om det samme er ført to ganger.',
    nn: 'Nummeret {read} er brukt meir enn éin gong ({expected}). Sjå etter om det same er ført to gonger.',
    en: 'The number {read} is used more than once ({expected}). Check whether the same was entered twice.',
  },
  FILE_NOT_HANDED_IN: {
    nb: 'Filen {read} er nevnt her, men er ikke levert inn. Lever den, eller rett navnet.',
    nn: 'Fila {read} er nemnd her, men er ikkje levert inn. Lever ho, eller rett namnet.',
    en: 'The file {read} is named here, but was not handed in. Hand it in, or correct the name.',
  },
} satisfies Partial<Record<ProblemCode, LocalText>>;
