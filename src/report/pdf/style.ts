/** How the documents look: A4, one type scale, Oslo dark blue. Lengths in points, colours in sRGB. */

export const PAGE = { width: 595.28, height: 841.89, left: 56, right: 56, top: 72, bottom: 66 } as const;
export const BODY = {
  width: PAGE.width - PAGE.left - PAGE.right,
  top: PAGE.height - PAGE.top,
  height: PAGE.height - PAGE.top - PAGE.bottom,
} as const;

export const COLOUR = {
  ink: '#1e1d33',
  brand: '#2a2859',
  muted: '#5d5c74',
  link: '#1f42aa',
  rule: '#d7d7e2',
  headFill: '#ecebf5',
  zebra: '#f8f8fb',
  white: '#ffffff',
  accent: '#b3f5ff',
} as const;

/** What a box or a row says about its content. The colour only repeats what the words say. */
export type Tone = 'failed' | 'cantTell' | 'passed' | 'inapplicable' | 'neutral';
export const TONES: Readonly<Record<Tone, { readonly bar: string; readonly tint: string }>> = {
  failed: { bar: '#e2513f', tint: '#fff3f1' },
  cantTell: { bar: '#f2b13c', tint: '#fff8ea' },
  passed: { bar: '#2f9e78', tint: '#eff9f5' },
  inapplicable: { bar: '#a9a8bb', tint: '#f5f5f8' },
  neutral: { bar: '#2a2859', tint: '#f2f2f9' },
};

/** A way of setting text: size and line height, space before and after the block. */
export interface TypeStyle {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly colour: string;
  readonly bold?: boolean;
}

export const TYPE = {
  title: { size: 24, leading: 31, before: 0, after: 6, colour: COLOUR.white, bold: true },
  subtitle: { size: 11, leading: 16, before: 0, after: 0, colour: COLOUR.accent },
  h1: { size: 17, leading: 23, before: 28, after: 9, colour: COLOUR.brand, bold: true },
  h2: { size: 12.5, leading: 17, before: 19, after: 5, colour: COLOUR.brand, bold: true },
  h3: { size: 10.2, leading: 14.5, before: 13, after: 3, colour: COLOUR.brand, bold: true },
  lead: { size: 11, leading: 17, before: 4, after: 9, colour: COLOUR.ink },
  body: { size: 9.6, leading: 14.4, before: 4, after: 7, colour: COLOUR.ink },
  small: { size: 8.2, leading: 11.8, before: 3, after: 5, colour: COLOUR.muted },
  caption: { size: 8.6, leading: 12.5, before: 9, after: 4, colour: COLOUR.brand, bold: true },
  cell: { size: 8.4, leading: 11.8, before: 0, after: 0, colour: COLOUR.ink },
  cellHead: { size: 8.2, leading: 11.4, before: 0, after: 0, colour: COLOUR.brand, bold: true },
  label: { size: 8.8, leading: 13.4, before: 0, after: 0, colour: COLOUR.brand, bold: true },
  value: { size: 9.2, leading: 13.4, before: 0, after: 0, colour: COLOUR.ink },
  furniture: { size: 7.6, leading: 10, before: 0, after: 0, colour: COLOUR.muted },
} as const satisfies Record<string, TypeStyle>;
