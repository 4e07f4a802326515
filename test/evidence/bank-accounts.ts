/** Invented accounts with right check digits: no bank gives out numbers that begin with 00. */

/** Norwegian account number `n` of the tests: eleven digits. */
export function account(n: number): string {
  for (let at = n * 7 + 1; ; at += 1_000_003) {
    const body = String(at).padStart(10, '0');
    const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce(
      (total, weight, index) => total + weight * Number(body[index]),
      0,
    );
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return body + check;
  }
}

/** An IBAN: country and what stands behind the check digits. */
export function iban(country: string, body: string): string {
  const digits = `${body}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${body}`;
}

/** Eleven digits that no check lets through. */
export function wrongAccount(n: number): string {
  const right = account(n);
  return `${right.slice(0, 10)}${(Number(right[10]) + 1) % 10}`;
}
