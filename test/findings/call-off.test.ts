/** Tables as the agencies fill them in → what is found about their call-offs. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { ublInvoice } from '../evidence/ubl.ts';
import { term } from '../facts/build.ts';
import { rulesWithCases } from '../rule-files.ts';
import { verdict } from '../run-case.ts';
import { AGENCY, checkFolder, type Folder, RANKED, type Typed, table, verdicts } from './call-off-folder.ts';

const [ONE, TWO] = RANKED;
const direct: Typed = {
  callOff: 'AV-1',
  agency: AGENCY,
  supplier: TWO,
  need: 'Søknadsportal',
  orderedOn: '10.06.2022',
  method: 'Direkteavrop',
  inArea: 'Ja',
  expectedHours: '200',
  estimatedOn: '01.06.2022',
  awardedOn: '10.06.2022',
};
const request = (fields: Typed = {}): Typed => ({
  callOff: 'AV-1',
  supplier: ONE,
  kind: 'Forespørsel',
  sentOn: '01.06.2022',
  deadline: '08.06.2022',
  answer: 'Takket nei',
  answeredOn: '05.06.2022',
  deviationReportedOn: '06.06.2022',
  ...fields,
});
const silent = (fields: Typed = {}): Typed =>
  request({ answer: 'Intet svar', answeredOn: '', deviationReportedOn: '', ...fields });
const ANSWERS = ['answersComplete'];

describe('priority-order', () => {
  const order = async (requests: readonly Typed[], folder: Folder = {}, register: Typed = {}) =>
    (await verdicts({ register: [{ ...direct, ...register }], requests, ...folder }))['priority-order:callOff/AV-1'];
  test('refused before the award', async () => expect(await order([request()])).toBe('passed'));
  test('prevented before the award', async () => expect(await order([request({ answer: 'Hindret' })])).toBe('passed'));
  test('the number in the register is typed in another way', async () =>
    expect(await order([request({ callOff: 'av-1' })])).toBe('passed'));
  test('asked after the award', async () =>
    expect(await order([request({ sentOn: '11.06.2022', deadline: '', answeredOn: '12.06.2022' })])).toBe('failed'));
  test('never asked: failed only when the list is shown to be complete', async () => {
    const below = [request({ supplier: RANKED[2] })];
    expect(await order(below, { complete: ANSWERS })).toBe('failed');
    expect(await order(below)).toBe('cantTell/missingEvidence/callOffAnswersComplete+lastHigherRequestOn');
  });
  test('refused and awarded the same day: a person judges, by the question or its label', async () => {
    const sameDay = [request({ answeredOn: '10.06.2022', deviationReportedOn: '10.06.2022', deadline: '' })];
    expect(await order(sameDay)).toBe('cantTell/needsReview/sameDayRefusalAccepted');
    const judged = (answer: string, question: string) =>
      order(sameDay, {
        assessments: [
          {
            question,
            subject: 'AV-1',
            answer,
            assessedBy: 'Avtaleforvalter',
            assessedOn: '01.09.2022',
            reason: 'E-post med klokkeslett',
          },
        ],
      });
    expect(await judged('Ja', 'Avslaget kom før tildelingen samme dag')).toBe('passed');
    expect(await judged('Nei', 'sameDayRefusalAccepted')).toBe('failed');
  });
  test('no answer: the deadline must have run out before the award, and the list be complete', async () => {
    expect(await order([silent({ deadline: '09.06.2022' })], { complete: ANSWERS })).toBe('passed');
    expect(await order([silent({ deadline: '10.06.2022' })], { complete: ANSWERS })).toBe('failed');
    expect(await order([silent({ deadline: '09.06.2022' })])).toBe('cantTell/missingEvidence/callOffAnswersComplete');
  });
  test("no deadline in the request: the agreement's days to answer, else nobody knows", async () => {
    const undated = [silent({ deadline: '' })];
    const days = (count: number): Folder => ({
      complete: ANSWERS,
      agreement: { terms: { 'direct-award-hours': term(250, 'hours'), 'answer-deadline-days': term(count, 'days') } },
    });
    expect(await order(undated, days(8))).toBe('passed');
    expect(await order(undated, days(9))).toBe('failed');
    expect(await order(undated, { complete: ANSWERS })).toBe('cantTell/missingTerm/lastSilenceDeadline');
  });
  test('an empty answer is no silence', async () =>
    expect(await order([silent({ answer: '' })], { complete: ANSWERS })).toBe(
      'cantTell/missingEvidence/higherRankedAccepted',
    ));
  test('by number, never by name', async () => {
    const renamed = RANKED.map((orgNo, index) => ({ rank: index + 1, orgNo, name: 'Samme navn AS' }));
    expect(await order([request()], { agreement: { ranked: renamed } })).toBe('passed');
    expect(await order([request()], {}, { supplier: '310000078' })).toBe('failed');
    const unnumbered = RANKED.map((_, index) => ({ rank: index + 1, name: `Nummer ${index + 1} AS` }));
    expect(await order([request()], { agreement: { ranked: unnumbered }, complete: ANSWERS })).toMatch(
      /^cantTell\/missingTerm\/.*awardedSupplierRanked/,
    );
  });
  test('the first in the order needs nobody asked, whatever the size', async () => {
    expect(await order([], {}, { supplier: ONE })).toBe('passed');
    expect(await order([], {}, { supplier: ONE, expectedHours: '' })).toBe('passed');
  });
  test('above the limit a person judges; at the limit the order governs', async () => {
    expect(await order([request()], {}, { expectedHours: '250,5' })).toBe(
      'cantTell/needsReview/orderAboveLimitAccepted',
    );
    expect(await order([request()], {}, { expectedHours: '250' })).toBe('passed');
    expect(await order([request()], {}, { expectedHours: '' })).toMatch(/^cantTell\/missingEvidence\/expectedHours/);
  });
  test('a call-off made before its own award decides nothing', async () =>
    expect(await order([request({ answeredOn: '12.06.2022', deadline: '' })], {}, { awardedOn: '15.06.2022' })).toBe(
      'cantTell/conflictingEvidence/awardDay+sameDayRefusalAccepted',
    ));
  test('no award recorded: the day of the call-off', async () =>
    expect(await order([request()], {}, { awardedOn: '' })).toBe('passed'));
});

describe('mini-competition-fair', () => {
  const competition: Typed = {
    ...direct,
    method: 'Minikonkurranse',
    expectedHours: '900',
    evaluatedOn: '17.06.2022',
    awardedOn: '20.06.2022',
    orderedOn: '21.06.2022',
  };
  const invitation = (supplier: string, fields: Typed = {}): Typed => ({
    callOff: 'AV-1',
    supplier,
    kind: 'Invitasjon',
    sentOn: '01.06.2022',
    deadline: '15.06.2022',
    terms: 'Konkurransegrunnlag v1',
    ...(supplier === TWO ? { bidOn: '14.06.2022' } : {}),
    ...fields,
  });
  const five = (changed: Readonly<Record<string, Typed>> = {}) =>
    RANKED.map((orgNo) => invitation(orgNo, changed[orgNo] ?? {}));
  const fair = async (requests: readonly Typed[], folder: Folder = {}, register: Typed = {}) =>
    (await verdicts({ register: [{ ...competition, ...register }], requests, ...folder }))[
      'mini-competition-fair:callOff/AV-1'
    ];
  test('all five alike', async () => expect(await fair(five())).toBe('passed'));
  test('four of five: failed when the list is complete', async () => {
    expect(await fair(five().slice(0, 4), { complete: ANSWERS })).toBe('failed');
    expect(await fair(five().slice(0, 4))).toBe('cantTell/missingEvidence/callOffAnswersComplete');
  });
  test('one that declined a request before must be invited all the same', async () => {
    const declined = request({ supplier: RANKED[4] });
    expect(await fair([...five().slice(0, 4), declined], { complete: ANSWERS })).toBe('failed');
    expect(await fair([...five(), declined], { complete: ANSWERS })).toBe('passed');
  });
  test('another day or other terms: a person judges', async () => {
    const review = 'cantTell/needsReview/invitationDifferenceAccepted';
    expect(await fair(five({ [ONE]: { sentOn: '02.06.2022' } }))).toBe(review);
    expect(await fair(five({ [ONE]: { terms: 'Konkurransegrunnlag v2' } }))).toBe(review);
    expect(await fair(five({ [ONE]: { deadline: '16.06.2022' } }))).toBe(review);
  });
  test('the days of deadline, bid, evaluation and award', async () => {
    expect(await fair(five(), {}, { evaluatedOn: '15.06.2022' })).toBe('cantTell/needsReview/competitionDaysAccepted');
    expect(await fair(five(), {}, { evaluatedOn: '14.06.2022' })).toBe('failed');
    expect(await fair(five(), {}, { awardedOn: '16.06.2022' })).toBe('failed');
    expect(await fair(five(), {}, { awardedOn: '' })).toBe('cantTell/missingEvidence/awardRecordedOn');
    expect(await fair(five({ [TWO]: { bidOn: '16.06.2022' } }))).toBe('failed');
    expect(await fair(five({ [TWO]: { bidOn: '' } }))).toBe('cantTell/missingEvidence/awardedBidOn');
  });
});

describe('supplier-must-deliver', () => {
  const ID = 'supplier-must-deliver:callOffRequest/AV-1/310000019/2022-06-01';
  const refusal = async (fields: Typed, folder: Folder = {}) =>
    (await verdicts({ register: [direct], requests: [request({ deviationReportedOn: '', ...fields })], ...folder }))[
      ID
    ];
  test('reported, or the reason accepted, or neither', async () => {
    expect(await refusal({ deviationReportedOn: '06.06.2022' })).toBe('passed');
    expect(await refusal({ refusalReason: 'Ingen ledige', refusalAcceptedOn: '06.06.2022' })).toBe('passed');
    expect(await refusal({ refusalReason: 'Ingen ledige' }, { complete: ANSWERS })).toBe('failed');
    expect(await refusal({})).toBe('cantTell/missingEvidence/callOffAnswersComplete');
    expect(await refusal({ deviationReportedOn: '31.06.2022' }, { complete: ANSWERS })).toBe(
      'cantTell/unreadableEvidence/refusalReported',
    );
  });
  test('silence is no refusal: with a complete list there is none to report', async () => {
    const found = await verdicts({ register: [direct], requests: [silent()], complete: ANSWERS });
    expect(Object.keys(found).filter((id) => id.startsWith('supplier-must-deliver'))).toEqual([
      'supplier-must-deliver:contract',
    ]);
    expect(found['supplier-must-deliver:contract']).toBe('inapplicable');
  });
});

describe('deliveries', () => {
  const delivery = (fields: Typed = {}): Typed => ({
    delivery: 'L-1',
    callOff: 'AV-1',
    deliveredOn: '30.09.2022',
    quantity: 'Ja',
    quality: 'Ja',
    price: 'Ja',
    time: 'Ja',
    controlledBy: 'Prosjektleder',
    controlledOn: '03.10.2022',
    ...fields,
  });
  const both = async (fields: Typed, folder: Folder = {}) => {
    const found = await verdicts({ register: [direct], deliveries: [delivery(fields)], ...folder });
    return [found['delivery-control:delivery/AV-1/L-1'], found['deviation-reported:delivery/AV-1/L-1']];
  };
  const complete = { complete: ['deliveriesComplete'] };
  test('checked and right', async () => expect(await both({})).toEqual(['passed', 'inapplicable']));
  test('«Ikke kontrollert» is an answer of its own', async () =>
    expect(await both({ time: 'Ikke kontrollert' })).toEqual([
      'failed',
      'cantTell/missingEvidence/failedControlPoints',
    ]));
  test('no record is doubt, not an answer', async () =>
    expect(await both({ time: '' }, complete)).toEqual([
      'cantTell/missingEvidence/timeAnswer',
      'cantTell/missingEvidence/failedControlPoints',
    ]));
  test('a failed delivery needs a dated report', async () => {
    expect(await both({ price: 'Nei', deviationReportedOn: '04.10.2022' })).toEqual(['passed', 'passed']);
    expect(await both({ price: 'Nei' }, complete)).toEqual(['passed', 'failed']);
    expect(await both({ price: 'Nei' })).toEqual(['passed', 'cantTell/missingEvidence/deliveriesComplete']);
    expect(await both({ price: 'Nei', deviationRef: 'AVV-1' }, complete)).toEqual([
      'passed',
      'cantTell/missingEvidence/deliveryReported',
    ]);
  });
  test('no list of deliveries at all is not silence', async () =>
    expect((await verdicts({ register: [direct] }))['delivery-control:contract']).toBe(
      'cantTell/missingEvidence/deliveriesComplete',
    ));
});

describe('the register', () => {
  const REGISTER = ['callOffsComplete'];
  const method = async (fields: Typed, folder: Folder = {}) =>
    verdicts({ register: [{ ...direct, ...fields }], complete: REGISTER, ...folder });
  test('250 hours may be awarded directly, 250.5 not, unknown hours are not zero', async () => {
    const outcome = async (expectedHours: string) => (await method({ expectedHours }))['call-off-method:callOff/AV-1'];
    expect(await outcome('250')).toBe('passed');
    expect(await outcome('250,5')).toBe('failed');
    expect(await outcome('')).toBe('cantTell/missingEvidence/expectedHours');
    expect(await outcome('0')).toBe('cantTell/missingEvidence/expectedHours');
    expect((await method({ estimatedOn: '11.06.2022' }))['call-off-method:callOff/AV-1']).toBe(
      'cantTell/missingEvidence/expectedHours',
    );
  });
  test('the last day of the term, and of an option, is inside it', async () => {
    const option = { to: '2024-04-27', exercised: true, exercisedOn: '2023-04-01' };
    const inTerm = async (orderedOn: string, options: (typeof option)[]) =>
      (await method({ orderedOn, awardedOn: '' }, { agreement: { options } }))['call-off-in-term:callOff/AV-1'];
    expect(await inTerm('27.04.2023', [])).toBe('passed');
    expect(await inTerm('28.04.2023', [])).toBe('failed');
    expect(await inTerm('27.04.2024', [option])).toBe('passed');
    expect(await inTerm('28.04.2024', [option])).toBe('failed');
  });
  test('an exception with one leg fails, and the other reading of the wording is shown', async () => {
    const result = await checkFolder({
      register: [
        {
          ...direct,
          expectedHours: '300',
          unforeseenReason: 'Svikt i drift',
          unforeseenOn: '09.06.2022',
          decidedBy: 'Avdelingsdirektør',
          signedOn: '10.06.2022',
        },
      ],
      complete: REGISTER,
    });
    const finding = result.findings.find((one) => one.id === 'direct-award-exception:callOff/AV-1');
    expect(finding?.outcome).toBe('failed');
    expect(finding && inWords(finding, result, 'nb').sentence).toContain('ført som liv eller helse: nei');
  });
  test('both legs for security pass, and say that the stricter reading does not hold', async () => {
    const result = await checkFolder({
      register: [
        {
          ...direct,
          expectedHours: '300',
          unforeseenReason: 'Svikt i drift',
          unforeseenOn: '09.06.2022',
          criticalGround: 'Sikkerhet',
          criticalReason: 'Sårbarhet',
          criticalOn: '10.06.2022',
          decidedBy: 'Avdelingsdirektør',
          signedOn: '10.06.2022',
        },
      ],
    });
    const finding = result.findings.find((one) => one.id === 'direct-award-exception:callOff/AV-1');
    expect(finding?.outcome).toBe('passed');
    expect(finding && inWords(finding, result, 'nb').sentence).toMatch(/liv eller helse. Her: nei/);
  });
  test('an overrun above the entered threshold is only a question; without a threshold it is a lacking term', async () => {
    const overrun = async (invoicedHours: string, terms = {}) =>
      (
        await method(
          { invoicedHours },
          { agreement: { terms: { 'direct-award-hours': term(250, 'hours'), ...terms } } },
        )
      )['call-off-overrun:callOff/AV-1'];
    const at20 = { 'overrun-threshold-percent': term(20, 'percent') };
    expect(await overrun('240', at20)).toBe('inapplicable');
    expect(await overrun('240,01', at20)).toBe('cantTell/needsReview/overrunAccepted');
    expect(await overrun('240')).toBe('cantTell/missingTerm/term.overrun-threshold-percent');
  });
  test('a person who does not accept an overrun leaves it a question: an indicator gives no verdict', async () => {
    const judged = async (answer: string) =>
      (
        await method(
          { invoicedHours: '300' },
          {
            agreement: {
              terms: { 'direct-award-hours': term(250, 'hours'), 'overrun-threshold-percent': term(20, 'percent') },
            },
            assessments: [
              {
                question: 'overrunAccepted',
                subject: 'AV-1',
                answer,
                assessedBy: 'Avtaleforvalter',
                assessedOn: '01.09.2022',
                reason: 'Gjennomgang av estimatet',
              },
            ],
          },
        )
      )['call-off-overrun:callOff/AV-1'];
    expect(await judged('Ja')).toBe('passed');
    expect(await judged('Nei')).toBe('cantTell/needsReview/overrunAccepted');
  });
});

describe('price-as-agreed', () => {
  const prices = table('priceList', [
    { category: 'Seniorutvikler', unit: 'time', price: '1 450,00', validFrom: '28.04.2022', validTo: '15.06.2022' },
    { category: 'Seniorutvikler', unit: 'time', price: '1 500,00', validFrom: '16.06.2022' },
  ]);
  const listed = table('invoiceList', [
    {
      invoiceNo: '7',
      issuer: TWO,
      invoiceDate: '05.07.2022',
      amount: '18 125,00',
      documentType: 'Faktura',
      callOff: 'AV-1',
    },
  ]);
  const priced = (price: string, periodFrom?: string, periodTo?: string) =>
    checkFolder({
      register: [direct],
      complete: ['invoiceListComplete'],
      files: {
        'prisliste.csv': prices,
        'fakturaliste.csv': listed,
        'faktura.xml': ublInvoice({
          invoiceNo: '7',
          issueDate: '2022-07-05',
          orderReference: 'AV-1',
          seller: { orgNo: TWO, name: 'Nummer 2 AS' },
          periodFrom,
          periodTo,
          lines: [{ name: 'Seniorutvikler', quantity: '10.0', price }],
        }),
      },
    });
  const outcome = async (...given: Parameters<typeof priced>) => {
    const finding = (await priced(...given)).findings.find((one) => one.id === 'price-as-agreed:callOff/AV-1');
    return finding && verdict(finding);
  };
  test('the list of the work day decides, not that of the invoice date', async () => {
    expect(await outcome('1450.00', '2022-06-01', '2022-06-15')).toBe('passed');
    expect(await outcome('1450.01', '2022-06-01', '2022-06-15')).toBe('failed');
    expect(await outcome('1500.00', '2022-06-01', '2022-06-15')).toBe('failed');
    expect(await outcome('1500.00', '2022-06-16', '2022-06-30')).toBe('passed');
  });
  test('only the invoice date: a person judges', async () =>
    expect(await outcome('1500.00')).toBe('cantTell/needsReview/priceAccepted'));
  test('no price leaves the evidence, only the difference', async () => {
    const result = await priced('1500.00', '2022-06-01', '2022-06-15');
    expect(JSON.stringify(result.findings)).toContain('5000');
    expect(JSON.stringify(result)).not.toMatch(/1450|1500(?!0)|145000|150000/);
  });
});

test('what lacks becomes documents to hand in, asked of the agency', async () => {
  const { next } = await checkFolder({ register: [direct], requests: [silent({ answer: '' })] });
  const step = next.find((one) => one.step === 'document' && one.facts.includes('higherRankedAccepted'));
  expect(step).toMatchObject({ kind: 'callOffRequests', askedOf: 'buyer', subjects: ['AV-1'] });
});

test('every finding of the group is a duty of the buyer, UKE or, for the price, the supplier', async () => {
  const { findings } = await checkFolder({ register: [direct], requests: [request()] });
  const duties = Object.fromEntries(findings.map((one) => [one.rule, one.duty]));
  for (const id of [
    'priority-order',
    'mini-competition-fair',
    'supplier-must-deliver',
    'delivery-control',
    'deviation-reported',
  ])
    expect(duties[id], id).toBe('buyer');
  const inFolder = rulesWithCases().filter(({ path }) => path.startsWith('call-off/'));
  expect(Object.keys(duties).sort()).toEqual(inFolder.map(({ rule }) => rule.id).sort());
});

test('a table without a column says nothing about it', async () => {
  const only = ['callOff', 'supplier', 'kind', 'sentOn', 'answer', 'answeredOn'];
  const row = Object.fromEntries(Object.entries(request()).filter(([field]) => only.includes(field)));
  const found = await verdicts({
    register: [direct],
    complete: ANSWERS,
    files: { 'svar.csv': table('callOffRequests', [row], only) },
  });
  expect(found['supplier-must-deliver:callOffRequest/AV-1/310000019/2022-06-01']).toBe(
    'cantTell/missingEvidence/refusalReasonAccepted+refusalReported',
  );
});

test('reasons and names that people wrote stay in the evidence', async () => {
  const result = await checkFolder({
    register: [direct],
    requests: [request({ refusalReason: 'Sykdom hos Ola Eksempel', refusalAcceptedOn: '06.06.2022' })],
    deliveries: [
      { delivery: 'L-1', callOff: 'AV-1', deliveredOn: '30.09.2022', quantity: 'Ja', controlledBy: 'Berit Eksempel' },
      { delivery: 'L-1', callOff: 'AV-1', deliveredOn: '30.09.2022', quantity: 'Nei', controlledBy: 'Ola Eksempel' },
    ],
  });
  expect(result.contradictions.map((one) => one.id)).toContain('quantityAnswer:delivery/AV-1/L-1');
  expect(JSON.stringify(result)).not.toMatch(/Ola|Berit/);
});
