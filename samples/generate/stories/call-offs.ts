import { baseDraft } from '../base.ts';
import { change, table } from '../draft.ts';
import { AGENCIES, RANKED, SUPPLIER, UKE } from '../parties.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

const REGISTER = 'evidence/bestiller/avropsregister.csv';
const REQUESTS = 'evidence/bestiller/foresporsler.csv';
const DELIVERIES = 'evidence/bestiller/leveranser.csv';
const of =
  (callOff: string) =>
  (row: Row): boolean =>
    row.callOff === callOff;
const to =
  (callOff: string, rank: number) =>
  (row: Row): boolean =>
    row.callOff === callOff && row.supplier === RANKED[rank - 1]?.orgNo;

/** Nearly everything that can go wrong between an agency's need and the control of what was delivered, one call-off each. */
export const callOffStory: Story = {
  name: 'call-offs',
  about:
    'Avrop utenfor avtaletiden, for store for direkteavrop, uten forespørsel i rekkefølge, uten kontroll – ett forhold per avrop.',
  draft: () => {
    const draft = baseDraft(1);
    // One of five was not invited.
    table(draft, REQUESTS).rows = table(draft, REQUESTS).rows.filter((row) => !to('AVR-2025-001', 5)(row));
    // Different terms to one of them, and a day later to another.
    change(draft, REQUESTS, to('AVR-2025-002', 3), { terms: 'v2' });
    change(draft, REQUESTS, to('AVR-2025-003', 4), { sentOn: '2024-11-28' });
    // Above 250 hours by direct award with one reason only; and one with both, signed in time.
    change(draft, REGISTER, of('AVR-2025-005'), {
      expectedHours: 260_000,
      unforeseenReason: 'Plutselig sikkerhetshull',
      unforeseenOn: '2024-12-30',
    });
    change(draft, REGISTER, of('AVR-2025-006'), {
      expectedHours: 300_000,
      unforeseenReason: 'Leverandør av drift gikk ut av markedet på dagen',
      unforeseenOn: '2025-01-20',
      criticalGround: 'security',
      criticalReason: 'Uten bistand stopper innlogging for alle innbyggere',
      criticalOn: '2025-01-20',
      decidedBy: 'Etatsdirektør (eksempel)',
      signedOn: '2025-01-20',
    });
    // The supplier ranked first was asked only after the award; another refused and nothing was reported; a third never answered.
    change(draft, REQUESTS, to('AVR-2025-007', 1), {
      sentOn: '2025-02-14',
      deadline: '2025-02-19',
      answeredOn: '2025-02-17',
      refusalAcceptedOn: '2025-02-18',
    });
    change(draft, REQUESTS, to('AVR-2025-008', 1), { refusalReason: undefined, refusalAcceptedOn: undefined });
    change(draft, REQUESTS, to('AVR-2025-009', 1), {
      answer: 'none',
      answeredOn: undefined,
      refusalReason: undefined,
      refusalAcceptedOn: undefined,
    });
    // The estimate was written after the order, and one is not known at all.
    change(draft, REGISTER, of('AVR-2025-010'), { estimatedOn: '2025-05-01' });
    change(draft, REGISTER, of('AVR-2025-011'), { expectedHours: undefined });
    // After the last day of the options that are settled.
    change(draft, REGISTER, of('AVR-2025-012'), { orderedOn: '2026-07-01', estimatedOn: '2026-06-20' });
    table(draft, REGISTER).rows.push(...moreNeeds());
    // Not controlled; wrong and not reported; nobody wrote down the price.
    change(draft, DELIVERIES, (row) => row.delivery === 'AVR-2025-001-2025-02', { quality: 'notChecked' });
    change(draft, DELIVERIES, (row) => row.delivery === 'AVR-2025-003-2025-04', { quantity: 'no' });
    change(draft, DELIVERIES, (row) => row.delivery === 'AVR-2025-004-2025-05', { price: undefined });
    return draft;
  },
};

/** Ordered by UKE without a reason; met outside the agreement without leave; outside its area. */
function moreNeeds(): Row[] {
  const row = (id: string, more: Row): Row => ({
    callOff: id,
    agency: '',
    supplier: SUPPLIER.orgNo,
    need: `Behov ${id}`,
    orderedOn: '2025-04-02',
    method: 'direct',
    inArea: true,
    expectedHours: 80_000,
    estimatedOn: '2025-03-20',
    agencyIsUke: false,
    ...more,
  });
  return [
    row('BEH-2025-001', { agency: UKE.orgNo, agencyIsUke: true }),
    row('BEH-2025-002', { agency: AGENCIES[0]?.orgNo ?? '', method: 'outside' }),
    row('BEH-2025-003', { agency: AGENCIES[1]?.orgNo ?? '', method: 'outside', inArea: false }),
  ];
}
