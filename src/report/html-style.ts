/** The look of the HTML report: Oslo dark blue, the tones of the PDF, readable on a phone and on paper. */
import { type Markup, trusted } from './html-tag.ts';

export const STYLE: Markup = trusted`
:root { --ink: #1e1d33; --brand: #2a2859; --muted: #5d5c74; --rule: #d7d7e2; --head: #ecebf5; --link: #1f42aa; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.55 "Oslo Sans", "Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header { background: var(--brand); color: #fff; padding: 2.5rem max(1.25rem, calc(50vw - 34rem)) 2rem; border-bottom: 4px solid #b3f5ff; }
header h1 { margin: 0 0 .25rem; font-size: 2.1rem; line-height: 1.2; }
header p { margin: 0; color: #b3f5ff; max-width: none; }
.marking { text-align: right; font-weight: 700; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
footer { border-top: 1px solid var(--rule); max-width: 68rem; margin: 2rem auto 0; padding: 1rem 1.25rem 2rem; color: var(--muted); font-size: .875rem; }
footer p { margin: 0; }
h2 { color: var(--brand); font-size: 1.6rem; line-height: 1.25; margin: 3rem 0 .5rem; }
h3 { color: var(--brand); font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { color: var(--brand); font-size: 1.05rem; margin: 0 0 .35rem; overflow-wrap: anywhere; }
p { margin: .5rem 0; max-width: 46rem; overflow-wrap: anywhere; }
.lead { font-size: 1.15rem; }
.small { font-size: .875rem; color: var(--muted); max-width: none; }
a { color: var(--link); }
a:focus-visible, .frame:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; background: #fff; padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 1rem; top: 1rem; }
nav ol { columns: 18rem; padding-left: 1.75rem; margin: 1.5rem 0 0; }
nav li { padding: .15rem 0; }
dl { margin: 1rem 0; border-top: 1px solid var(--rule); }
dl div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--rule); }
dt { font-weight: 700; color: var(--brand); }
dd { margin: 0; overflow-wrap: anywhere; }
.frame { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
thead th { background: var(--head); color: var(--brand); text-align: left; vertical-align: bottom; border-bottom: 2px solid var(--brand); }
th, td { padding: .45rem .6rem; vertical-align: top; text-align: left; white-space: pre-line; overflow-wrap: anywhere; min-width: 4.5rem; }
tbody th { font-weight: 400; }
tbody tr { border-bottom: 1px solid var(--rule); }
.right { text-align: right; min-width: 0; }
tbody tr.failed > :first-child { box-shadow: inset 4px 0 #e2513f; }
tbody tr.cantTell > :first-child { box-shadow: inset 4px 0 #f2b13c; }
tbody tr.passed > :first-child { box-shadow: inset 4px 0 #2f9e78; }
tbody tr.inapplicable > :first-child { box-shadow: inset 4px 0 #a9a8bb; }
.bar { display: flex; gap: 2px; margin: 1rem 0; font-weight: 700; line-height: 2; text-align: center; color: #14132b; }
.bar span { min-width: 2.25rem; flex-basis: 0; }
.bar .failed { background: #f08a7d; }
.bar .cantTell { background: #f2b13c; }
.bar .passed { background: #5cc3a0; }
.bar .inapplicable { background: #c3c2d0; }
article, .note { border-left: 5px solid var(--brand); background: #f2f2f9; padding: 1rem 1.25rem; margin: 1rem 0; break-inside: avoid; }
article.failed { border-color: #e2513f; background: #fff3f1; }
article.cantTell { border-color: #f2b13c; background: #fff8ea; }
article table { background: #fff; }
@media (max-width: 40rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { header { print-color-adjust: exact; } nav, .skip { display: none; } .frame { overflow: visible; } body { font-size: 10pt; } }
`;
