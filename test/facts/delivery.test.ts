/** The ordering agency's control of each delivery, and the report to UKE when a point failed. */
import { describe, expect, test } from 'vitest';
import type { DeliveryRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { deliverySubjects } from '../../src/facts/delivery.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const REPORT = { columns: { deviationReportedOn: 'Meldt', deviationRef: 'Referanse' } };
const YES = { quantity: 'yes', quality: 'yes', price: 'yes', time: 'yes' } as const;
const delivery = (fields: Partial<DeliveryRow> = {}, more: Partial<EvidenceRecord<'deliveries'>> = {}) =>
  record(
    'deliveries',
    {
      delivery: '1',
      callOff: 'AV-1',
      deliveredOn: '2022-06-10',
      ...YES,
      controlledBy: 'Kari Prøve',
      controlledOn: '2022-06-11',
      ...fields,
    },
    more,
  );
const derive = (records: readonly EvidenceRecord[], given: Given = {}) =>
  deliverySubjects(factsInput({ ...given, records }));
const fact = (id: string, ...records: EvidenceRecord[]) =>
  said(derive(records).subjects[0]?.slices[0]?.facts.values() ?? [], id);
const without = (row: EvidenceRecord<'deliveries'>, ...left: string[]) => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([field]) => !left.includes(field))),
});

describe('one subject a delivery', () => {
  const keys = (...records: EvidenceRecord[]) => derive(records).subjects.map((one) => one.key);
  test('numbered within its call-off, however that is typed', () => {
    expect(keys(delivery({ callOff: 'AV-2' }), delivery(), delivery({ delivery: '2' }))).toEqual([
      'AV-1/1',
      'AV-1/2',
      'AV-2/1',
    ]);
    expect(keys(delivery(), delivery({ callOff: ' av-1' }))).toEqual(['AV-1/1']);
    expect(keys(without(delivery(), 'callOff'))).toEqual(['1']);
  });
  test('each invoice of a delivery is controlled for itself', () => {
    const rows = [delivery({ invoiceNo: '7' }), delivery({ invoiceNo: '8', price: 'no' })];
    expect(keys(...rows)).toEqual(['AV-1/1/7', 'AV-1/1/8']);
    expect(
      derive(rows).subjects.map((one) => said(one.slices[0]?.facts.values() ?? [], 'failedControlPoints')),
    ).toEqual([0, 1]);
  });
  test('a row without a number stands for itself, by its place', () => {
    const at = (row: number) => ({ at: { file: 'leveranser.xlsx', sheet: 'Juni', row } });
    expect(keys(without(delivery({}, at(2)), 'delivery'), without(delivery({}, at(3)), 'delivery'))).toEqual([
      'leveranser.xlsx/Juni/2',
      'leveranser.xlsx/Juni/3',
    ]);
  });
  test('its day is the day of delivery, when known', () => {
    expect(derive([delivery()]).subjects[0]?.slices[0]?.on).toBe('2022-06-10');
    expect(derive([without(delivery(), 'deliveredOn')]).subjects[0]?.slices[0]?.on).toBeNull();
  });
});

describe('the four answers', () => {
  const ids = ['quantityAnswer', 'qualityAnswer', 'priceAnswer', 'timeAnswer'];
  test('as recorded: yes, no and not checked are three different things', () => {
    const row = delivery({ quantity: 'yes', quality: 'no', price: 'notChecked' }, { unreadable: ['time'] });
    expect(ids.map((id) => fact(id, row))).toEqual(['yes', 'no', 'notChecked', UNREADABLE]);
  });
  test('not recorded is not «not checked»', () =>
    expect(ids.map((id) => fact(id, record('deliveries', { delivery: '1' })))).toEqual(Array(4).fill(MISSING)));
  test('two rows about one delivery agree, fill each other in, or are in conflict', () => {
    expect(fact('timeAnswer', delivery(), without(delivery(), 'time'))).toBe('yes');
    expect(fact('timeAnswer', delivery(), delivery({ time: 'no' }))).toEqual(CONFLICT);
    expect(derive([delivery(), delivery({ time: 'no' })]).contradictions?.map((one) => one.id)).toEqual([
      'timeAnswer:delivery/AV-1/1',
    ]);
  });
  test('that someone is named, but never the name', () => {
    expect(fact('controllerNamed', delivery())).toBe(true);
    expect(fact('controllerNamed', without(delivery(), 'controlledBy'))).toEqual(MISSING);
    expect(JSON.stringify([...(derive([delivery()]).subjects[0]?.slices[0]?.facts.values() ?? [])])).not.toContain(
      'Kari',
    );
  });
  test('two names for one control: named all the same, and no name is told', () => {
    const rows = [delivery(), delivery({ controlledBy: 'Ola Eksempel' })];
    expect(fact('controllerNamed', ...rows)).toBe(true);
    expect(JSON.stringify(derive(rows))).not.toMatch(/Kari|Ola/);
  });
  test('the days', () => {
    expect([fact('deliveredOn', delivery()), fact('deliveryControlledOn', delivery())]).toEqual([
      '2022-06-10',
      '2022-06-11',
    ]);
    expect(fact('deliveryControlledOn', without(delivery(), 'controlledOn'))).toEqual(MISSING);
  });
});

