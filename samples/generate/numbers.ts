/** Synthetic identifiers with right check digits: organisation numbers that start with 3, accounts, national ids with month + 80 (as test numbers have). */

function mod11(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? 0 : rest;
}

/** The first valid organisation number at or above 3`serial`. */
export function orgNumber(serial: number): string {
  for (let body = 31_000_000 + serial; ; body += 1) {
    const check = mod11(String(body), [3, 2, 7, 6, 5, 4, 3, 2]);
    if (check < 10) return `${body}${check}`;
  }
}

/** The first valid account number of the invented bank 9990 at or above a serial. */
export function accountNumber(serial: number): string {
  for (let body = 9_990_000_000 + serial; ; body += 1) {
    const check = mod11(String(body), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (check < 10) return `${body}${check}`;
  }
}

/** A synthetic national id for a birth date: month + 80, the first individual number from `serial` on that gives two check digits. */
export function nationalId(birth: string, serial: number): string {
  const [year, month, day] = birth.split('-') as [string, string, string];
  for (let number = serial % 500; ; number = (number + 1) % 500) {
    const body = `${day}${Number(month) + 80}${year.slice(2)}${String(number).padStart(3, '0')}`;
    const first = mod11(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = first < 10 ? mod11(`${body}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) : 10;
    if (second < 10) return `${body}${first}${second}`;
  }
}

/** A KID: the number with its mod 10 digit. */
export function kid(number: string): string {
  let sum = 0;
  [...number].reverse().forEach((digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  });
  return `${number}${(10 - (sum % 10)) % 10}`;
}
