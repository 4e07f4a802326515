/** What the ordering agencies and UKE hand in: call-offs, requests and answers, deliveries, price list, document requests, decisions. */
import { addDays, lastDayOf, monthsOf } from './days.ts';
import { RANKED, SUPPLIER } from './parties.ts';
import type { Row } from './tables.ts';
import { type CallOff, PRICES, SHIFT_HOURS, type Shift } from './team.ts';

/** Expected hours with a little room above what was worked, thousandths. */
export function callOffRows(plan: readonly CallOff[], work: readonly Shift[]): Row[] {
  const worked = new Map<string, number>();
  for (const { callOff } of work) worked.set(callOff.id, (worked.get(callOff.id) ?? 0) + SHIFT_HOURS);
  return plan.map((callOff) => {
    const hours = worked.get(callOff.id) ?? 0;
    const mini = callOff.method === 'miniCompetition';
    return {
      callOff: callOff.id,
      agency: callOff.agency.orgNo,
      supplier: SUPPLIER.orgNo,
      need: callOff.need,
      orderedOn: callOff.orderedOn,
      method: callOff.method,
      inArea: true,
      expectedHours: Math.ceil(hours / 10_000) * 10_000,
      estimatedOn: addDays(callOff.orderedOn, -20),
      ...(callOff.id === UNSAID ? {} : { agencyIsUke: false }),
      ...(mini ? { evaluatedOn: addDays(callOff.orderedOn, -2), awardedOn: callOff.orderedOn } : {}),
    };
  });
}

/** The one call-off where the supplier ranked above never answered; its request had no deadline of its own, so that of the agreement counts. */
const UNANSWERED = 'AVR-2025-010';
/** The one call-off where the agency did not say whether it is UKE; the agreement says who is. */
const UNSAID = 'AVR-2025-003';

/** Mini-competition: all five invited the same day. Direct award: the one supplier ranked above asked first, and its refusal accepted with a reason. */
export function requestRows(plan: readonly CallOff[]): Row[] {
  return plan.flatMap((callOff): Row[] => {
    if (callOff.method === 'direct') {
      const asked = addDays(callOff.orderedOn, -10);
      const refused = addDays(callOff.orderedOn, -6);
      return [
        {
          callOff: callOff.id,
          supplier: RANKED[0]?.orgNo ?? '',
          kind: 'request',
          sentOn: asked,
          terms: 'v1',
          ...(callOff.id === UNANSWERED
            ? { answer: 'none' }
            : {
                deadline: addDays(asked, 5),
                answer: 'refused',
                answeredOn: refused,
                refusalReason: 'Ingen ledige konsulenter i perioden',
                refusalAcceptedOn: addDays(refused, 1),
              }),
        },
        {
          callOff: callOff.id,
          supplier: SUPPLIER.orgNo,
          kind: 'request',
          sentOn: addDays(refused, 1),
          deadline: callOff.orderedOn,
          terms: 'v1',
          answer: 'accepted',
          answeredOn: addDays(refused, 3),
        },
      ];
    }
    const sent = addDays(callOff.orderedOn, -21);
    return RANKED.map((party, index): Row => {
      const declined = index === 3;
      return {
        callOff: callOff.id,
        supplier: party.orgNo,
        kind: 'invitation',
        sentOn: sent,
        deadline: addDays(sent, 14),
        terms: 'v1',
        answer: declined ? 'impediment' : 'accepted',
        answeredOn: addDays(sent, 9),
        ...(declined ? {} : { bidOn: addDays(sent, 12) }),
      };
    });
  });
}

/** Controlled each month; once something came late and was reported. */
export function deliveryRows(plan: readonly CallOff[], work: readonly Shift[], until: string): Row[] {
  const busy = new Set(work.map(({ callOff, date }) => `${callOff.id}/${date.slice(0, 7)}`));
  const rows: Row[] = [];
  for (const callOff of plan)
    for (const month of monthsOf(callOff.from, until)) {
      if (!busy.has(`${callOff.id}/${month}`)) continue;
      const day = lastDayOf(month);
      const late = callOff.id === 'AVR-2025-002' && month === '2025-03';
      rows.push({
        delivery: `${callOff.id}-${month}`,
        callOff: callOff.id,
        deliveredOn: day,
        quantity: 'yes',
        quality: 'yes',
        price: 'yes',
        time: late ? 'no' : 'yes',
        controlledBy: 'Kontrollør (eksempel)',
        controlledOn: addDays(day, 5),
        ...(late ? { deviationReportedOn: addDays(day, 8), deviationRef: 'AM-2025-007' } : {}),
      });
    }
  return rows;
}

export function priceRows(): Row[] {
  return Object.entries(PRICES).map(([category, price]) => ({
    category,
    unit: 'time',
    price,
    validFrom: '2024-07-01',
    validTo: '2025-06-30',
  }));
}

/** Asked for in March, delivered on the last day. */
export function documentRequestRows(): Row[] {
  return [
    {
      request: 'DK-2025-01',
      document: 'Kontrakter med underleverandører',
      party: SUPPLIER.orgNo,
      requestedOn: '2025-03-03',
      deadline: '2025-03-24',
      deliveredOn: '2025-03-24',
      status: 'delivered',
      file: 'kjede.xlsx',
    },
  ];
}

/** One dropped case against somebody in the chain long ago: it has no weight, and shows that the register was searched. */
export function decisionRows(): Row[] {
  return [
    {
      decision: 'KT-2019-14',
      party: RANKED[3]?.orgNo ?? '',
      authority: 'Konkurransetilsynet (eksempel)',
      decidedOn: '2019-06-12',
      status: 'dropped',
      tie: 'none',
    },
  ];
}
