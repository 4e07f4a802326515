/** Firms that engage one another in a circle: nobody can say how deep they lie. Tarjan's strongly connected components, without recursion. */

export interface Edge {
  readonly company: string | null;
  readonly engager: string | null;
}

/**
 * The links that are part of a circle of any length, a firm that engages itself included, each with the number of its circle.
 * Circles that share a firm are one. Linear in the number of links.
 */
export function circlesOf<E extends Edge>(links: readonly E[]): ReadonlyMap<E, number> {
  const below = new Map<string, string[]>();
  for (const { company, engager } of links) {
    if (company === null || engager === null) continue;
    const engaged = below.get(engager);
    if (engaged) engaged.push(company);
    else below.set(engager, [company]);
  }
  const group = componentsOf(below);
  const circles = new Map<E, number>();
  for (const link of links) {
    const [company, engager] = [group.get(link.company ?? ''), group.get(link.engager ?? '')];
    if (company !== undefined && company === engager) circles.set(link, company);
  }
  return circles;
}

/** Firm → number of its component: firms share one when each can be reached from the other. */
function componentsOf(below: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const group = new Map<string, number>();
  const open: string[] = [];
  const enter = (firm: string): { firm: string; next: number } => {
    lowest.set(firm, order.size);
    order.set(firm, order.size);
    open.push(firm);
    return { firm, next: 0 };
  };
  const lower = (firm: string, to: number): void => {
    lowest.set(firm, Math.min(lowest.get(firm) as number, to));
  };
  let groups = 0;
  for (const start of below.keys()) {
    if (order.has(start)) continue;
    const walk = [enter(start)];
    for (let step = walk.at(-1); step !== undefined; step = walk.at(-1)) {
      const child = below.get(step.firm)?.[step.next];
      if (child !== undefined) {
        step.next += 1;
        if (!order.has(child)) walk.push(enter(child));
        else if (!group.has(child)) lower(step.firm, order.get(child) as number);
        continue;
      }
      walk.pop();
      const own = lowest.get(step.firm) as number;
      const above = walk.at(-1);
      if (above) lower(above.firm, own);
      if (own !== order.get(step.firm)) continue;
      for (let firm = open.pop() as string; ; firm = open.pop() as string) {
        group.set(firm, groups);
        if (firm === step.firm) break;
      }
      groups += 1;
    }
  }
  return group;
}
