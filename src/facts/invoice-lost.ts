/** Listed invoices whose document was handed in but could not be read as one: the file is asked for again, not another one. */
import type { Evidence, Place } from '../evidence/evidence.ts';

/** Invoice number → the files named for it that no reader could make anything of. */
export type LostFiles = (invoiceNo: string) => readonly Place[];

/** A name tells nothing of what a file is; that it holds the whole number only tells which file to ask for again. */
export function lostFiles(evidence: Evidence): LostFiles {
  const unknown = evidence.files
    .filter(({ kind }) => kind === 'unknown')
    .map(({ file }) => ({ at: { file }, words: wordsOf(file.split('/').at(-1) ?? file) }));
  return (invoiceNo) => {
    const wanted = wordsOf(invoiceNo);
    return wanted === '-' ? [] : unknown.filter(({ words }) => words.includes(wanted)).map(({ at }) => at);
  };
}

/** `Faktura 2022/17.xml` → `-FAKTURA-2022-17-XML-`. */
function wordsOf(text: string): string {
  return `-${text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-`.replace(/-+/g, '-');
}
