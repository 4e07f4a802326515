/** Whole numbers only: øre, thousandths of an hour and minutes. What is rounded is rounded so that a comparison with a whole number stays exact. */

/** Quotient rounded down; exact for whole numbers below 2^53. @param by above 0 */
export function floorDiv(value: number, by: number): number {
  const rest = ((value % by) + by) % by;
  return (value - rest) / by;
}

/** Quotient rounded up. */
export function ceilDiv(value: number, by: number): number {
  return -floorDiv(-value, by);
}

/** Øre an hour, rounded down: as whole øre is what a rate is, the rounded pay reaches a rate exactly when the pay does. @param hours thousandths */
export function perHour(pay: number, hours: number): number {
  return floorDiv(pay * 1000, hours);
}

/** Whether a/b is less than c/d, without dividing. @param b above 0 @param d above 0 */
export function isLess(a: number, b: number, c: number, d: number): boolean {
  return BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b);
}
