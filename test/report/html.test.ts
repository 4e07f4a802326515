import { describe, expect, it } from 'vitest';
import { drawHtml } from '../../src/report/html.ts';
import { html, render } from '../../src/report/html-tag.ts';
import { blocksOf, reportOf } from './report-of.ts';
import { HOSTILE, sampleResult } from './result-sample.ts';

describe('html tag', () => {
  it('escapes text in content and in attributes, and lets its own markup through', () => {
    const text = `<b title="x" a='y'>&\``;
    expect(render(html`<p class="${text}">${text}</p>`)).toBe(
      '<p class="&lt;b title=&quot;x&quot; a=&#39;y&#39;&gt;&amp;&#96;">&lt;b title=&quot;x&quot; a=&#39;y&#39;&gt;&amp;&#96;</p>',
    );
    expect(render(html`<ul>${[1, 'a<'].map((one) => html`<li>${one}</li>`)}</ul>`)).toBe(
      '<ul><li>1</li><li>a&lt;</li></ul>',
    );
    expect(render(html`${null}${undefined}${false}${0}`)).toBe('0');
  });

  it('cannot be fooled by an object that looks like markup', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(() => render(html`${forged}`)).toThrow();
  });

  it('takes away what turns text around', () => {
    expect(render(html`${HOSTILE.turned}`)).toBe('fakturagpj.exe');
  });
});

describe.each(['nb', 'nn', 'en'] as const)('page in %s', (lang) => {
  const report = reportOf(lang);
  const page = drawHtml(report);

  it('needs nothing else and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|url\(|@import|https?:/i);
    expect(page).toContain(`default-src 'none'`);
    expect(page).toContain(`<html lang="${lang}">`);
  });

  it('is well formed: every element is closed, ids are unique, links inside the page lead somewhere', () => {
    const open: string[] = [];
    for (const [, slash, name] of page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (name === 'meta') continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name as string);
    }
    expect(open).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('has headings in order, and heads for the columns and rows of every table', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
      expect(table).toContain('scope="col"');
      const body = table.slice(table.indexOf('<tbody>'));
      expect(body.match(/scope="row"/g)).toHaveLength(body.match(/<tr/g)?.length ?? 0);
    }
  });

  it('shows every block', () => {
    for (const block of blocksOf(report))
      expect(page).toContain(`<article id="${block.number}" class="${block.tone}">`);
  });
});

it('keeps every row when a list is long', () => {
  const page = drawHtml(reportOf('nb', sampleResult({ faults: 60 })));
  expect(page.match(/CELL_NOT_DATE/g)).toHaveLength(60);
});
