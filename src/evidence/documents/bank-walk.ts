/** An ISO 20022 message as a stream of groups: each group is told when it closes, with the values that stood in it. Never a tree, so memory stays flat. */
import type { XmlElement, XmlHandler } from '../formats/xml-events.ts';

/** One value as it stood. */
export interface Said {
  readonly text: string;
  readonly line: number;
  /** The attribute `Ccy` of an amount. */
  readonly currency?: string;
}
/** An element that a record is made of. Values lie under their path within the group; a path that repeats has several. */
export interface Group {
  readonly name: string;
  readonly line: number;
  readonly above: Group | undefined;
  readonly values: Map<string, Said[]>;
}
/** Which elements are groups and which are values, as paths from the message's body. Everything else is passed over. */
export interface Shape {
  readonly groups: readonly string[];
  readonly values: readonly string[];
}
export interface GroupHandler {
  readonly open?: (group: Group) => void;
  readonly close: (group: Group) => void;
}

interface Node {
  readonly below: Map<string, Node>;
  group?: string;
  value?: string;
}
interface Open {
  readonly node: Node | undefined;
  readonly group: Group | undefined;
  readonly line: number;
  readonly currency: string | undefined;
  text: string;
}

/** No value of the standard is longer; what is longer is not taken. */
const LONGEST = 512;

/** XML events → groups. The outermost element and the one below it are the envelope and the body, whatever they are called. */
export function walker(shape: Shape, handler: GroupHandler): XmlHandler {
  const top = trieOf(shape);
  const stack: Open[] = [];
  let ns = '';
  return {
    open: (element) => {
      const above = stack.at(-1);
      if (!above) ns = element.ns;
      const node = element.ns === ns ? nodeOf(stack.length, above, element.name, top) : undefined;
      const group = node?.group === undefined ? above?.group : startOf(node.group, element, above?.group);
      stack.push({ node, group, line: element.line, currency: currencyOf(element), text: '' });
      if (group && group !== above?.group) handler.open?.(group);
    },
    text: (part) => {
      const one = stack.at(-1);
      if (one?.node?.value !== undefined && one.text.length <= LONGEST) one.text += part;
    },
    close: () => {
      const one = stack.pop();
      const group = one?.group;
      if (!one?.node || !group) return;
      if (one.node.value !== undefined) keep(group, one.node.value, one);
      if (group !== stack.at(-1)?.group) handler.close(group);
    },
  };
}

function nodeOf(depth: number, above: Open | undefined, name: string, top: Node): Node | undefined {
  if (depth === 0) return { below: new Map() };
  return depth === 1 ? top : above?.node?.below.get(name);
}

/** Three letters; anything else is no currency. */
function currencyOf({ attributes: { Ccy: currency } }: XmlElement): string | undefined {
  return currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}

function startOf(name: string, element: XmlElement, above: Group | undefined): Group {
  return { name, line: element.line, above, values: new Map() };
}

function keep(group: Group, path: string, { text, line, currency }: Open): void {
  const trimmed = copied(text.trim());
  if (trimmed === '' || text.length > LONGEST) return;
  const said: Said = currency === undefined ? { text: trimmed, line } : { text: trimmed, line, currency };
  const before = group.values.get(path);
  if (before) before.push(said);
  else group.values.set(path, [said]);
}

/** A piece of a longer text keeps all of it in memory: V8 points into it from 13 characters on. A copy does not. */
function copied(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** The body itself is the group `''`. */
function trieOf(shape: Shape): Node {
  const top: Node = { below: new Map(), group: '' };
  const reach = (path: string): Node =>
    path.split('/').reduce((node, name) => {
      const next = node.below.get(name) ?? { below: new Map() };
      node.below.set(name, next);
      return next;
    }, top);
  for (const path of shape.groups) reach(path).group = path;
  for (const path of shape.values) {
    const within = shape.groups.filter((group) => path.startsWith(`${group}/`)).sort((a, b) => b.length - a.length)[0];
    reach(path).value = within === undefined ? path : path.slice(within.length + 1);
  }
  return top;
}
