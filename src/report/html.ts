/** The Report as one web page that needs nothing else: no script, no address to fetch from, styles inside. */
import type { Counts } from '../findings/roll-up.ts';
import { STYLE } from './html-style.ts';
import { html, type Markup, render } from './html-tag.ts';
import type { Block, Item, Pair, Report, Table } from './report.ts';

type Label = (id: string) => string;

export function drawHtml(report: Report): string {
  const label: Label = (id) => report.labels[id] ?? id;
  return `<!doctype html>\n${render(html`<html lang="${report.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${report.fileTitle}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#result">${label('skip')}</a>
<header>
<p class="marking">${report.marking}</p>
<h1>${report.title}</h1>
<p>${report.supplier}</p>
</header>
<main>
${pairList(report.front)}
<p class="small">${report.classification}</p>
<nav aria-label="${label('contentsOf')}">
<ol>${report.parts.map((part) => html`<li><a href="#${part.id}">${part.heading.replace(/^\d+\. /, '')}</a></li>`)}</ol>
</nav>
${report.parts.map(
  (part) => html`<section id="${part.id}" aria-labelledby="${part.id}-heading">
<h2 id="${part.id}-heading">${part.heading}</h2>
<p>${part.intro}</p>
${part.items.map((item) => drawItem(item, part.heading, label))}
</section>
`,
)}
</main>
<footer><p>${report.footer}</p><p>${report.author}</p></footer>
</body>
</html>`)}\n`;
}

/** @param under the heading that names a table for those who do not see where it stands */
function drawItem(item: Item, under: string, label: Label): Markup {
  if (item.kind === 'heading') return html`<h3>${item.text}</h3>\n`;
  if (item.kind === 'lead') return html`<p class="lead">${item.text}</p>\n`;
  if (item.kind === 'text') return html`<p>${item.text}</p>\n`;
  if (item.kind === 'pairs') return pairList(item.pairs);
  if (item.kind === 'table') return drawTable(item.table, item.rowHeader, under);
  if (item.kind === 'counts') return drawCounts(item.counts, item.alt);
  if (item.kind === 'note') return html`<div class="note">${item.texts.map((text) => html`<p>${text}</p>`)}</div>\n`;
  return html`<h3>${item.section.heading}</h3>
${item.section.blocks.map((block) => drawBlock(block, label))}`;
}

function pairList(pairs: readonly Pair[]): Markup {
  return html`<dl>${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>\n`;
}

/** A wide table scrolls by itself, so its frame can be reached with the keyboard and has a name. */
function drawTable(table: Table, rowHeader: number, name: string): Markup {
  const cell = (row: readonly string[], column: number): Markup => {
    const value = row[column] ?? '';
    const look = table.columns[column]?.align === 'right' ? 'right' : '';
    return column === rowHeader
      ? html`<th scope="row" class="${look}">${value}</th>`
      : html`<td class="${look}">${value}</td>`;
  };
  return html`<div class="frame" role="region" tabindex="0" aria-label="${name}">
<table>
<thead><tr>${table.columns.map(
    ({ title, align }) => html`<th scope="col" class="${align === 'right' ? 'right' : ''}">${title}</th>`,
  )}</tr></thead>
<tbody>
${table.rows.map(
  (row, index) =>
    html`<tr class="${table.tones?.[index] ?? ''}">${table.columns.map((_, column) => cell(row, column))}</tr>\n`,
)}</tbody>
</table>
</div>
`;
}

const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;

/** The bar only repeats the sentence above it. */
function drawCounts(counts: Counts, alt: string): Markup {
  return html`<div class="bar" role="img" aria-label="${alt}">${OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => html`<span class="${outcome}" style="flex-grow:${counts[outcome]}">${counts[outcome]}</span>`,
  )}</div>\n`;
}

function drawBlock(block: Block, label: Label): Markup {
  const name = `${block.number} ${block.title}`;
  return html`<article id="${block.number}" class="${block.tone}">
<h4>${name}</h4>
<p><strong>${block.outcome}:</strong> ${block.sentence}</p>
${block.why.rows.length > 0 && drawTable(block.why, 0, name)}
${block.remedy.map((text) => html`<p><strong>${label('remedy')}:</strong> ${text}</p>\n`)}
${block.subjects && drawTable(block.subjects, 0, `${name}: ${label('subject')}`)}
<p class="small">${block.about.map(
    ([title, value], index) => html`${index > 0 ? ' · ' : ''}<strong>${title}:</strong> ${value}`,
  )}</p>
</article>
`;
}
