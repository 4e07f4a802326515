/** XML: namespaces, places, and attacks: entities, other documents, depth and size. */
import { describe, expect, test } from 'vitest';
import { at, child, childrenOf, parseXml, textOf } from '../../src/evidence/formats/xml.ts';
import { readXmlEvents, streamXml, XML_LIMITS } from '../../src/evidence/formats/xml-events.ts';
import { latin1 } from './bytes.ts';

describe('tree', () => {
  test('prefixes are resolved by what is in force where they stand', () => {
    const { root, fault } = parseXml(
      '<a:r xmlns:a="one" xmlns="two">\n <a:b xmlns:a="three"><a:c/></a:b>\n <b/><x:y/>\n <d xmlns=""/></a:r>',
    );
    expect(fault).toBeUndefined();
    expect(root?.ns).toBe('one');
    expect(childrenOf(root, 'b').map((one) => [one.ns, one.line])).toEqual([
      ['three', 2],
      ['two', 3],
    ]);
    expect(at(root, 'b', 'c')?.ns).toBe('three');
    expect(child(root, 'b', 'two')?.line).toBe(3);
    expect([child(root, 'y')?.ns, child(root, 'd')?.ns]).toEqual(['', '']);
  });
  test('text is that of the node itself, with references, sections and comments resolved', () => {
    const { root } = parseXml('<a> x<b>no</b>&amp;&#xe6;<!-- c --><![CDATA[<y>]]> </a>');
    expect(textOf(root)).toBe('x&æ<y>');
    expect(textOf(child(root, 'missing'))).toBeUndefined();
  });
  test('a tag over several lines stands where it begins', () => {
    expect(child(parseXml('<a>\n<b\n  c="1"\n  d="2"/></a>').root, 'b')?.line).toBe(2);
  });
  test('a document that breaks off says where, and what was read is there', () => {
    const { root, fault } = parseXml('<Invoice xmlns="x">\n<ID>7</ID>\n<Note>unfinished');
    expect(fault).toMatchObject({ code: 'XML_BROKEN', line: 3 });
    expect(textOf(child(root, 'ID'))).toBe('7');
  });
  test.each(['', '   ', 'text', '<a/><b/>', '<a></b>', '<a b="1" b="2"/>', '<a b=c/>', '<a>&nbsp;</a>'])(
    'broken: %s',
    (text) => {
      expect(parseXml(text).fault?.code).toBe('XML_BROKEN');
    },
  );
  test('keys of prototypes are ordinary names', () => {
    const { root, fault } = parseXml(
      '<constructor __proto__="1" toString="2"><__proto__:x xmlns:__proto__="u"/><valueOf:y/></constructor>',
    );
    expect(fault).toBeUndefined();
    expect(Object.entries(root?.attributes ?? {})).toEqual([
      ['__proto__', '1'],
      ['toString', '2'],
    ]);
    expect(root?.attributes.hasOwnProperty).toBeUndefined();
    expect(root?.children.map((one) => one.ns)).toEqual(['u', '']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('attacks', () => {
  const code = (text: string) => parseXml(text).fault?.code;
  test.each([
    ['external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['external over http', '<!DOCTYPE a SYSTEM "http://example.invalid/x.dtd"><a/>'],
    ['parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.invalid/">%x;]><a/>'],
    [
      'billion laughs',
      `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('')}]><a>&l30;</a>`,
    ],
    ['empty doctype', '<!DOCTYPE a><a/>'],
  ])('%s', (_, text) => {
    const tree = parseXml(text);
    expect(tree.fault?.code).toBe('XML_DOCTYPE');
    expect(tree.root).toBeUndefined();
  });
  test('depth', () => {
    expect(code('<a>'.repeat(100) + '</a>'.repeat(100))).toBeUndefined();
    expect(code('<a>'.repeat(101) + '</a>'.repeat(101))).toBe('XML_TOO_DEEP');
    expect(code('<a xmlns:x="y">'.repeat(200_000))).toBe('XML_TOO_DEEP');
  });
  test('attributes', () => {
    const many = (count: number): string => `<a ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')}/>`;
    expect(code(many(64))).toBeUndefined();
    expect(code(many(65))).toBe('XML_TOO_LARGE');
    expect(code(many(300_000))).toBe('XML_TOO_LARGE');
  });
  test('one text node, elements, and the whole', () => {
    const limits = { ...XML_LIMITS, text: 1000, elements: 50, size: 5000 };
    const limited = (text: string) => parseXml(text, limits).fault?.code;
    expect(limited(`<a>${'x'.repeat(1000)}</a>`)).toBeUndefined();
    expect(limited(`<a>${'x'.repeat(600)}<b/>${'x'.repeat(600)}</a>`)).toBe('XML_TOO_LARGE');
    expect(limited(`<a>${'&#65;'.repeat(1001)}</a>`)).toBe('XML_TOO_LARGE');
    expect(limited(`<a>${'<b/>'.repeat(50)}</a>`)).toBe('XML_TOO_LARGE');
    expect(limited(`<a>${' '.repeat(900)}<!--${' '.repeat(9000)}--></a>`)).toBe('XML_TOO_LARGE');
  });
  test('includes and style sheets are only elements and instructions', () => {
    const tree = parseXml(
      '<?xml-stylesheet href="http://example.invalid/x.xsl"?><a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></a>',
    );
    expect(tree.fault).toBeUndefined();
    expect(tree.root?.children[0]?.text).toBe('');
  });
  test('what a handler throws by mistake is a fault, not an exception', () => {
    expect(
      readXmlEvents('<a/>', {
        open: () => {
          throw new RangeError();
        },
      })?.code,
    ).toBe('XML_BROKEN');
  });
});

test('a stream gives the same events as a text', async () => {
  const names: string[] = [];
  const handler = { open: ({ name }: { name: string }) => names.push(name), text: (text: string) => names.push(text) };
  const source = new File([latin1('<?xml version="1.0" encoding="windows-1252"?><a><b>Ærlig</b></a>')], 'x.xml');
  expect(
    await streamXml(source, { open: (element) => void handler.open(element), text: (text) => void handler.text(text) }),
  ).toEqual({
    encoding: { encoding: 'windows-1252', guessed: false, broken: false },
  });
  expect(names).toEqual(['a', 'b', 'Ærlig']);
  expect((await streamXml(new File(['<!DOCTYPE a><a/>'], 'x'), {})).fault?.code).toBe('XML_DOCTYPE');
  expect((await streamXml(new File([], 'x'), {})).fault?.code).toBe('XML_BROKEN');
});