describe('points that failed', () => {
  const failed = (fields: Partial<DeliveryRow>, more = {}) => fact('failedControlPoints', delivery(fields, more));
  test('none, some, all', () => {
    expect([
      failed({}),
      failed({ price: 'no' }),
      failed({ quantity: 'no', quality: 'no', price: 'no', time: 'no' }),
    ]).toEqual([0, 1, 4]);
  });
  test('none among points that were not checked, not recorded or not read is not «none»', () => {
    expect(failed({ time: 'notChecked' })).toEqual(MISSING);
    expect(fact('failedControlPoints', without(delivery(), 'time'))).toEqual(MISSING);
    expect(fact('failedControlPoints', without(delivery({}, { unreadable: ['time'] }), 'quantity'))).toEqual(
      UNREADABLE,
    );
    expect(fact('failedControlPoints', delivery(), delivery({ time: 'notChecked' }))).toEqual(CONFLICT);
  });
  test('one that failed is known whatever the others are', () => {
    expect(failed({ price: 'no', time: 'notChecked', quality: 'notChecked' })).toBe(1);
    expect(failed({ price: 'no' }, { unreadable: ['time'] })).toBe(1);
  });
});

describe('the report to UKE', () => {
  const reported = (fields: Partial<DeliveryRow>, more: Partial<EvidenceRecord<'deliveries'>> = REPORT) =>
    fact('deliveryReported', delivery(fields, more));
  test('dated, not given, no such column, unreadable', () => {
    expect(reported({ deviationReportedOn: '2022-06-12' })).toBe(true);
    expect(reported({})).toBe(false);
    expect(reported({}, { columns: {} })).toEqual(MISSING);
    expect(reported({}, { ...REPORT, unreadable: ['deviationReportedOn'] })).toEqual(UNREADABLE);
  });
  test('a reference without a day is an undated report', () => {
    expect(reported({ deviationRef: 'AVV-7' })).toEqual(MISSING);
    expect(reported({}, { ...REPORT, unreadable: ['deviationRef'] })).toEqual(MISSING);
    expect(reported({ deviationRef: 'AVV-7', deviationReportedOn: '2022-06-12' })).toBe(true);
  });
  test('two days of it: reported, the day itself in conflict', () => {
    const rows = [delivery({ deviationReportedOn: '2022-06-12' }), delivery({ deviationReportedOn: '2022-06-13' })];
    expect([fact('deliveryReported', ...rows), fact('deliveryReportedOn', ...rows)]).toEqual([true, CONFLICT]);
  });
});

test('registered only when every answer came from UKE', () => {
  const basis = (deliveredBy: 'uke' | 'buyer') =>
    derive([delivery()], { files: [{ file: 'deliveries.xlsx', deliveredBy }] }).subjects[0]?.slices[0]?.facts.get(
      'failedControlPoints',
    );
  expect(basis('uke')).toMatchObject({ basis: 'registered', from: { length: 4 } });
  expect(basis('buyer')).toMatchObject({ basis: 'documented' });
  const parts = [
    without(delivery(), 'time'),
    record('deliveries', { delivery: '1', callOff: 'AV-1', time: 'yes' }, { at: { file: 'tid.xlsx', row: 2 } }),
  ];
  const mixed = derive(parts, { files: [{ file: 'deliveries.xlsx', deliveredBy: 'uke' }] }).subjects[0];
  expect(mixed?.slices[0]?.facts.get('failedControlPoints')).toMatchObject({ value: 0, basis: 'documented' });
});
