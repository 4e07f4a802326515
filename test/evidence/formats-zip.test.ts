/** Zip files: sound ones, and those made to harm: too large when unpacked, overlapping, with two headers that differ. */

import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../src/evidence/formats/inflate.ts';
import { crc32, unzip, ZIP_LIMITS } from '../../src/evidence/formats/zip.ts';
import { latin1, utf8, zipOf } from './bytes.ts';

interface Made {
  name: string;
  data: Uint8Array;
  packed?: Uint8Array;
  method?: number;
  flags?: number;
  crc?: number;
  size?: number;
  localName?: string;
  madeBy?: number;
  mode?: number;
  offset?: number;
}

/** A zip by hand, so that each field can lie. */
function craft(entries: readonly Made[], comment = ''): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 0 ? entry.data : deflateSync(entry.data));
    const [name, localName] = [utf8(entry.name), utf8(entry.localName ?? entry.name)];
    const numbers = [entry.crc ?? crc32(entry.data), packed.length, entry.size ?? entry.data.length] as const;
    const local = new Uint8Array(30 + localName.length);
    const view = new DataView(local.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint16(8, method, true);
    numbers.forEach((number, index) => {
      view.setUint32(14 + index * 4, number, true);
    });
    view.setUint16(26, localName.length, true);
    local.set(localName, 30);
    const record = new Uint8Array(46 + name.length);
    const directory = new DataView(record.buffer);
    directory.setUint32(0, 0x02014b50, true);
    directory.setUint16(4, (entry.madeBy ?? 0) << 8, true);
    directory.setUint16(8, entry.flags ?? 0, true);
    directory.setUint16(10, method, true);
    numbers.forEach((number, index) => {
      directory.setUint32(16 + index * 4, number, true);
    });
    directory.setUint16(28, name.length, true);
    directory.setUint32(38, ((entry.mode ?? 0) << 16) >>> 0, true);
    directory.setUint32(42, entry.offset ?? at, true);
    record.set(name, 46);
    central.push(record);
    if (entry.offset !== undefined) continue;
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const end = new Uint8Array(22 + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    central.reduce((sum, one) => sum + one.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  end.set(latin1(comment), 22);
  const all = [...parts, ...central, end];
  const whole = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0));
  all.reduce((to, one) => {
    whole.set(one, to);
    return to + one.length;
  }, 0);
  return whole;
}

const sound: Made = { name: 'god.csv', data: utf8('a;b\n1;2\n') };
const MB = 1024 * 1024;
/** Codes of the problems, and that the sound entry is still there. */
function codes(bad: Made, limits = ZIP_LIMITS): string[] {
  const { entries, problems } = unzip(craft([bad, sound]), limits);
  expect(entries.map((entry) => entry.name)).toEqual(['god.csv']);
  return problems.map((problem) => problem.code);
}

