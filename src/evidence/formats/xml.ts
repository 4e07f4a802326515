/** XML → a small tree with line numbers. Names are resolved by namespace, never by prefix. */
import { readXmlEvents, XML_LIMITS, type XmlElement, type XmlFault, type XmlLimits } from './xml-events.ts';

export interface XmlNode extends XmlElement {
  readonly children: XmlNode[];
  /** The node's own character data, in order; that of its children is not in it. */
  text: string;
}
export interface XmlTree {
  /** What was read before a fault is here too, so that a reader can still tell which document it was. */
  readonly root?: XmlNode;
  readonly fault?: XmlFault;
}

/** Text of a document → its tree, or the fault with its line. Never throws. */
export function parseXml(text: string, limits: XmlLimits = XML_LIMITS): XmlTree {
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  const fault = readXmlEvents(
    text,
    {
      open: (element) => {
        const node: XmlNode = { ...element, children: [], text: '' };
        root ??= node;
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      text: (part) => {
        const top = open.at(-1);
        if (top) top.text += part;
      },
      close: () => {
        open.pop();
      },
    },
    limits,
  );
  return { ...(root ? { root } : {}), ...(fault ? { fault } : {}) };
}

/** The first child of a name, in a namespace if one is given; undefined when there is none. */
export function child(node: XmlNode | undefined, name: string, ns?: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name && (ns === undefined || one.ns === ns));
}

/** All children of a name, in document order. */
export function childrenOf(node: XmlNode | undefined, name: string, ns?: string): XmlNode[] {
  return node?.children.filter((one) => one.name === name && (ns === undefined || one.ns === ns)) ?? [];
}

/** The node at the end of a path of names. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((one, name) => child(one, name), node);
}

/** Trimmed text of a node; undefined when it is not there or empty. */
export function textOf(node: XmlNode | undefined): string | undefined {
  const text = node?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}
