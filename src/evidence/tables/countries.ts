/** A country as people write it → its code by ISO 3166-1. What is no country is refused: it would pass for one abroad. */
import type { CellValue } from '../formats/sheet.ts';
import { asText, type Read } from '../formats/values.ts';
import { fold } from './fold.ts';

const CODES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF ' +
    'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH ' +
    'GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW ' +
    'KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG ' +
    'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN ' +
    'SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE ' +
    'YT ZA ZM ZW'
  ).split(' '),
);

/** Code → three-letter code and names in nb, nn and en, of the countries that supply chains in Norway reach. */
const NAMES: Readonly<Record<string, string>> = {
  NO: 'nor,norge,noreg,norway',
  SE: 'swe,sverige,sweden',
  DK: 'dnk,danmark,denmark',
  FI: 'fin,finland',
  IS: 'isl,island,iceland',
  FO: 'fro,færøyene,færøyane,faroe islands',
  PL: 'pol,polen,poland,polska',
  LT: 'ltu,litauen,lithuania,lietuva',
  LV: 'lva,latvia,latvija',
  EE: 'est,estland,estonia,eesti',
  DE: 'deu,tyskland,germany,deutschland',
  NL: 'nld,nederland,netherlands,the netherlands',
  BE: 'bel,belgia,belgium',
  LU: 'lux,luxembourg,luxemburg',
  FR: 'fra,frankrike,france',
  ES: 'esp,spania,spain',
  PT: 'prt,portugal',
  IT: 'ita,italia,italy',
  CH: 'che,sveits,switzerland',
  AT: 'aut,østerrike,austerrike,austria',
  IE: 'irl,irland,ireland',
  GB: 'gbr,uk,storbritannia,england,united kingdom,great britain',
  CZ: 'cze,tsjekkia,czechia,czech republic',
  SK: 'svk,slovakia',
  SI: 'svn,slovenia',
  HU: 'hun,ungarn,hungary',
  RO: 'rou,romania',
  BG: 'bgr,bulgaria',
  HR: 'hrv,kroatia,croatia',
  RS: 'srb,serbia',
  BA: 'bih,bosnia,bosnia-hercegovina,bosnia and herzegovina',
  MK: 'mkd,nord-makedonia,north macedonia',
  GR: 'grc,hellas,greece',
  CY: 'cyp,kypros,cyprus',
  MT: 'mlt,malta',
  UA: 'ukr,ukraina,ukraine',
  BY: 'blr,belarus,hviterussland,kviterussland',
  RU: 'rus,russland,russia',
  TR: 'tur,tyrkia,turkey,türkiye',
  US: 'usa,united states,united states of america',
  CA: 'can,canada',
  IN: 'ind,india',
  PK: 'pak,pakistan',
  LK: 'lka,sri lanka',
  VN: 'vnm,vietnam',
  PH: 'phl,filippinene,filippinane,philippines,the philippines',
  CN: 'chn,kina,china',
  AU: 'aus,australia',
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split(',').map((name) => [fold(name), code] as const)),
);

/** `NO`, `NOR`, `Norge`, `Noreg`, `Norway` → `NO`. */
export function asCountry(cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const code = BY_NAME.get(fold(text.value)) ?? text.value.toUpperCase();
  return CODES.has(code) ? { ok: true, value: code } : { ok: false, code: 'CELL_NOT_COUNTRY', expected: 'NO, SE, PL' };
}