describe('sound', () => {
  test('entries come out as they went in, folders passed over', () => {
    const { entries, problems } = unzip(zipOf({ 'mappe/': '', 'mappe/æ.csv': 'x', 'tom.txt': '' }));
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { name: 'mappe/æ.csv', bytes: utf8('x') },
      { name: 'tom.txt', bytes: new Uint8Array() },
    ]);
    expect(unzip(zipOf({}))).toEqual({ entries: [], problems: [] });
  });
  test('stored entries, comments, and an end record inside a comment', () => {
    expect(unzip(craft([{ ...sound, method: 0 }], 'hei')).entries).toHaveLength(1);
    const fake = `PK\u0005\u0006${'\u0000'.repeat(18)}x`;
    expect(unzip(craft([sound], fake)).entries).toHaveLength(1);
  });
  test('any content', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(unzip(zipOf({ a: bytes })).entries[0]?.bytes).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

describe('attacks', () => {
  test('a bomb is stopped long before it has unfolded', () => {
    const data = new Uint8Array(80 * MB);
    const bomb = { name: 'bombe.xml', data: new Uint8Array(), packed: deflateSync(data), crc: 0 };
    const before = performance.now();
    expect(codes({ ...bomb, size: data.length })).toEqual(['ZIP_BOMB']);
    expect(codes({ ...bomb, size: 100 })).toEqual(['ZIP_BOMB']);
    expect(performance.now() - before).toBeLessThan(5000);
  });
  test('many bombs share one budget', () => {
    const packed = deflateSync(new Uint8Array(20 * MB));
    const bombs = Array.from({ length: 100 }, (_, index) => ({
      name: `b${index}`,
      data: new Uint8Array(),
      packed,
      size: 100,
    }));
    const { problems } = unzip(craft(bombs), { ...ZIP_LIMITS, total: 8 * MB });
    expect(problems.map((problem) => problem.code)).toEqual(bombs.map(() => 'ZIP_BOMB'));
  });
  test('a sound entry behind them finds the budget spent', () => {
    const packed = deflateSync(new Uint8Array(20 * MB));
    const bombs = Array.from({ length: 3 }, (_, index) => ({
      name: `b${index}`,
      data: new Uint8Array(),
      packed,
      size: 100,
    }));
    const { entries, problems } = unzip(craft([...bombs, sound]), { ...ZIP_LIMITS, total: 8 * MB });
    expect([entries, problems.length]).toEqual([[], 4]);
  });
  test('inflating stops at the limit', () => {
    let out = 0;
    const packed = deflateSync(new Uint8Array(20 * MB));
    expect(
      inflate(packed, 'raw', MB, (part) => {
        out += part.length;
      }),
    ).toBe('limit');
    expect(out).toBeLessThanOrEqual(MB);
    expect(inflate(packed.subarray(0, 500), 'raw', MB, () => {})).toBe('broken');
    expect(inflate(new Uint8Array(), 'raw', MB, () => {})).toBe('ended');
  });
  test('a stored entry counts too', () => {
    expect(codes({ name: 'stor', data: new Uint8Array(3 * MB), method: 0 }, { ...ZIP_LIMITS, total: 2 * MB })).toEqual([
      'ZIP_BOMB',
    ]);
  });
  test('a declared size that is not so', () => {
    expect(codes({ name: 'kort.csv', data: utf8('a;b\n1;2\n3;4\n'), size: 4 })).toEqual(['ZIP_CRC']);
    expect(codes({ name: 'lang.csv', data: utf8('a;b\n'), size: 900 })).toEqual(['ZIP_CRC']);
    expect(codes({ name: 'sum.csv', data: utf8('a;b\n'), crc: 1 })).toEqual(['ZIP_CRC']);
  });
  test.each([
    ['../ut.csv'],
    ['a/../../ut.csv'],
    ['/etc/passwd'],
    ['C:/x.csv'],
    ['c:x'],
    ['a\\b.csv'],
    ['..\\x'],
    ['nul\u0000.csv'],
    ['linje\n.csv'],
    ['.'],
    ['a/./b'],
    ['full/'],
    [''],
  ])('unsafe name %j', (name) => {
    const { problems } = unzip(craft([{ name, data: utf8('x') }, sound]));
    expect(problems.map((problem) => problem.code)).toEqual(['ZIP_UNSAFE_NAME']);
    expect(problems[0]?.name).not.toMatch(/[\\/\n]|^\.\.\//);
    expect(codes({ name, data: utf8('x') })).toEqual(['ZIP_UNSAFE_NAME']);
  });
  test('names of prototypes are ordinary names', () => {
    expect(
      unzip(
        craft([
          { ...sound, name: '__proto__' },
          { ...sound, name: 'constructor' },
        ]),
      ).entries.map((one) => one.name),
    ).toEqual(['__proto__', 'constructor']);
  });
  test('links, passwords, other packing, two of a name, two headers that differ', () => {
    expect(codes({ name: 'lenke', data: utf8('/etc/passwd'), madeBy: 3, mode: 0xa1ff })).toEqual(['ZIP_UNSAFE_NAME']);
    expect(codes({ ...sound, name: 'låst.csv', flags: 1 })).toEqual(['ZIP_ENCRYPTED']);
    expect(codes({ ...sound, name: 'lzma.csv', method: 14 })).toEqual(['ZIP_BROKEN']);
    expect(codes({ ...sound, name: 'a.csv', localName: 'b.csv' })).toEqual(['ZIP_BROKEN']);
    expect(codes({ ...sound, name: 'a.csv', localName: 'a.csvx' })).toEqual(['ZIP_BROKEN']);
    expect(codes({ ...sound, name: 'rot.csv', packed: utf8('not deflate') })).toEqual(['ZIP_BROKEN']);
    const twice = unzip(craft([sound, sound]));
    expect([twice.entries.length, twice.problems.map((one) => one.code)]).toEqual([1, ['ZIP_BROKEN']]);
  });
  test('entries that share bytes', () => {
    const inner = craft([sound]);
    const shared = unzip(
      craft([
        { name: 'a', data: inner, method: 0 },
        { ...sound, offset: 31 },
      ]),
    );
    expect(shared.entries).toEqual([]);
    expect(shared.problems.map((one) => one.code)).toEqual(['ZIP_BROKEN', 'ZIP_BROKEN']);
  });
  test('too many entries', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `f${index}`, data: new Uint8Array(), method: 0 }));
    expect(unzip(craft(many)).problems).toEqual([{ code: 'ZIP_TOO_MANY', name: '', read: '2001', expected: '2000' }]);
  });
  test('cut off anywhere, or with any byte changed, it never throws and never gives wrong bytes', () => {
    const whole = craft([sound]);
    for (let end = 0; end < whole.length; end += 1) expect(unzip(whole.subarray(0, end)).entries).toEqual([]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        for (const entry of unzip(bytes).entries) expect(entry.bytes).toEqual(sound.data);
      }),
      { numRuns: 500 },
    );
  });
});
