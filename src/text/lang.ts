/** Languages, and how values are written in them. Own code, not Intl: a report must give the same bytes on every machine. */
import type { LocalText } from '../schemas/common.ts';

export type Lang = 'nb' | 'nn' | 'en';
export const LANGS: readonly Lang[] = ['nb', 'nn', 'en'];

/** The text in the language asked for. All three are always there. */
export function pick(text: LocalText, lang: Lang): string {
  return text[lang];
}

/** `2022-04-28` → `28.04.2022` (nb, nn) or `28 April 2022` (en). Anything else comes back as it was. */
export function formatDate(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  return lang === 'en' ? `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}` : `${day}.${month}.${year}`;
}
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO moment as day and time in UTC offset as written: `24.11.2026 kl. 14.05`. */
export function formatMoment(iso: string, lang: Lang): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?/.exec(iso);
  if (!match) return formatDate(iso, lang);
  const zone = match[4] === 'Z' ? ' UTC' : match[4] ? ` (UTC${match[4]})` : '';
  const day = formatDate(match[1] as string, lang);
  return lang === 'en' ? `${day}, ${match[2]}:${match[3]}${zone}` : `${day} kl. ${match[2]}.${match[3]}${zone}`;
}

/** Integer with thousands apart by a no-break space, decimals after comma (nb, nn) or point (en). `scale` says how many of the digits are decimals; trailing zeros go when `trim`. */
export function formatScaled(value: number, scale: number, lang: Lang, trim = true): string {
  const sign = value < 0 ? '−' : '';
  const digits = String(Math.abs(Math.round(value))).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ' ');
  const decimals = scale === 0 ? '' : digits.slice(digits.length - scale);
  const shown = trim ? decimals.replace(/0+$/, '') : decimals;
  return sign + whole + (shown === '' ? '' : (lang === 'en' ? '.' : ',') + shown);
}

/** A plain number: integers grouped, decimals as they are. */
export function formatNumber(value: number, lang: Lang): string {
  const [whole = '0', decimals = ''] = String(Math.abs(value)).split('.');
  return (
    (value < 0 ? '−' : '') +
    whole.replace(/\B(?=(\d{3})+$)/g, ' ') +
    (decimals === '' ? '' : (lang === 'en' ? '.' : ',') + decimals)
  );
}

/** `'a'`, `'a og b'`, `'a, b og c'`. */
export function formatList(items: readonly string[], lang: Lang): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${lang === 'en' ? 'and' : 'og'} ${items.at(-1)}`;
}
