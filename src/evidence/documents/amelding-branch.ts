/** An a-melding as a run of opened and closed elements, from XML or JSON alike; what belongs to one person is held until the person ends, never the whole. */
import type { XmlHandler } from '../formats/xml-events.ts';

/** Where an element stood: the line of an XML file, the pointer within a JSON file. */
export type Spot = { readonly line: number } | { readonly path: string };

/** An element with what stood in it. */
export interface Branch {
  readonly name: string;
  readonly at: Spot;
  text: string;
  readonly below: Branch[];
}

/** What is told of a message, element by element. */
export interface BranchHandler {
  readonly open: (name: string, at: Spot) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** No value of the format is longer; what is longer is cut, and is then no valid value. */
const LONGEST = 512;
/** The format nests eight deep. */
const DEEPEST = 40;

/**
 * Builds branches and hands over each one whose name is in `cut` when it closes, without keeping it.
 * @param take gets the closed branch and its open ancestors, outermost first
 * @returns the handler, and the branches that are still open (a document that broke off has some)
 */
export function branchBuilder(
  cut: ReadonlySet<string>,
  take: (branch: Branch, above: readonly Branch[]) => void,
): BranchHandler & { readonly stillOpen: readonly Branch[] } {
  const open: Branch[] = [];
  return {
    stillOpen: open,
    open(name, at) {
      // XML begins some names with a capital (`Leveranse`) that JSON does not.
      open.push({ name: name.charAt(0).toLowerCase() + name.slice(1), at, text: '', below: [] });
    },
    text(piece) {
      const top = open.at(-1);
      if (top && top.text.length <= LONGEST) top.text += piece;
    },
    close() {
      const closed = open.pop();
      if (!closed) return;
      closed.text = copied(closed.text.trim());
      if (cut.has(closed.name)) take(closed, open);
      else open.at(-1)?.below.push(closed);
    },
  };
}

/** A piece of a longer text keeps all of it in memory: V8 points into it from 13 characters on. A copy does not. */
function copied(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** XML events → elements. What has another namespace than the outermost element is told without its name, so that nothing is taken from it. */
export function fromXml({ open, text, close }: BranchHandler): XmlHandler {
  let ns: string | undefined;
  return {
    open: (element) => {
      ns ??= element.ns;
      open(element.ns === ns ? element.name : '', { line: element.line });
    },
    text,
    close: () => close(),
  };
}

/** A JSON value → elements: a list is its element several times. */
export function fromJson(value: unknown, name: string, path: string, handler: BranchHandler, depth = 0): void {
  if (value === null || value === undefined || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) fromJson(one, name, `${path}/${index}`, handler, depth + 1);
    return;
  }
  handler.open(name, { path });
  if (typeof value === 'object')
    for (const [key, one] of Object.entries(value)) fromJson(one, key, `${path}/${key}`, handler, depth + 1);
  else handler.text(String(value));
  handler.close();
}

/** The first element under a name, or under names within each other. */
export function below(branch: Branch | undefined, ...names: readonly string[]): Branch | undefined {
  let at = branch;
  for (const name of names) at = at?.below.find((one) => one.name === name);
  return at;
}

/** Every element under a name. */
export function allBelow(branch: Branch, name: string): readonly Branch[] {
  return branch.below.filter((one) => one.name === name);
}
