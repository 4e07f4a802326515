/** The signed declaration that competition law has not been broken, which the contract asks for. That it was given is shown by the document itself; that it is true is not. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { competitionFacts } from './catalogue/competition.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact } from './fact.ts';
import { absent, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

export const DENIED = 'noCompetitionBreachDeclared';
export const CONTRACT = { kind: 'contract', key: 'contract', label: '' } as const;

export interface Denial {
  readonly fact: Fact;
  /** The day of the declaration that counts; null when none does. */
  readonly signedOn: IsoDate | null;
  readonly contradictions: readonly Contradiction[];
}

/** The newest declaration counts. Two of one day that differ, or one that takes back an admission, leave the question open. */
export function denialOf(input: FactsInput): Denial {
  const rows = inPlaceOrder(input.evidence.records.declaration).filter(answersThis);
  const [first] = rows;
  if (!first) return { fact: absent(DENIED, 'missingEvidence'), signedOn: null, contradictions: [] };
  const said = rows.map(answerOf);
  const doubt = said.find(({ fact }) => 'absent' in fact);
  if (doubt) return { fact: doubt.fact, signedOn: null, contradictions: [] };
  const days = said.map(({ signedOn }) => signedOn).sort();
  const signedOn = days.at(-1) as IsoDate;
  const latest = said.filter((one) => one.signedOn === signedOn).map(({ fact }) => fact as KnownFact);
  const [newest] = latest as [KnownFact, ...KnownFact[]];
  const others = said.map(({ fact }) => fact as KnownFact).filter((fact) => fact.value !== newest.value);
  const contradictions = others.length > 0 ? [contradiction(DENIED, CONTRACT, [newest, ...others])] : [];
  const open = latest.some((fact) => fact.value !== newest.value) || (newest.value === true && others.length > 0);
  if (open) {
    const from = said.flatMap(({ fact }) => fact.from);
    return { fact: absent(DENIED, 'conflictingEvidence', from), signedOn: null, contradictions };
  }
  return {
    fact: { ...newest, from: latest.flatMap((fact) => fact.from) },
    signedOn,
    contradictions,
  };
}

/** The question is asked by id or by its label in any language. */
function answersThis(row: EvidenceRecord<'declaration'>): boolean {
  const asked = read(row, 'fact')?.trim().toLowerCase();
  const entry = competitionFacts.find(({ id }) => id === DENIED);
  return [DENIED, ...Object.values(entry?.label ?? {})].some((name) => name.toLowerCase() === asked);
}

/** An answer counts when somebody signed it on a day. */
function answerOf(row: EvidenceRecord<'declaration'>): { fact: Fact; signedOn: IsoDate } {
  const at = [placeOf(row, 'value')];
  const [value, signer, signedOn] = [read(row, 'value'), read(row, 'signer'), read(row, 'signedOn')];
  const unreadable = ['value', 'signer', 'signedOn'].some((field) => row.unreadable.includes(field));
  if (unreadable || (value !== undefined && typeof value !== 'boolean'))
    return { fact: absent(DENIED, 'unreadableEvidence', at), signedOn: '' };
  if (value === undefined || signer === undefined || signedOn === undefined)
    return { fact: absent(DENIED, 'missingEvidence', at), signedOn: '' };
  return { fact: known(DENIED, value, 'documented', at), signedOn };
}
