/** What left the account and who got it, told naively: every block and every order is tried against every silent line. */
import type { World, WorldLine } from './matching.ts';

export interface Money {
  readonly to: string;
  readonly amount: number;
  readonly day: number;
  /** Amount and block of the line that it was booked in. */
  readonly lineAmount: number;
  readonly block: string | undefined;
  doubtful: boolean;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const without = <T>(list: readonly T[], gone: readonly T[]): T[] => list.filter((one) => !gone.includes(one));

/** Every payment whose receiver is known, and the lines that keep silent about it. */
export function moneyOut({ lines, blocks }: World, near: number): { paid: Money[]; hidden: WorldLine[] } {
  const paid: Money[] = [];
  const orders = blocks.flatMap((block) =>
    block.orders
      .filter(({ answer }) => answer !== 'refused')
      .map((order) => ({ ...order, day: block.day, block: block.id })),
  );
  let open = [...orders];
  let silent: WorldLine[] = [];
  for (const line of lines) {
    if (line.back) continue;
    const tell = (to: string, amount: number): void => {
      paid.push({ to, amount, day: line.day, lineAmount: line.amount, block: line.block, doubtful: false });
    };
    if (line.details) for (const detail of line.details) tell(detail.to, detail.amount);
    else if (line.to !== undefined) tell(line.to, line.amount);
    else silent.push(line);
  }
  const told = [...paid];
  const settle = (line: WorldLine, of: typeof orders): void => {
    silent = silent.filter((one) => one !== line);
    open = without(open, of);
    for (const { to, amount } of of)
      paid.push({ to, amount, day: line.day, lineAmount: line.amount, block: line.block, doubtful: false });
  };
  const wholeBlocks = () =>
    blocks
      .map((block) => orders.filter((order) => order.block === block.id))
      .filter((group) => group.length > 0 && group.every((order) => open.includes(order)));
  const fits = (line: WorldLine, group: typeof orders): boolean =>
    line.amount === sum(group.map(({ amount }) => amount)) && (line.count === undefined || line.count === group.length);
  for (const line of [...silent]) {
    const group = wholeBlocks().find((one) => one[0]?.block === line.block && fits(line, one));
    if (group) settle(line, group);
  }
  const bySum = (groups: () => (typeof orders)[]): void => {
    for (const days of [0, near])
      for (const counted of [true, false]) {
        const tries = groups();
        const some = silent.filter((line) => (line.count !== undefined) === counted);
        const key = (amount: number, count: number): string => `${amount}/${counted ? count : ''}`;
        const all = [
          ...some.map((line) => ({ key: key(line.amount, line.count ?? 0), day: line.day, line, group: undefined })),
          ...tries.map((group) => ({
            key: key(sum(group.map(({ amount }) => amount)), group.length),
            day: group[0]?.day ?? 0,
            line: undefined,
            group,
          })),
        ];
        for (const name of new Set(all.map((one) => one.key))) {
          let left = all.filter((one) => one.key === name).sort((a, b) => a.day - b.day);
          while (left.length > 0) {
            const cluster = [left[0] as (typeof left)[0]];
            for (const one of left.slice(1))
              if (one.day - (cluster.at(-1)?.day ?? 0) <= days) cluster.push(one);
              else break;
            left = without(left, cluster);
            const spread = (cluster.at(-1)?.day ?? 0) - (cluster[0]?.day ?? 0);
            const [someLines, someGroups] = [
              cluster.flatMap((one) => one.line ?? []),
              cluster.flatMap((one) => (one.group ? [one.group] : [])),
            ];
            if (spread > days || someLines.length < someGroups.length) continue;
            for (const [index, group] of someGroups.entries()) settle(someLines[index] as WorldLine, group);
          }
        }
      }
  };
  bySum(wholeBlocks);
  // What the bank shows by itself is one of the orders, if there is one like it.
  for (const one of told) {
    const like = open.find(
      (order) => order.to === one.to && order.amount === one.amount && Math.abs(order.day - one.day) <= near,
    );
    if (like) open = without(open, [like]);
  }
  bySum(() => open.map((order) => [order]));
  for (const order of open)
    if (order.answer === 'settled')
      paid.push({
        to: order.to,
        amount: order.amount,
        day: order.day,
        lineAmount: -1,
        block: undefined,
        doubtful: false,
      });
  return { paid, hidden: silent };
}

/** Takes away what came back. */
export function returned(paid: readonly Money[], lines: readonly WorldLine[]): Money[] {
  let left = [...paid];
  for (const back of lines.filter((line) => line.back)) {
    const before = left.filter((one) => one.day <= back.day);
    const same = before.filter((one) => one.amount === back.amount);
    const [mine] = same.filter((one) => back.to !== undefined && one.to === back.to).sort((a, b) => b.day - a.day);
    if (mine) {
      left = without(left, [mine]);
      continue;
    }
    const inLine = before.filter((one) => one.lineAmount === back.amount && one.amount !== one.lineAmount);
    const block = inLine.filter((one) => back.block !== undefined && one.block === back.block);
    if (block.length > 0) left = without(left, block);
    else if (back.to === undefined || same.length === 0) for (const one of [...same, ...inLine]) one.doubtful = true;
  }
  return left;
}
