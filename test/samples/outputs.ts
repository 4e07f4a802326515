/** All that comes out of a case folder: every file that is written, and every word that is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';
import type { Finding } from '../../src/findings/finding.ts';
import { ryddig } from '../cli/console.ts';
import { copied, readPdf } from '../report/pdf-reading.ts';

const CHECKED_AT = '2026-11-24T12:00:00Z';

/**
 * Runs every command on a folder, as a person would.
 * @param out where results are written
 * @returns what it is → its text, with packed parts unpacked
 */
export async function outputsOf(folder: string, out: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const run = async (...argv: string[]): Promise<string> => {
    const ran = await ryddig(...argv);
    said.set(`what «${argv.join(' ')}» says`, `${ran.out}\n${ran.err}`);
    return ran.out;
  };
  const result = join(out, 'findings.json');
  await run('check', folder, '--out', out, '--checked-at', CHECKED_AT);
  await run('facts', folder);
  await run('explain', result, '--lang', 'en');
  await run('explain', result, 'nothing-of-the-kind');
  for (const id of oneOfEach(result)) await run('explain', result, id);
  await run('report', result, '--format', 'html');
  await run('report', result, '--format', 'json', '--lang', 'nn');
  await run('rules', '--on', '2025-06-30');
  for (const name of ['findings.json', 'report.html', 'report.json']) said.set(name, text(join(out, name)));
  said.set('report.html as read', untagged(text(join(out, 'report.html'))));
  for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(out, 'report.xlsx')))))
    said.set(
      `report.xlsx ${part}`,
      `${part} ${untagged(new TextDecoder().decode(bytes))} ${new TextDecoder().decode(bytes)}`,
    );
  for (const [part, content] of await pdfTexts(readFileSync(join(out, 'report.pdf'))))
    said.set(`report.pdf ${part}`, content);
  return said;
}

/** A finding of each rule and outcome. */
function oneOfEach(result: string): string[] {
  const { findings } = JSON.parse(text(result)) as { findings: Finding[] };
  const first = new Map<string, string>();
  for (const { id, rule, outcome } of findings)
    if (outcome !== 'inapplicable' && !first.has(`${rule} ${outcome}`)) first.set(`${rule} ${outcome}`, id);
  return [...first.values()];
}

function text(path: string): string {
  return readFileSync(path, 'utf8');
}

function untagged(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#x?([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}

/** The pages as a reader would copy them, and every object and stream of the file as it is when unpacked. */
async function pdfTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const { pages, fonts } = await readPdf(bytes);
  const found = new Map<string, string>();
  found.set('pages', pages.map(({ content }) => copied(content, fonts)).join('\n'));
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => {
    const stream = object instanceof PDFRawStream ? unpacked(object) : '';
    return `${object instanceof PDFRawStream ? object.dict : object} ${stream}`;
  });
  found.set('objects', objects.map((object) => `${object}\n${decodedStrings(object)}`).join('\n'));
  return found;
}

function unpacked(stream: PDFRawStream): string {
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
}

/** Strings that stand as UTF-16 in hexadecimal: titles, alternative texts. */
function decodedStrings(object: string): string {
  const strings = [...object.matchAll(/<FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16))),
  );
  return strings.join('\n');
}
