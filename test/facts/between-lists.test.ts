/** Numbers that one list has and another does not, told where they stand. */
import { expect, test } from 'vitest';
import { betweenLists } from '../../src/facts/between-lists.ts';
import { factsInput, record } from './build.ts';

const told = (...records: ReturnType<typeof record>[]) =>
  betweenLists(factsInput({ records })).map(({ code, at, read }) => [code, at.file, read].join(' '));

test('hours on a call-off that the register leaves out, once; a list with numbers of its own says nothing', () => {
  const register = record('callOffs', { callOff: 'A-1' });
  const [known, lost] = [record('hours', { callOff: 'a-1' }), record('hours', { callOff: 'A-2' })];
  expect(told(register, known, lost, lost)).toEqual(['NUMBER_UNKNOWN hours.xlsx A-2']);
  expect(told(register, known)).toEqual([]);
  expect(told(register, lost)).toEqual([]);
  expect(told(known, lost)).toEqual([]);
  // Work for others, by names and numbers of theirs.
  for (const callOff of ['annet', 'A-2-7', 'P 4711'])
    expect(told(register, known, record('hours', { callOff }))).toEqual([]);
});

test('a client that is nobody of the case', () => {
  const of = (client: string) => record('foreignAssignments', { client });
  expect(told(of('310000019'), of('310000999'))).toEqual(['NUMBER_UNKNOWN foreignAssignments.xlsx 310000999']);
  expect(told(of('310000999'), record('chain', { company: '310000999' }))).toEqual([]);
});
