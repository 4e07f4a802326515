/** The structure tree: what a screen reader reads, in the order in which it was drawn. */
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Page } from './page.ts';
import { raw } from './syntax.ts';

/** One structure element. It joins its parent when its first content is drawn, so drawing order is reading order. */
export interface Element {
  readonly type: string;
  readonly parent: Element | undefined;
  /** Further entries as PDF text, for example `/Lang(en)`. */
  attributes: string;
  readonly kids: Kid[];
  attached: boolean;
}
type Kid =
  | { readonly element: Element }
  | { readonly page: number; readonly mcid: number }
  | { readonly page: number; readonly link: number };

export function newElement(type: string, parent: Element | undefined, attributes = ''): Element {
  return { type, parent, attributes, kids: [], attached: false };
}

/** Puts the element, and those above it, into the tree. Needed by hand only for an element without content. */
export function attach(element: Element): void {
  if (element.attached) return;
  element.attached = true;
  if (!element.parent) return;
  attach(element.parent);
  element.parent.kids.push({ element });
}

/**
 * Writes the tree. Page n has the parent tree key n; the links come after the pages, in the order drawn.
 * @param links the annotation objects, by the same index as the links of the pages in order
 */
export function writeStructure(
  context: PDFContext,
  root: Element,
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
  links: readonly (readonly PDFRef[])[],
): PDFRef {
  const tree = context.nextRef();
  const refs = new Map<Element, PDFRef>();
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(element, ref);
    const home = element.kids.find((kid) => 'page' in kid)?.page;
    const kids = element.kids.map((kid) => {
      if ('element' in kid) return String(write(kid.element, ref));
      const page = pageRefs[kid.page];
      if ('link' in kid) return `<</Type/OBJR/Obj ${links[kid.page]?.[kid.link]}/Pg ${page}>>`;
      return kid.page === home ? String(kid.mcid) : `<</Type/MCR/Pg ${page}/MCID ${kid.mcid}>>`;
    });
    const pg = home === undefined ? '' : `/Pg ${pageRefs[home]}`;
    context.assign(
      ref,
      raw(`<</Type/StructElem/S/${element.type}/P ${parent}${pg}/K[${kids.join(' ')}]${element.attributes}>>`),
    );
    return ref;
  };
  const document = write(root, tree);
  const slots = pages.map((page) => context.register(raw(`[${page.marks.map((mark) => refs.get(mark)).join(' ')}]`)));
  const keys = [...slots, ...pages.flatMap((page) => page.links.map((link) => refs.get(link.element)))];
  const parents = context.register(raw(`<</Nums[${keys.map((ref, key) => `${key} ${ref}`).join(' ')}]>>`));
  context.assign(
    tree,
    raw(
      `<</Type/StructTreeRoot/K[${document}]/ParentTree ${parents}/ParentTreeNextKey ${keys.length}/RoleMap<</Title/P>>>>`,
    ),
  );
  return tree;
}
