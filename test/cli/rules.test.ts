import { describe, expect, it } from 'vitest';
import { ryddig } from './console.ts';

describe('rules', () => {
  it('shows the rules of a requirement on a day, with source and certainty', async () => {
    const { code, out, err } = await ryddig('rules', '--on', '2022-06-01', '--requirement', 'call-off');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('(call-off)\n  call-off-in-term  ');
    expect(out.replace(/\s+/g, ' ')).toMatch(/Regel i kraft fra 01\.01\.2022 · Rundskriv nr\. 13\/2022[^·]*\(P\)/);
    expect(out).not.toContain('(e-invoice)');
    expect(out.trimEnd()).toMatch(/A, B og P kan avgjøre; andre vises, men avgjør ikke\.$/);
  });

  it('says when a rule is not in force yet', async () => {
    const { out } = await ryddig('rules', '--on', '2000-01-01', '--requirement', 'call-off');
    expect(out).toContain('ikke i kraft denne dagen');
  });

  it('shows figures with source and certainty, as text and as data', async () => {
    const { out } = await ryddig('rules', '--on', '2022-06-01', '--lang', 'en');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Figures hour-unit-codes: \S+.* · in force from .* \([A-Z?]\)|Figures .*\([A-Z?]\)/,
    );
    const data = JSON.parse((await ryddig('rules', '--on', '2022-06-01', '--json')).out);
    expect(data.on).toBe('2022-06-01');
    expect(data.requirements).toHaveLength(12);
    for (const figure of data.figures) expect(figure.source.certainty).toMatch(/^[ABPCDRSK?]$/);
  });

  it('takes the day in Oslo when none is given', async () => {
    const { on } = JSON.parse((await ryddig('rules', '--json')).out);
    expect(Math.abs(Date.parse(on) - Date.now())).toBeLessThan(2 * 86_400_000);
  });

  it.each(['2022-02-30', '1. mai', '2022-5-1'])('refuses %s as a day', async (day) => {
    const { code, err } = await ryddig('rules', '--on', day);
    expect([code, err]).toEqual([2, `ryddig: Valget --on kan ikke være «${day}». Skriv for eksempel 2023-04-01.\n`]);
  });

  it('refuses a requirement that is not one, and names those that are', async () => {
    const { code, err } = await ryddig('rules', '--requirement', 'ballonger', '--lang', 'nn');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^ryddig: Valet --requirement kan ikkje vere «ballonger»\. Vel eitt av: e-invoice, .*call-off\.\n$/,
    );
  });
});
