/** The text of a PDF, page by page, by Mozilla's reader. Scripts are not run, fonts and pictures are not drawn, nothing is fetched. */

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 30;

/** Undefined when the PDF is too large, locked or broken. Never throws for what the file holds. */
export async function pdfWords(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  if (bytes.length > MAX_BYTES) return undefined;
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the buffer over, so it gets a copy.
    const document = await getDocumentProxy(bytes.slice(), {
      disableFontFace: true,
      stopAtErrors: true,
      verbosity: 0,
    });
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''));
    }
    await document.loadingTask.destroy();
    return pages;
  } catch {
    return undefined;
  }
}
