/** An sRGB colour profile, made here: ICC v2.1, a curve of 1 024 points. The output intent of a PDF/A needs one. */

/** Primaries and adaptation to D50, from the published sRGB definition (IEC 61966-2-1). */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14307, 0.06061, 0.7141];
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];
const CURVE_POINTS = 1024;

/** The profile as bytes; the same every time. */
export function srgbProfile(): Uint8Array {
  const curve = [...ascii('curv'), 0, 0, 0, 0, ...u32(CURVE_POINTS), ...curvePoints()];
  const tags: readonly (readonly [string, number[]])[] = [
    ['desc', description('sRGB')],
    ['cprt', [...ascii('text'), 0, 0, 0, 0, ...ascii('No copyright'), 0]],
    ['wtpt', xyz(WHITE)],
    ['chad', [...ascii('sf32'), 0, 0, 0, 0, ...ADAPTATION.flatMap(fixed)]],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const data: number[] = [];
  const directory: number[] = [...u32(tags.length)];
  const start = 128 + 4 + tags.length * 12;
  const offsets = new Map<number[], number>();
  for (const [name, bytes] of tags) {
    let offset = offsets.get(bytes);
    if (offset === undefined) {
      offset = start + data.length;
      offsets.set(bytes, offset);
      data.push(...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
    }
    directory.push(...ascii(name), ...u32(offset), ...u32(bytes.length));
  }
  return Uint8Array.from([...header(start + data.length), ...directory, ...data]);
}

function header(size: number): number[] {
  const bytes = [
    ...u32(size),
    ...[0, 0, 0, 0],
    ...u32(0x02100000),
    ...ascii('mntrRGB XYZ '),
    ...[2020, 1, 1, 0, 0, 0].flatMap(u16), // a fixed date: the bytes must not change
    ...ascii('acsp'),
    ...new Array<number>(28).fill(0),
    ...WHITE.flatMap(fixed),
  ];
  return [...bytes, ...new Array<number>(128 - bytes.length).fill(0)];
}

/** A v2 description has a Unicode part and a Macintosh part of 67 bytes, both empty here. */
function description(text: string): number[] {
  return [
    ...ascii('desc'),
    ...[0, 0, 0, 0],
    ...u32(text.length + 1),
    ...ascii(text),
    0,
    ...new Array<number>(8 + 3 + 67).fill(0),
  ];
}

function curvePoints(): number[] {
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const value = index / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return u16(Math.round(linear * 65535));
  }).flat();
}

const xyz = (values: readonly number[]): number[] => [...ascii('XYZ '), 0, 0, 0, 0, ...values.flatMap(fixed)];
const fixed = (value: number): number[] => u32(Math.round(value * 65536) >>> 0);
const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const u16 = (value: number): number[] => [value >>> 8, value & 255];
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
