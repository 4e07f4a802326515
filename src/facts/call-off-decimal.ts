/** Decimal text of an invoice as an exact integer, so that quantities and prices multiply without loss. */

/** Units in one whole: eight decimals. */
export const ONE = 100_000_000n;

/** `12.5` → 1250000000n. Undefined when it is no number or has more decimals than can be held. */
export function units(text: string | undefined): bigint | undefined {
  const match = text === undefined ? null : /^([+-]?)(\d{1,20})(?:\.(\d{1,8})0*)?$/.exec(text.trim());
  if (!match) return undefined;
  const value = BigInt((match[2] as string) + (match[3] ?? '').padEnd(8, '0'));
  return match[1] === '-' ? -value : value;
}

/** Quotient rounded up, so that what is above a whole number stays above it. The divisor must not be 0. */
export function divideUp(dividend: bigint, divisor: bigint): bigint {
  const [top, bottom] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  return top / bottom + (top > 0n && top % bottom !== 0n ? 1n : 0n);
}

/** Quotient to the nearest integer, half away from zero. The divisor must not be 0. */
export function divide(dividend: bigint, divisor: bigint): bigint {
  const [top, bottom] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  return top < 0n ? -((-top * 2n + bottom) / (bottom * 2n)) : (top * 2n + bottom) / (bottom * 2n);
}
