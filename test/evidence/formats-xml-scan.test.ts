/** The fast reader of plain XML hears what the full reader hears, or leaves the document to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/evidence/formats/encoding.ts';
import { readXmlEvents, type XmlHandler, XmlStop } from '../../src/evidence/formats/xml-events.ts';
import { type Reading, readXmlFast } from '../../src/evidence/formats/xml-scan.ts';
import { latin1, utf8, utf16 } from './bytes.ts';

/** What a handler heard; text that comes in pieces is one. */
function listening(): Reading<string[]> {
  const heard: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') heard.push(`"${text}`);
    text = '';
  };
  const handler: Required<XmlHandler> = {
    open: ({ name, attributes }) => {
      flush();
      heard.push(`<${name} ${JSON.stringify(Object.entries(attributes).sort())}`);
    },
    text: (part) => {
      text += part;
    },
    close: ({ name }) => {
      flush();
      heard.push(`>${name}`);
    },
  };
  return { handler, result: () => heard };
}

function byFullReader(bytes: Uint8Array): unknown {
  const { handler, result } = listening();
  const fault = readXmlEvents(decode(bytes).text, handler);
  return fault ? { fault, heard: result() } : { heard: result() };
}
function byFastReader(bytes: Uint8Array, piece?: number): unknown {
  const { result, fault } = readXmlFast(bytes, listening, piece);
  return fault ? { fault, heard: result } : { heard: result };
}
/** How often the reader had to begin again with the full one. */
function startsOf(bytes: Uint8Array): number {
  let starts = 0;
  readXmlFast(bytes, () => {
    starts += 1;
    return listening();
  });
  return starts;
}

const SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="m" xmlns:r="r"><sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t=\'inlineStr\'><is><t xml:space="preserve"> Bjørn &amp; Åse &lt;3 </t></is></c></row><row r="2"/></sheetData><x:ext a=">"/></worksheet>\n';

describe('plain documents', () => {
  test('are read by the fast reader alone, whatever the pieces', () => {
    const bytes = utf8(SHEET);
    expect(startsOf(bytes)).toBe(1);
    for (const piece of [1, 2, 3, 7, 64, 1000]) expect(byFastReader(bytes, piece)).toEqual(byFullReader(bytes));
    expect(byFastReader(bytes)).toEqual(byFullReader(bytes));
  });
  test('a mark before them, and line ends of any kind', () => {
    const bytes = utf8('\ufeff<a>\r\n1\r2\n<b\n c="d"\t/></a >');
    expect(startsOf(bytes)).toBe(1);
    expect(byFastReader(bytes, 3)).toEqual(byFullReader(bytes));
  });
});

describe('everything else is left to the full reader', () => {
  test.each([
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<a><!-- c --></a>',
    '<a><![CDATA[<b>]]></a>',
    '<a><?p?></a>',
    '<a>&#65;&#x42;</a>',
    '<a>&nbsp;</a>',
    '<a>& b</a>',
    '<a b="1" b="2"/>',
    '<a b = "1"/>',
    '<a b="<"/>',
    '<a b="x\ny"/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a></b>',
    '<a>',
    '<a/><b/>',
    '<a/>x',
    '\u00a0<a/>',
    '<a/>\u00a0',
    '<a></a\u00a0>',
    '</a>',
    '<a',
    '<a b',
    '<a b=',
    '<a b="',
    '<a/',
    '<',
    '',
    '   ',
    'x',
    '<1/>',
    '<æ/>',
    '<a\u0001/>',
    '<a>\u0001</a>',
    '<a>]]></a>',
    '<a>\ufffe</a>',
    `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`,
    `<a ${Array.from({ length: 65 }, (_, index) => `b${index}="1"`).join(' ')}/>`,
    '<?xml version="1.0" encoding="iso-8859-1"?><a>æ</a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.0"?><?xml version="1.0"?><a/>',
  ])('%j', (text) => {
    const bytes = utf8(text);
    expect(byFastReader(bytes)).toEqual(byFullReader(bytes));
    expect(byFastReader(bytes, 2)).toEqual(byFullReader(bytes));
    expect(startsOf(bytes)).toBe(2);
  });
  test('other encodings', () => {
    for (const bytes of [utf16(SHEET.replace('UTF-8', 'UTF-16'), true), latin1('<a>æ</a>')])
      expect(byFastReader(bytes)).toEqual(byFullReader(bytes));
  });
  test('what a handler stops is stopped', () => {
    const stopping = (): Reading<null> => ({
      handler: {
        open: () => {
          throw new XmlStop({ code: 'XLSX_BROKEN', line: 1, read: 'x' });
        },
        text: () => undefined,
        close: () => undefined,
      },
      result: () => null,
    });
    expect(readXmlFast(utf8('<a/>'), stopping)).toMatchObject({ fault: { code: 'XLSX_BROKEN' } });
  });
});

test('any damage to any byte, in pieces of any size', () => {
  const whole = utf8(SHEET);
  const letters = fc.constantFrom(...'<>/="\'& a1:;!?[]-\n\r\u0000', ...'æ\u00a0');
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      letters,
      fc.nat(3),
      fc.integer({ min: 1, max: 40 }),
      (at, letter, cut, piece) => {
        const bytes = new Uint8Array([...whole.subarray(0, at), ...utf8(letter), ...whole.subarray(at + cut)]);
        expect(byFastReader(bytes, piece)).toEqual(byFullReader(bytes));
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
});
