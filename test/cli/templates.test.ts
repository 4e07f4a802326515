import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { agreementTemplates, readAgreementTemplate, readForms } from '../../src/cli/assets.ts';
import { RequirementId } from '../../src/schemas/common.ts';
import { validators } from '../../src/schemas/validators.js';
import { ryddig } from './console.ts';

const AGREEMENTS = await agreementTemplates();
const folder = mkdtempSync(join(tmpdir(), 'ryddig-templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('templates', () => {
  it('lists every form, as text and as data', async () => {
    const forms = await readForms();
    const { code, out } = await ryddig('templates');
    expect(code).toBe(0);
    for (const form of forms) expect(out).toContain(form.kind);
    const data = JSON.parse((await ryddig('templates', '--json', '--lang', 'en')).out);
    expect(data.map((form: { kind: string }) => form.kind)).toEqual(forms.map((form) => form.kind));
  });

  it.each(['xlsx', 'csv'])('writes a blank form as %s, in a folder that it makes', async (format) => {
    const target = join(folder, format, 'call-offs');
    const { code, err, out } = await ryddig('templates', 'callOffs', '--format', format, '--out', target);
    expect([code, out, err]).toEqual([0, '', `→ ${join(target, `call-offs.${format}`)}\n`]);
    expect(readFileSync(join(target, `call-offs.${format}`)).length).toBeGreaterThan(100);
  });

  it('knows a form by the name of its file too, and says which there are', async () => {
    expect((await ryddig('templates', 'call-offs', '--out', folder, '--format', 'csv')).code).toBe(0);
    expect(existsSync(join(folder, 'call-offs.csv'))).toBe(true);
    const { code, err } = await ryddig('templates', 'tull', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toMatch(/^ryddig: There is no form “tull”\. Choose one of: .*callOffs.*\.\n$/);
  });
});

describe('agreement templates', () => {
  it.each(AGREEMENTS)('%s is as its schema says, with every requirement stated', async (id) => {
    const agreement = await readAgreementTemplate(id);
    expect([validators.agreement(agreement), validators.agreement.errors]).toEqual([true, null]);
    expect(agreement.id).toBe(id);
    expect(agreement.clauses.map(({ requirement }) => requirement)).toEqual([...RequirementId.enum]);
  });

  it('Digitale tjenester 2 says what the circular says, and nothing more', async () => {
    const agreement = await readAgreementTemplate('digitale-tjenester-2');
    expect(agreement.term).toEqual({ from: '2022-04-28', to: '2023-04-27' });
    expect(agreement.options.map(({ to, exercised }) => [to, exercised])).toEqual([
      ['2024-04-27', true],
      ['2025-04-27', undefined],
      ['2026-04-27', undefined],
    ]);
    expect(agreement.ranked).toHaveLength(5);
    for (const party of agreement.ranked) expect(party.orgNo).toBeUndefined();
    expect(Object.entries(agreement.terms).map(([name, { value, unit }]) => [name, value, unit])).toEqual([
      ['direct-award-hours', 250, 'hours'],
    ]);
  });
});
