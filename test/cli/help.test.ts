import { describe, expect, it } from 'vitest';
import { build } from '../../src/cli/commands.ts';
import { ryddig } from './console.ts';

const ENGLISH = /\b(Usage|Options|Commands|Arguments|default|choices|display help|Did you mean|error:)\b/;

describe('help', () => {
  it('names every command, in Norwegian, and what the exit codes mean', async () => {
    const { code, out, err } = await ryddig('--help');
    expect([code, err]).toEqual([0, '']);
    for (const name of ['check', 'facts', 'explain', 'report', 'rules', 'templates'])
      expect(out).toContain(`  ${name} `);
    expect(out).toContain('Svarkode: 0');
    expect(out).not.toMatch(ENGLISH);
  });

  it.each(build(() => undefined).commands.map((command) => command.name()))('of %s is in Norwegian', async (name) => {
    const { code, out } = await ryddig(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Bruk: ryddig /);
    expect(out).not.toMatch(ENGLISH);
  });

  it('is what you get without a command, and by the word help', async () => {
    const { out } = await ryddig('--help');
    expect(await ryddig()).toEqual({ code: 0, out, err: '' });
    expect(await ryddig('help')).toEqual({ code: 0, out, err: '' });
    expect((await ryddig('help', 'check')).out).toBe((await ryddig('check', '--help')).out);
  });

  it('gives the version', async () => {
    expect(await ryddig('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('wrong use', () => {
  it.each([
    [['chekc'], 'ukjent kommando «chekc»\n(Mente du check?)'],
    [['check'], 'mangler «mappe»'],
    [['check', 'a', 'b'], 'for mange argumenter'],
    [['check', 'a', '--ot', 'x'], 'ukjent valg «--ot»'],
    [['check', 'a', '--lang', 'sv'], 'kan ikke være «sv». Velg ett av: nb, nn, en.'],
    [['check', 'a', '--lang'], 'mangler verdi'],
    [['report', 'x', '--format', 'doc'], 'kan ikke være «doc». Velg ett av: pdf, xlsx, html, json.'],
    [['--nei'], 'ukjent valg «--nei»'],
  ])('%j is told in Norwegian and gives 2', async (argv, text) => {
    const { code, out, err } = await ryddig(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toContain('Prøv «ryddig --help».');
    expect(err).not.toMatch(ENGLISH);
  });
});
