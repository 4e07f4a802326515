/** Decimal numbers as people and systems write them, as digits: floats would lose øre. */

export interface Decimal {
  readonly negative: boolean;
  /** Digits before the decimal sign. */
  readonly whole: string;
  /** Digits behind it, as written. */
  readonly decimals: string;
}

/**
 * `1 234,50`, `1.234,50`, `1,234.50`, `1'234.50`, `1234.5`, `−2`, `(2)`, `2-`. Undefined when it is none of these, and when
 * a lone point or comma stands before exactly three digits (`1.234`), which may be decimals or thousands.
 */
export function decimalOf(text: string): Decimal | undefined {
  // No number is longer; without this a cell of a million spaces would cost their square.
  if (text.length > 40) return undefined;
  const signed = /^(?<open>\()?(?<before>[-−–])?\s*(?<number>\d[\d.,'’\s]*?)\s*(?<after>[-−–])?(?<close>\))?$/.exec(
    text,
  )?.groups;
  if (!signed?.number) return undefined;
  const { open, before, after, close, number } = signed;
  // One way of saying minus at most, and brackets in pairs.
  if ((open === undefined) !== (close === undefined)) return undefined;
  if ([open, before, after].filter((sign) => sign !== undefined).length > 1) return undefined;
  const digits = plain(number.replaceAll('’', "'").replace(/\s/g, ' '));
  return digits && { negative: (open ?? before ?? after) !== undefined, ...digits };
}

function plain(number: string): Omit<Decimal, 'negative'> | undefined {
  const simple = /^(\d+)(?:([.,])(\d+))?$/.exec(number);
  if (simple) {
    const [, whole = '', , decimals = ''] = simple;
    const ambiguous = decimals.length === 3 && whole.length <= 3 && !/^0+$/.test(whole);
    return ambiguous ? undefined : { whole, decimals };
  }
  const grouped = /^(\d{1,3})(?:([ '.,])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?$/.exec(number);
  if (!grouped) return undefined;
  const [, , separator, point, decimals = ''] = grouped;
  if (point !== undefined && point === separator) return undefined;
  const whole = point === undefined ? number : number.slice(0, number.lastIndexOf(point));
  return { whole: whole.replace(/\D/g, ''), decimals };
}
