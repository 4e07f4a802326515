/** The neighbour of a value: one unit of the catalogue up or down. */

/**
 * Numbers move by one in the last place they are written with (facts are integers: øre, thousandths of an hour, days,
 * counts), days by a day, yes and no change places, a text becomes one that nobody wrote. Lists have no neighbour: undefined.
 * @param units −1 or 1
 */
export function shifted(value: unknown, units: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') {
    const places = String(value).split('.')[1]?.length ?? 0;
    return Number((value + units / 10 ** places).toFixed(places));
  }
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(Date.parse(`${value}T00:00:00Z`) + units * 86_400_000).toISOString().slice(0, 10);
  return units > 0 ? `${value}′` : undefined;
}
