/** The bookmarks of the document: one for each heading, nested by level. */
import type { PDFContext, PDFRef } from 'pdf-lib';
import { number, raw, textString } from './syntax.ts';

export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  /** The upper edge of the heading, in points from the bottom of the page. */
  readonly top: number;
}
interface Node {
  readonly bookmark: Bookmark;
  readonly ref: PDFRef;
  readonly kids: Node[];
}

/** Writes the outline, closed below the first level; `undefined` when there are no headings. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pages: readonly PDFRef[],
): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const top: Node[] = [];
  const path: Node[] = [];
  for (const bookmark of bookmarks) {
    const node: Node = { bookmark, ref: context.nextRef(), kids: [] };
    while ((path.at(-1)?.bookmark.level ?? 0) >= bookmark.level) path.pop();
    (path.at(-1)?.kids ?? top).push(node);
    path.push(node);
  }
  const root = context.nextRef();
  writeSiblings(context, top, root, pages);
  context.assign(root, raw(`<</Type/Outlines/First ${top[0]?.ref}/Last ${top.at(-1)?.ref}/Count ${top.length}>>`));
  return root;
}

function writeSiblings(context: PDFContext, nodes: readonly Node[], parent: PDFRef, pages: readonly PDFRef[]): void {
  nodes.forEach((node, index) => {
    const { bookmark, kids } = node;
    const previous = nodes[index - 1] ? `/Prev ${nodes[index - 1]?.ref}` : '';
    const next = nodes[index + 1] ? `/Next ${nodes[index + 1]?.ref}` : '';
    const below = kids.length > 0 ? `/First ${kids[0]?.ref}/Last ${kids.at(-1)?.ref}/Count -${kids.length}` : '';
    const place = `[${pages[bookmark.page]} /XYZ 0 ${number(bookmark.top + 12)} null]`;
    context.assign(
      node.ref,
      raw(`<</Title ${textString(bookmark.title)}/Parent ${parent}/Dest ${place}${previous}${next}${below}>>`),
    );
    writeSiblings(context, kids, node.ref, pages);
  });
}
