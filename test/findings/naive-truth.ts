/** A three-valued evaluator written on its own, straight from the condition and the values: nothing of the product's fold or engine. */

export type Leaf = { fact: string; operator: string; value: unknown };
export type Tree = Leaf | { all: Tree[] } | { any: Tree[] } | { not: Tree };
/** 1 true, 0 unknown, −1 false: `all` is the least, `any` the greatest, `not` the opposite. */
export type Verdict = 1 | 0 | -1;

export function naive(tree: Tree, values: Readonly<Record<string, unknown>>): Verdict {
  if ('all' in tree) return Math.min(...tree.all.map((child) => naive(child, values))) as Verdict;
  if ('any' in tree) return Math.max(...tree.any.map((child) => naive(child, values))) as Verdict;
  if ('not' in tree) return (0 - naive(tree.not, values)) as Verdict;
  const left = values[tree.fact];
  const limit = tree.value;
  const right =
    typeof limit === 'object' && limit !== null && 'fact' in limit ? values[(limit as { fact: string }).fact] : limit;
  if (left === undefined || right === undefined) return 0;
  return compares(tree.operator, left as number, right as number) ? 1 : -1;
}

function compares(operator: string, left: number, right: number): boolean {
  const among = () => (right as unknown as unknown[]).some((one) => one === left);
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'lessThan':
      return left < right;
    case 'lessThanInclusive':
      return !(left > right);
    case 'greaterThan':
      return left > right;
    case 'greaterThanInclusive':
      return !(left < right);
    case 'in':
      return among();
    case 'notIn':
      return !among();
    default:
      throw new Error(operator);
  }
}
