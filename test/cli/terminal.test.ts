import { afterEach, describe, expect, it, vi } from 'vitest';
import { columns, terminal, wrap } from '../../src/cli/terminal.ts';

const ESC = String.fromCharCode(27);

describe('wrap', () => {
  it('keeps the lead of the first line, and indents the others further', () => {
    expect(wrap('  en to tre fire', 10, '  ')).toBe('  en to\n    tre\n    fire');
  });

  it('counts what is seen: colours take no room, and a long word stands alone', () => {
    expect(wrap(`${ESC}[31mrød${ESC}[39m og blå`, 10)).toBe(`${ESC}[31mrød${ESC}[39m og\nblå`.replace('\n', ' '));
    expect(wrap('a superlangtord b', 5)).toBe('a\nsuperlangtord\nb');
  });
});

it('columns are as wide as their widest cell, but the last', () => {
  expect(
    columns([
      ['a', 'b', 'c'],
      ['aaa', 'b', 'cc'],
    ]),
  ).toEqual([
    ['a  ', 'b', 'c'],
    ['aaa', 'b', 'cc'],
  ]);
});

describe('terminal', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    for (const stream of [process.stdout, process.stderr])
      Object.defineProperty(stream, 'isTTY', { value: undefined, configurable: true });
  });
  const onScreen = () => {
    for (const stream of [process.stdout, process.stderr])
      Object.defineProperty(stream, 'isTTY', { value: true, configurable: true });
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation(((text: string) => written.push(text) > 0) as never);
    return written;
  };

  it('has colours and progress on a screen', () => {
    const written = onScreen();
    const term = terminal();
    term.progress('Leser …');
    expect(term.colour('failed', 'x')).toBe(`${ESC}[31mx${ESC}[39m`);
    expect(written).toEqual([`\r${ESC}[2KLeser …`]);
  });

  it.each([
    ['NO_COLOR', '1'],
    ['TERM', 'dumb'],
  ])('has no colours with %s=%s', (name, value) => {
    onScreen();
    vi.stubEnv(name, value);
    expect(terminal().colour('failed', 'x')).toBe('x');
  });

  it('has neither when piped', () => {
    const spy = vi.spyOn(process.stderr, 'write');
    const term = terminal();
    term.progress('Leser …');
    expect(term.colour('failed', 'x')).toBe('x');
    expect(spy).not.toHaveBeenCalled();
  });

  it('loses nothing of JSON, but writes what could steer it as escapes', () => {
    let out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(((text: string) => {
      out += text;
      return true;
    }) as never);
    const value = { a: `x\u202E\u009b${ESC}[2J`, b: 'æ' };
    terminal().json(value);
    expect(JSON.parse(out)).toEqual(value);
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
