/** Bank files made to harm: refused at their line, never an exception, and large ones read without being held. */
import { describe, expect, test } from 'vitest';
import { BANK_LIMITS, bankStemOf, openBankFile } from '../../src/evidence/documents/bank-file.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { streamXml } from '../../src/evidence/formats/xml-events.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { account } from './bank-accounts.ts';
import { camt } from './bank-xml-camt.ts';
import { pain001 } from './bank-xml-orders.ts';

const read = (content: string, name = 'bank.xml'): Promise<Evidence> =>
  readEvidence([new File([content], name)], { forms: [], deliveredBy: [] });
const seen = ({ files }: Evidence) => files.map(({ kind, problems }) => [kind, problems.map(({ code }) => code)]);
const orders = pain001({ blocks: [{ from: account(9), transfers: [{ to: account(1), amount: '1.00' }] }] });
const inside = (content: string): string => orders.replace('<PmtInf>', `<PmtInf>${content}`);

test.each([
  ['urn:iso:std:iso:20022:tech:xsd:pain.001.001.03', 'pain.001'],
  ['http://www.six-interbank-clearing.com/de/pain.001.001.03.ch.02.xsd', 'pain.001'],
  ['urn:iso:std:iso:20022:tech:xsd:camt.053.001.13', 'camt.053'],
  ['urn:iso:std:iso:20022:tech:xsd:camt.054.001.02', 'camt.054'],
  ['urn:iso:std:iso:20022:tech:xsd:pain.002.001.10', 'pain.002'],
  ['urn:iso:std:iso:20022:tech:xsd:camt.052.001.02', undefined],
  ['urn:iso:std:iso:20022:tech:xsd:pain.008.001.02', undefined],
  ['urn:x-camt.053', undefined],
  ['', undefined],
])('%s is %s', (ns, stem) => expect(bankStemOf(ns)).toBe(stem));

describe('refused', () => {
  test('a DOCTYPE, before the message and with entities that grow', async () => {
    const bomb = `<!DOCTYPE Document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`;
    expect(seen(await read(orders.replace('<Document', `${bomb}<Document`)))).toEqual([['unknown', ['XML_DOCTYPE']]]);
  });
  test('an entity that nobody declared', async () =>
    expect(seen(await read(inside('<PmtInfId>&a;</PmtInfId>')))).toEqual([['paymentFile', ['XML_BROKEN']]]));
  test('nesting without end', async () => {
    const evidence = await read(inside('<X>'.repeat(200_000)));
    expect(seen(evidence)).toEqual([['paymentFile', ['XML_TOO_DEEP']]]);
    expect(evidence.records.paymentFile.map(({ unreadable }) => unreadable)).toEqual([
      ['count', 'sum'],
      ['count', 'sum'],
    ]);
  });
  test('a tag with a hundred thousand attributes', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(seen(await read(inside(`<X ${many}/>`)))).toEqual([['paymentFile', ['XML_TOO_LARGE']]]);
  });
  test('a text of two megabytes', async () =>
    expect(seen(await read(inside(`<PmtInfId>${'9'.repeat(2 * 1024 * 1024)}</PmtInfId>`)))).toEqual([
      ['paymentFile', ['XML_TOO_LARGE']],
    ]));
});

describe('of no consequence', () => {
  test('an attribute of a megabyte is not kept', async () => {
    const long = 'x'.repeat(1024 * 1024);
    const evidence = await read(orders.replace('<InstdAmt Ccy="NOK">', `<InstdAmt Ccy="${long}">`));
    expect(evidence.records.paymentOrder[0]?.fields.currency).toBeUndefined();
    expect(JSON.stringify(evidence).length).toBeLessThan(4000);
  });
  test('an id longer than any id is none', async () => {
    const evidence = await read(orders.replace('BLOKK-1', 'B'.repeat(600)));
    expect(evidence.records.paymentFile[1]?.fields.paymentInfoId).toBeUndefined();
  });
  test('elements of another namespace, whatever they are called', async () => {
    const foreign =
      '<x:CdtTrfTxInf xmlns:x="urn:x"><x:Amt><x:InstdAmt Ccy="NOK">9</x:InstdAmt></x:Amt></x:CdtTrfTxInf>';
    const evidence = await read(inside(foreign));
    expect(evidence.records.paymentOrder).toHaveLength(1);
    expect(evidence.records.paymentFile[0]?.fields.sum).toBe(100);
  });
  test('a prefix before every name', async () => {
    const prefixed = orders.replace(/<(\/?)([A-Z])/g, '<$1p:$2').replace('xmlns=', 'xmlns:p=');
    expect((await read(prefixed)).records.paymentOrder[0]?.fields.amount).toBe(100);
  });
});

test('a national id in a name of a file is masked, and nothing of an account is in files or problems', async () => {
  const evidence = await read(camt({ statements: [{ account: account(9), entries: [] }] }), '01819010001-konto.xml');
  expect(JSON.stringify(evidence.files)).not.toContain('01819010001');
  expect(JSON.stringify(evidence.files)).not.toContain(account(9));
});

test('a statement of 24 MB is read piece by piece: what is kept is its entries', { timeout: 60_000 }, async () => {
  const [head, tail] = camt({
    statements: [{ account: account(9), entries: [{ amount: '-0.00', codes: ['A', 'B', 'C'] }] }],
  }).split(/(?<=<\/Ntry>\n)/) as [string, string];
  const at = head.indexOf('<Ntry>');
  const filler = `<SplmtryData><Envlp><Any>${'tekst '.repeat(4000)}</Any></Envlp></SplmtryData>`;
  const entry = head.slice(at).replace('</Ntry>', `${filler}</Ntry>`);
  const pieces = [head.slice(0, at), ...Array.from({ length: 1000 }, () => entry), tail];
  const encoder = new TextEncoder();
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    });
  const open = openBankFile('camt.053', 'stor.xml');
  const { fault } = await streamXml({ stream }, open.handler, BANK_LIMITS);
  const { records, problems } = open.done(fault);
  expect(problems.map(({ code }) => code)).toEqual([]);
  expect(records).toHaveLength(1001);
  expect(JSON.stringify(records).length).toBeLessThan(600_000);
});
