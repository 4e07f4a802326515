/** One value of one file changed, in every kind of file and every field that the samples fill in: the right thing moves, or the field is listed with the reason. */
import { describe, expect, test } from 'vitest';
import { accountingFile, LEDGER_NO } from '../samples/generate/accounts.ts';
import { PERIOD } from '../samples/generate/base.ts';
import { STORIES } from '../samples/generate/stories.ts';
import { firstMove, type Tried, triedFields } from './samples/alter.ts';
import { type Loaded, loadStory } from './samples/loaded.ts';
import { WORDS } from './samples/unmoved.ts';

/** A listed field is looked at in so many places: whoever makes it count must take it off the list. */
const PLACES_OF_LISTED = 2;

const samples: Loaded[] = [];
for (const { name } of STORIES) samples.push(await loadStory(name));
samples.push(await loadStory('all-in-order', (draft) => draft.raw.set('evidence/regnskap/saft.xml', withCash())));
const fields = triedFields(samples);
const kinds = [...new Set(fields.map(({ field }) => field.kind))];

describe.each(kinds)('%s', (kind) => {
  const own = fields.filter(({ field }) => field.kind === kind);

  test('every field that is not listed moves the right thing', { timeout: 600_000 }, async () => {
    const still: string[] = [];
    for (const tried of own) {
      if (isListed(tried)) continue;
      if ((await firstMove(tried)) === undefined) still.push(`${tried.field.name} (${tried.field.sort})`);
    }
    expect(still).toEqual([]);
  });
  test('no field that is listed moves anything', { timeout: 600_000 }, async () => {
    const moved: string[] = [];
    for (const tried of own) {
      if (!isListed(tried)) continue;
      const move = await firstMove(tried, PLACES_OF_LISTED);
      if (move !== undefined) moved.push(`${tried.field.name}: ${move.how}, ${move.what}`);
    }
    expect(moved).toEqual([]);
  });
});

describe('the list', () => {
  test('names fields that the samples have, each once', () => {
    const named = WORDS.map(({ kind, field }) => `${kind} ${field}`);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((name) => !fields.some(({ field }) => name === `${field.kind} ${field.name}`))).toEqual([]);
  });
  test('holds words only: no amount, day, number, account, rate or code', () => {
    const other = fields.filter((tried) => tried.field.sort !== 'text' && isListed(tried));
    expect(other.map(({ field }) => `${field.kind} ${field.name} is ${field.sort}`)).toEqual([]);
  });
  test('is short: a tenth of the fields', () => {
    expect(fields.filter(isListed).length / fields.length).toBeLessThanOrEqual(0.1);
  });
});

function isListed({ field }: Tried): boolean {
  return WORDS.some((one) => one.kind === field.kind && one.field === field.name);
}

/** Accounts with one payment in cash to a company of the chain: in the stories nobody pays so. */
function withCash(): Uint8Array {
  const lines = [
    { account: '2400', debit: '4000.00', supplier: LEDGER_NO.testlab, text: 'kontant' },
    { account: '1900', credit: '4000.00', text: 'kontant' },
  ];
  return accountingFile(PERIOD.from, PERIOD.to, [{ id: 'K-1', date: '2025-03-12', lines }]);
}
