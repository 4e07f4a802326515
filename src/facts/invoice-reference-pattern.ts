/** The contract's pattern of a reference, as a regular expression that a person entered: used only when it cannot run away. */

const LONGEST_PATTERN = 100;
const LONGEST_REFERENCE = 100;
const MOST_REPEATS = 3;
const MOST_OPTIONAL = 4;

/** A test of whole references; undefined when the pattern is no regular expression or outside the safe subset. */
export function matcherOf(pattern: string): ((reference: string) => boolean) | undefined {
  if (pattern.trim() === '' || pattern.length > LONGEST_PATTERN || !isSafe(pattern)) return undefined;
  try {
    const expression = new RegExp(`^(?:${pattern})$`);
    return (reference) => reference.length <= LONGEST_REFERENCE && expression.test(reference);
  } catch {
    return undefined;
  }
}

/**
 * Safe: no look-around, no back-reference, no group that repeats, and few enough repeats that the work stays a small power
 * of the reference's length. Classes and escaped signs are taken away first, so that only operators are left to count.
 */
function isSafe(pattern: string): boolean {
  if (/\\[1-9k]/.test(pattern)) return false;
  const operators = pattern.replace(/\\./g, 'a').replace(/\[[^\]]*\]/g, 'a');
  if (/\(\?(?!:)/.test(operators) || /\)[*+{]/.test(operators)) return false;
  const repeats = operators.match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  const optional = operators.replace(/\(\?:/g, '(').match(/\?/g)?.length ?? 0;
  return repeats <= MOST_REPEATS && optional <= MOST_OPTIONAL;
}
