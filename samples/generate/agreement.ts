/** The invented agreement of the samples. It has the shape of a real one: term and options, five ranked suppliers, eleven clauses, entered terms. */
import type { Agreement } from '../../src/schemas/case.ts';
import type { Mutable } from './draft.ts';
import { AGENCIES, CONTRACT_NO, RANKED, referenceOf, UKE } from './parties.ts';

const CLAUSES = [
  'e-invoice',
  'bank-payment',
  'permanent-staff',
  'hired-labour',
  'subcontractor-tiers',
  'pay-and-conditions',
  'cash-ban',
  'tax-and-duties',
  'competition-law',
  'foreign-worker-reporting',
  'audit-right',
  'call-off',
] as const;

const SOURCE = 'Eksempelavtale, bilag 5';

function term(value: number | string | boolean, unit: string, source = SOURCE): Agreement['terms'][string] {
  return { value, unit, source, enteredBy: 'avtaleforvalter (eksempel)', enteredAt: '2024-07-01' };
}

/** A fresh copy, so that a story can change it. */
export function sampleAgreement(): Mutable<Agreement> {
  return {
    id: 'eksempelavtale-konsulenttjenester',
    name: 'Eksempelavtale om konsulenttjenester',
    source: { document: 'Eksempelavtale om konsulenttjenester', section: 'Avtaledokument', certainty: 'P' },
    term: { from: '2024-07-01', to: '2025-06-30' },
    options: [
      { to: '2026-06-30', exercised: true, exercisedOn: '2025-03-14', source: 'Opsjonsbrev 2025-03-14' },
      { to: '2027-06-30' },
      { to: '2028-06-30' },
    ],
    ranked: RANKED.map((party, index) => ({ rank: index + 1, orgNo: party.orgNo, name: party.name })),
    buyers: [
      { orgNo: UKE.orgNo, name: UKE.name, uke: true },
      ...AGENCIES.map((party) => ({ orgNo: party.orgNo, name: party.name, references: [referenceOf(party)] })),
    ],
    clauses: CLAUSES.map((requirement) => ({
      requirement,
      inForce: true,
      source: 'Eksempelavtale, seriøsitetsbestemmelsene',
    })),
    terms: {
      'tier-limit': term(2, 'tiers'),
      'hire-counts-as-tier': term(false, 'none'),
      'contract-reference': term(CONTRACT_NO, 'none', 'Eksempelavtale, forsiden'),
      'order-reference-pattern': term('^AVR-\\d{4}-\\d{3}$', 'regex'),
      'direct-award-hours': term(250, 'hours'),
      'answer-deadline-days': term(5, 'days'),
      'overrun-threshold-percent': term(10, 'percent', 'Vedtatt av avtaleforvalter'),
      'split-window-days': term(60, 'days', 'Vedtatt av avtaleforvalter'),
      'split-threshold-hours': term(250, 'hours', 'Vedtatt av avtaleforvalter'),
      'contract-value': term(48_000_000, 'NOK', 'Eksempelavtale, bilag 1'),
      'tax-certificate-threshold': term(500_000, 'NOK', 'Konkurransegrunnlaget (eksempel)'),
      'tax-certificate-reference-day': term('2024-06-03', 'none', 'Konkurransegrunnlaget (eksempel)'),
      'tax-certificate-max-age-months': term(6, 'months', 'Konkurransegrunnlaget (eksempel)'),
      'arrears-answer-max-age-days': term(90, 'days'),
      'tax-proof-from-chain': term(false, 'none'),
      'freelancers-in-bank-clause': term(false, 'none'),
      'pay-floor-hour': term(186.8, 'NOK', 'Bransjeavtale for informasjonsteknologi (eksempel), trinn 5'),
      'permanent-staff-test': term('P3', 'none'),
      'permanent-staff-limit-percent': term(80, 'percent'),
    },
  };
}
