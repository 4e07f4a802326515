/** Money and quantities of an invoice as exact fractions: a float would lose the øre that the check is about. */

/** A number, or why there is none; what could not be read outranks what was not there. */
export type Amount = Fraction | 'missingEvidence' | 'unreadableEvidence';
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const HUNDRED: Fraction = { top: 100n, bottom: 1n };

/** No real amount is longer, and hundredths of a longer one would not be whole as a number. */
const DECIMAL = /^([+-]?)(\d{1,13})(?:\.(\d{1,12}))?$/;

/** `-12.50` → −25/2. Undefined text is `missingEvidence`, anything that is no decimal `unreadableEvidence`. */
export function amountOf(text: string | undefined): Amount {
  if (text === undefined) return 'missingEvidence';
  const match = DECIMAL.exec(text.trim());
  if (!match) return 'unreadableEvidence';
  const [, sign, whole = '', decimals = ''] = match;
  const top = BigInt(whole + decimals);
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(decimals.length) };
}

/** An element that the standard lets out when it is nil (EN 16931: BT-107, BT-108, BT-113, BT-114). */
export function nilWhenLeftOut(text: string | undefined, unreadable: boolean): Amount {
  if (text !== undefined) return amountOf(text);
  return unreadable ? 'unreadableEvidence' : ZERO;
}

function combine(a: Amount, b: Amount, operation: (a: Fraction, b: Fraction) => Amount): Amount {
  if (a === 'unreadableEvidence' || b === 'unreadableEvidence') return 'unreadableEvidence';
  return typeof a === 'string' || typeof b === 'string' ? 'missingEvidence' : operation(a, b);
}

export function plus(a: Amount, b: Amount): Amount {
  return combine(a, b, add);
}

export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(plus, ZERO);
}

/** Decimals have bottoms that divide each other: the larger serves both, or a thousand lines would make a bottom of thousands of digits. */
function add(a: Fraction, b: Fraction): Fraction {
  const [fine, coarse] = a.bottom >= b.bottom ? [a, b] : [b, a];
  return fine.bottom % coarse.bottom === 0n
    ? { top: fine.top + coarse.top * (fine.bottom / coarse.bottom), bottom: fine.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Amount, b: Amount): Amount {
  return plus(
    a,
    combine(b, ZERO, (one) => ({ top: -one.top, bottom: one.bottom })),
  );
}

export function times(a: Amount, b: Amount): Amount {
  return combine(a, b, (x, y) => ({ top: x.top * y.top, bottom: x.bottom * y.bottom }));
}

/** A divisor of nought or less is no quantity that a price can be per. */
export function per(a: Amount, b: Amount): Amount {
  return combine(a, b, (x, y) =>
    y.top <= 0n ? 'unreadableEvidence' : { top: x.top * y.bottom, bottom: x.bottom * y.top },
  );
}

/** To two decimals, half away from zero, as EN 16931 rounds. */
export function rounded(amount: Amount): Amount {
  return combine(amount, ZERO, ({ top, bottom }) => {
    const size = top < 0n ? -top : top;
    const hundredths = (size * 200n + bottom) / (bottom * 2n);
    return { top: top < 0n ? -hundredths : hundredths, bottom: 100n };
  });
}

/** How far apart two amounts are, in øre, a part of one counted as a whole: so that 2.01 is more than 2. */
export function oreBetween(a: Amount, b: Amount): number | 'missingEvidence' | 'unreadableEvidence' {
  const gap = minus(a, b);
  if (typeof gap === 'string') return gap;
  const size = (gap.top < 0n ? -gap.top : gap.top) * 100n;
  return Number((size + gap.bottom - 1n) / gap.bottom);
}

/** Whole øre; an amount with a part of one is not what money is written in. */
export function wholeOre(amount: Amount): number | 'missingEvidence' | 'unreadableEvidence' {
  if (typeof amount === 'string') return amount;
  return (amount.top * 100n) % amount.bottom === 0n
    ? Number((amount.top * 100n) / amount.bottom)
    : 'unreadableEvidence';
}
