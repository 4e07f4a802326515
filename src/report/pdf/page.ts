/** One page being drawn: its operators, and which structure element each piece of marked content belongs to. */
import { attach, type Element } from './structure.ts';

export interface Link {
  readonly element: Element;
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly href: string;
  readonly text: string;
}

export interface Page {
  readonly index: number;
  readonly operators: string[];
  /** By marked content number. */
  readonly marks: Element[];
  readonly links: Link[];
  open: Element | undefined;
  /** The top of the page is dark: what stands there must be light. */
  darkTop: boolean;
}

export function newPage(index: number): Page {
  return { index, operators: [], marks: [], links: [], open: undefined, darkTop: false };
}

/** Draws content of an element. Pieces of the same element that follow one another share one number. */
export function mark(page: Page, element: Element, operators: string): void {
  if (page.open !== element) {
    closeMark(page);
    attach(element);
    const mcid = page.marks.length;
    page.marks.push(element);
    element.kids.push({ page: page.index, mcid });
    page.operators.push(`/${element.type} <</MCID ${mcid}>> BDC`);
    page.open = element;
  }
  page.operators.push(operators);
}

/** Ends the piece that is being marked, if any. */
export function closeMark(page: Page): void {
  if (page.open) page.operators.push('EMC');
  page.open = undefined;
}

type Artifact = 'Layout' | 'Pagination' | 'Pagination/Subtype/Header' | 'Pagination/Subtype/Footer';

/** Draws what no one needs to hear: rules, fills, page numbers, repeated table heads. */
export function artifact(page: Page, kind: Artifact, operators: string): void {
  if (operators === '') return;
  closeMark(page);
  page.operators.push(wrapped(kind, operators));
}

/** Keeps a place under what is drawn later. The answer fills it, with an artifact; unfilled it is nothing. */
export function underlay(page: Page): (operators: string) => void {
  closeMark(page);
  const place = page.operators.push('') - 1;
  return (operators) => {
    page.operators[place] = wrapped('Layout', operators);
  };
}

function wrapped(kind: Artifact, operators: string): string {
  return `/Artifact <</Type/${kind}>> BDC ${operators} EMC`;
}

/** Ties a link area on the page to the link element, right after the content that it covers. */
export function addLink(page: Page, link: Link): void {
  link.element.kids.push({ page: page.index, link: page.links.length });
  page.links.push(link);
}
