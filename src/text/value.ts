/** A fact's value as a person reads it: with its unit, in the language asked for. */
import type { Value } from '../facts/fact.ts';
import { codeText } from './codes.ts';
import { formatDate, formatNumber, formatScaled, type Lang } from './lang.ts';

const YES: Record<Lang, [string, string]> = { nb: ['ja', 'nei'], nn: ['ja', 'nei'], en: ['yes', 'no'] };
const UNIT: Record<Lang, Record<string, [string, string]>> = {
  nb: {
    hours: ['time', 'timer'],
    days: ['dag', 'dager'],
    percent: ['prosent', 'prosent'],
    tiers: ['ledd', 'ledd'],
    months: ['måned', 'måneder'],
  },
  nn: {
    hours: ['time', 'timar'],
    days: ['dag', 'dagar'],
    percent: ['prosent', 'prosent'],
    tiers: ['ledd', 'ledd'],
    months: ['månad', 'månader'],
  },
  en: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    percent: ['per cent', 'per cent'],
    tiers: ['tier', 'tiers'],
    months: ['month', 'months'],
  },
};

/**
 * @param unit `ore` (integer øre), `hours` (thousandths), `days`, `count`, `percent`, `date`, `none`, `tiers`, `months`
 */
export function formatValue(value: Value, unit: string, lang: Lang): string {
  if (typeof value === 'boolean') return YES[lang][value ? 0 : 1];
  if (typeof value === 'string') return codeText(formatDate(value, lang), lang);
  if (typeof value !== 'number') return value.map((one) => codeText(formatDate(one, lang), lang)).join(', ');
  if (unit === 'ore')
    return lang === 'en' ? `NOK ${formatScaled(value, 2, lang, false)}` : `${formatScaled(value, 2, lang, false)} kr`;
  const number = unit === 'hours' ? formatScaled(value, 3, lang) : formatNumber(value, lang);
  const words = UNIT[lang][unit];
  return words ? `${number} ${words[Math.abs(value) === (unit === 'hours' ? 1000 : 1) ? 0 : 1]}` : number;
}
