/** What the register shows about reasons and leave: the exception above the direct-award limit, UKE's own use, and leave to go outside. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { Agreement } from '../schemas/case.ts';
import type { Register } from './call-off-fields.ts';
import type { Fact } from './fact.ts';
import { absent, fieldFact, known } from './sources.ts';

const NONE = 'none';

/** The two legs of the exception, each with its day, and who decided and signed (RS-5). */
export function exceptionFacts(register: Register): Fact[] {
  const ground = register.filled('criticalGround', 'criticalGround', NONE);
  const reason = register.given('criticalReasoned', 'criticalReason');
  return [
    register.given('unforeseenReasoned', 'unforeseenReason'),
    register.field('unforeseenOn', 'unforeseenOn'),
    bothGiven(reason, ground),
    register.field('criticalOn', 'criticalOn'),
    ground,
    'value' in ground
      ? known('groundIsLifeOrHealth', ground.value === 'criticalLifeHealth', ground.basis, ground.from)
      : { ...ground, id: 'groundIsLifeOrHealth' },
    register.filled('exceptionDecidedBy', 'decidedBy', ''),
    register.field('exceptionSignedOn', 'signedOn'),
  ];
}

/** The second leg is reasoned only when the register says both what the assignment matters for and why. */
function bothGiven(reason: Fact, ground: Fact): Fact {
  if ('value' in ground && ground.value === NONE) return known(reason.id, false, ground.basis, ground.from);
  if ('value' in reason && reason.value === false) return reason;
  return 'absent' in ground ? { ...ground, id: reason.id } : reason;
}

/** UKE's reason for using the agreement, its leave to others, and whether the agency is UKE at all (RS-1, RS-2). */
export function ukeFacts(register: Register, agreement: Agreement): Fact[] {
  return [
    register.field('needInArea', 'inArea'),
    register.joined(
      'agencyIsUke',
      register.rows.flatMap((row) => [
        fieldFact('agencyIsUke', row, 'agencyIsUke', register.basisOf(row)),
        agencyByNumber(row, register, agreement),
      ]),
    ),
    register.given('ukeLeaveGiven', 'ukeLeaveOn'),
    register.given('ukeReasonGiven', 'ukeReason'),
    register.field('ukeReasonOn', 'ukeReasonOn'),
  ];
}

/** By organisation number, when the agreement says which buyer is UKE. */
function agencyByNumber(row: EvidenceRecord<'callOffs'>, register: Register, agreement: Agreement): Fact {
  const agency = fieldFact('agencyIsUke', row, 'agency', register.basisOf(row));
  const uke = agreement.buyers.filter((buyer) => buyer.uke === true).map((buyer) => buyer.orgNo);
  if ('absent' in agency || uke.length === 0) return absent('agencyIsUke', 'missingEvidence', agency.from);
  return known('agencyIsUke', uke.includes(String(agency.value)), agency.basis, [
    ...agency.from,
    { file: 'agreement.json', path: '/buyers' },
  ]);
}
