/** The contract's pattern of a reference, as a regular expression that a person entered: used only when it cannot run away. */

const LONGEST_PATTERN = 100;
const LONGEST_REFERENCE = 100;
const MOST_REPEATS = 3;
const MOST_OPTIONAL = 4;
const MOST_ALTERNATIVES = 6;

/** A test of whole references; undefined when the pattern is no regular expression or outside the safe subset. */
export function matcherOf(pattern: string): ((reference: string) => boolean) | undefined {
  if (pattern.trim() === '' || pattern.length > LONGEST_PATTERN || !isSafe(pattern)) return undefined;
  try {
    // By itself first: brackets that only close within ours would let a part of the reference stand for the whole.
    const expression = new RegExp(`^(?:${new RegExp(pattern).source})$`);
    return (reference) => reference.length <= LONGEST_REFERENCE && expression.test(reference);
  } catch {
    return undefined;
  }
}

/**
 * Safe: no look-around, no back-reference, no group that repeats, and few enough repeats, optional signs and alternatives
 * within groups that the work stays a small power of the reference's length. Classes and escaped signs are taken away
 * first, so that only operators are left to count.
 */
function isSafe(pattern: string): boolean {
  if (/\\[1-9k]/.test(pattern)) return false;
  const operators = pattern.replace(/\\./g, 'a').replace(/\[[^\]]*\]/g, 'a');
  if (/\(\?(?!:)/.test(operators) || /\)[*+{]/.test(operators)) return false;
  const repeats = operators.match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  const optional = operators.replace(/\(\?:/g, '(').match(/\?/g)?.length ?? 0;
  return repeats <= MOST_REPEATS && optional <= MOST_OPTIONAL && alternativesWithin(operators) <= MOST_ALTERNATIVES;
}

/** Alternatives of the whole pattern are tried one after another; those within groups multiply each other. */
function alternativesWithin(operators: string): number {
  let [depth, count] = [0, 0];
  for (const sign of operators) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth > 0) count += 1;
  }
  return count;
}
