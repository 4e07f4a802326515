/** Check digits: what each rule promises to notice, it notices. All numbers are invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBankAccount,
  isIban,
  isKid,
  isOrgNumber,
  nationalIdKind,
  normaliseOrgNumber,
} from '../../src/evidence/identifiers.ts';
import { holdsNationalId, maskIds, shortRead } from '../../src/evidence/mask.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
/** Completes numbers by trying each last part: independent of how the code counts. */
const completed = (length: number, missing: number, valid: (text: string) => boolean) =>
  digits(length - missing)
    .map((body) =>
      Array.from({ length: 10 ** missing }, (_, end) => body + String(end).padStart(missing, '0')).find(valid),
    )
    .filter((text) => text !== undefined);
const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const ids = (on: string, offset = { day: 0, month: 80 }) =>
  fc
    .tuple(day, digits(3))
    .map(([iso, three]) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      const body =
        two(Number(iso.slice(8, 10)) + offset.day) +
        two(Number(iso.slice(5, 7)) + offset.month) +
        iso.slice(2, 4) +
        three;
      return Array.from({ length: 100 }, (_, end) => body + two(end)).find((text) => nationalIdKind(text, on) !== null);
    })
    .filter((text) => text !== undefined);

/** No single digit changed, nor two neighbours swapped, may pass. */
function noticesSlips(number: string, valid: (text: string) => boolean): void {
  for (let at = 0; at < number.length; at += 1) {
    if (!/\d/.test(number[at] as string)) continue;
    for (let digit = 0; digit < 10; digit += 1)
      if (String(digit) !== number[at]) expect(valid(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
    const [a, b] = [number[at], number[at + 1]];
    if (a !== b && b !== undefined && /\d/.test(b))
      expect(valid(`${number.slice(0, at)}${b}${a}${number.slice(at + 2)}`)).toBe(false);
  }
}

describe('organisation numbers', () => {
  test.each([
    ['310111643', true],
    ['123456785', true],
    ['310111644', false],
    ['31011164', false],
    ['3101116430', false],
    ['31011164３', false],
    ['', false],
  ])('%s', (text, valid) => {
    expect(isOrgNumber(text)).toBe(valid);
  });
  test('slips are noticed', () => {
    fc.assert(fc.property(completed(9, 1, isOrgNumber), (number) => noticesSlips(number, isOrgNumber)));
  });
  test.each([
    ['310 111 643', '310111643'],
    ['NO 310 111 643 MVA', '310111643'],
    ['no310111643mva', '310111643'],
    ['0192:310111643', '310111643'],
    ['310.111.643', '310111643'],
    ['310\u00a0111\u202f643', '310111643'],
    [' SE556000123401 ', 'SE556000123401'],
    ['310111643 Eksempel AS', '310111643 Eksempel AS'],
  ])('%j', (text, wanted) => {
    expect(normaliseOrgNumber(text)).toBe(wanted);
  });
});

describe('accounts', () => {
  test.each([
    ['86011117947', true],
    ['8601 11 17947', true],
    ['8601.11.17947', true],
    ['98765432100', false],
    ['8601111794', false],
    ['8601-11-17947', false],
  ])('%s', (text, valid) => {
    expect(isBankAccount(text)).toBe(valid);
  });
  test('slips are noticed', () => {
    fc.assert(fc.property(completed(11, 1, isBankAccount), (number) => noticesSlips(number, isBankAccount)));
  });
  test.each([
    ['NO9386011117947', true],
    ['no93 8601 1117 947', true],
    ['NO4970011111222', false],
    ['NO938601111794', false],
    ['DE89370400440532013000', true],
    ['GB82WEST12345698765432', true],
    ['SE4550000000058398257466', true],
    ['DK5000400440116243', true],
    ['DE88370400440532013000', false],
    ['DE8937040044053201300', false],
    ['XX00', false],
    ['', false],
  ])('IBAN %s', (text, valid) => {
    expect(isIban(text)).toBe(valid);
  });
  test('an IBAN of wrong length, or with check digits that are never given out, fails though mod 97 fits', () => {
    const check = (bban: string, code: string): number => Number(98n - (BigInt(bban + code) % 97n));
    fc.assert(
      fc.property(digits(18), digits(17), (right, short) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        const found = check(right, '131400');
        expect(isIban(`DE${two(found)}${right}`)).toBe(true);
        expect(isIban(`DE${two(check(short, '131400'))}${short}`)).toBe(false);
        if (found <= 2) expect(isIban(`DE${two(found + 97)}${right}`)).toBe(false);
        if (found >= 97) expect(isIban(`DE${two(found - 97)}${right}`)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  test('a Norwegian IBAN must be right twice', () => {
    const withCheck = (bban: string): string =>
      `NO${String(98n - (BigInt(`${bban}232400`) % 97n)).padStart(2, '0')}${bban}`;
    fc.assert(
      fc.property(digits(11), (bban) => {
        expect(isIban(withCheck(bban))).toBe(isBankAccount(bban));
      }),
    );
    fc.assert(fc.property(completed(11, 1, isBankAccount), (bban) => noticesSlips(withCheck(bban), isIban)));
  });
});

describe('KID', () => {
  test.each([
    ['2345676', true],
    ['234567891234', true],
    ['234567891235', false],
    ['1', false],
    ['-', false],
    ['', false],
    ['12-45', false],
    ['x2345676', false],
    ['0003434323213231', false],
  ])('%s', (text, valid) => {
    expect(isKid(text)).toBe(valid);
  });
  test('each body has an end, by either rule; 26 characters are too many', () => {
    const ends = (body: string): string[] => [...'0123456789-'].filter((end) => isKid(body + end));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }).chain(digits), (body) => {
        const luhn =
          (10 -
            ([...body]
              .reverse()
              .reduce(
                (sum, digit, index) =>
                  sum +
                  [...String(Number(digit) * (index % 2 === 0 ? 2 : 1))].reduce((all, one) => all + Number(one), 0),
                0,
              ) %
              10)) %
          10;
        expect(ends(body)).toContain(String(luhn));
        expect([1, 2]).toContain(ends(body).length);
      }),
    );
    expect(ends('1'.repeat(25))).toEqual([]);
  });
  test('a hyphen stands for ten in mod 11', () => {
    expect(isKid('6-')).toBe(true);
    expect(isKid('60')).toBe(false);
  });
});

describe('national ids', () => {
  const [BEFORE, AFTER] = ['2031-12-31', '2032-01-01'];
  test('kinds', () => {
    fc.assert(
      fc.property(ids(BEFORE), (id) => {
        expect(nationalIdKind(id, BEFORE)).toBe('synthetic');
      }),
    );
    fc.assert(
      fc.property(ids(BEFORE, { day: 40, month: 40 }), (id) => {
        expect(nationalIdKind(id, BEFORE)).toBe('synthetic');
      }),
    );
    fc.assert(
      fc.property(ids(BEFORE, { day: 40, month: 0 }), (id) => {
        expect(nationalIdKind(id, BEFORE)).toBe('dnr');
      }),
    );
    fc.assert(
      fc.property(ids(BEFORE, { day: 0, month: 0 }), (id) => {
        expect(nationalIdKind(id, BEFORE)).toBe('fnr');
      }),
    );
  });
  test('before 2032 both check digits must fit, and slips are noticed', () => {
    fc.assert(fc.property(ids(BEFORE), (id) => noticesSlips(id, (text) => nationalIdKind(text, BEFORE) !== null)));
  });
  test('from 2032 four times as many first check digits fit', () => {
    fc.assert(
      fc.property(ids(AFTER), (id) => {
        expect(nationalIdKind(id, AFTER)).toBe('synthetic');
      }),
    );
    let [before, after] = [0, 0];
    for (let number = 0; number < 100_000; number += 1) {
      const id = `158190${String(number).padStart(5, '0')}`;
      if (nationalIdKind(id, BEFORE)) before += 1;
      if (nationalIdKind(id, AFTER)) after += 1;
      if (nationalIdKind(id, BEFORE) && !nationalIdKind(id, AFTER)) expect.fail(id);
    }
    expect(after / before).toBeGreaterThan(3.9);
    expect(after / before).toBeLessThan(4.1);
  });
  test.each([
    '00000000000',
    '1309724802',
    '130972480222',
    '13097248022 ',
    '３3097248022',
    '32019012345',
    '31119012345',
    'a3097248022',
  ])('%s is none', (text) => {
    expect(nationalIdKind(text, AFTER)).toBeNull();
  });
});

describe('masking', () => {
  const id = ids('2026-01-01');
  const split = fc.constantFrom<(text: string) => string>(
    (one) => one,
    (one) => `${one.slice(0, 6)} ${one.slice(6)}`,
    (one) => `${one.slice(0, 6)}-${one.slice(6)}`,
    (one) => `${one.slice(0, 6)} - ${one.slice(6)}`,
    (one) => one.replace(/(..)(..)(..)/, '$1.$2.$3 '),
    (one) => one.replace(/(..)(..)(..)(...)/, '$1 $2 $3\u00a0$4 '),
    (one) => [...one].join(' '),
    (one) => `${one.slice(0, 6)}_${one.slice(6)}`,
    (one) => one.replace(/(......)(...)/, '$1/$2.'),
  );
  const around = fc.constantFrom<[string, string]>(
    ['', ''],
    ['fnr ', '.'],
    ['2026-11-24 ', ' ferdig'],
    ['lønn_', '_2026.pdf'],
    ['nr 7, ', ', uke 48'],
    ['(', ')'],
    ['A', 'B'],
  );
  test('no id is left, however it is split', () => {
    fc.assert(
      fc.property(id, split, around, (one, cut, [before, after]) => {
        const masked = maskIds(before + cut(one) + after);
        expect(masked.replace(/\D/g, '')).not.toContain(one.slice(0, 6));
        expect(masked.replace(/\D/g, '')).not.toContain(one.slice(6));
        expect(masked).toContain('…');
      }),
      { numRuns: 500 },
    );
  });
  test('ids inside longer numbers, and several', () => {
    fc.assert(
      fc.property(id, id, digits(3), (one, two, more) => {
        expect(maskIds(`${more}${one}`)).not.toContain(one);
        expect(maskIds(`${one}, ${two}`)).not.toMatch(/\d{6}/);
      }),
    );
  });
  test('accounts in their usual forms', () => {
    fc.assert(
      fc.property(completed(11, 1, isBankAccount), (one) => {
        for (const text of [
          one,
          `${one.slice(0, 4)} ${one.slice(4, 6)} ${one.slice(6)}`,
          `${one.slice(0, 4)}.${one.slice(4, 6)}.${one.slice(6)}`,
        ])
          expect(maskIds(`konto ${text}!`)).toBe('konto …!');
      }),
    );
  });
  test('starred ids lose their birth date too', () => {
    expect(maskIds('010190 ***** og 010190xxxxx')).toBe('… og …');
  });
  test.each([
    'faktura_20261124_001.xml',
    'ordre 310111643',
    '1 234 567,50',
    'AVR-2026-014',
    '2026-11-24 07:30',
    'uke 48, 7,5 t',
    '12345678901',
    '',
  ])('left alone: %s', (text) => {
    expect(maskIds(text)).toBe(text);
  });
  test('holding an id', () => {
    fc.assert(
      fc.property(id, (one) => {
        expect([one, `${one.slice(0, 6)} ${one.slice(6)}`, `se ${one}.`].map(holdsNationalId)).toEqual([
          true,
          true,
          true,
        ]);
      }),
    );
    expect(['', '310111643', '12345678901'].map(holdsNationalId)).toEqual([false, false, false]);
  });
  test('what was read is short, on one line and harmless', () => {
    expect(shortRead(' a\n\tb\u001b[31m\u202ec ')).toBe('a b [31m c');
    expect([...shortRead('ø'.repeat(100))]).toHaveLength(60);
    expect([...shortRead('😀'.repeat(100))]).toHaveLength(60);
    fc.assert(
      fc.property(id, fc.nat(80), (one, before) => {
        expect(shortRead(`${'x'.repeat(before)} ${one}`)).not.toContain(one.slice(0, 6));
      }),
    );
    fc.assert(
      fc.property(id, fc.integer({ min: 1900, max: 2010 }), (one, before) => {
        expect(shortRead(`${`${one} `.repeat(Math.ceil(before / 12))}`)).not.toMatch(/\d/);
      }),
    );
  });
  test('long texts cost no more than their length', () => {
    const before = performance.now();
    for (const text of ['1', '1 ', '12-', '123456 ', '1   ', '*'])
      for (const step of [maskIds, shortRead, holdsNationalId]) step(text.repeat(200_000));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
