/** Who may import whom and use what, read from the import statements themselves. Gives every breach; the test says which are allowed (none). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { LIBRARIES, MODULES, type Module } from './import-table.ts';

/** Path below the root → source text. */
export type Tree = ReadonlyMap<string, string>;

export interface Breach {
  readonly file: string;
  readonly breach: string;
}

export const LONG = 200;
const TOO_LONG = 260;

/** Every `.ts` below a folder; `.ts.txt` counts as `.ts`, so that bad examples need not compile. */
export function readTree(root: string): Tree {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts(\.txt)?$/.test(path));
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.endsWith('.d.ts'))
      .sort()
      .map((path) => [path.replace(/\.txt$/, ''), readFileSync(join(root, path), 'utf8')] as const),
  );
}

/** Every breach of the tree, file by file in order. */
export function breachesOf(tree: Tree): Breach[] {
  const breaches = [...tree].flatMap(([file, text]) =>
    [...importBreaches(file, text), ...styleBreaches(file, text)].map((breach) => ({ file, breach })),
  );
  return [...breaches, ...circles(tree)];
}

export interface Import {
  readonly from: string;
  readonly onlyTypes: boolean;
}

/** The imports and re-exports of a file, also those made when it runs. */
export function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?([^;'"]*?)\s*from\s*['"]([^'"]+)['"]/gm);
  const bare = text.matchAll(/^import\s+['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*(?:['"]([^'"]+)['"])?/g);
  return [
    ...[...statements].map((match) => ({
      from: match[3] as string,
      onlyTypes: Boolean(match[1]) || allTypes(match[2]),
    })),
    ...[...bare].map((match) => ({ from: match[1] as string, onlyTypes: false })),
    ...[...dynamic].map((match) => ({ from: match[1] ?? '?', onlyTypes: false })),
  ];
}

function allTypes(clause = ''): boolean {
  const names = /^\{([^}]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names !== undefined && names.length > 0 && names.every((name) => name.trim().startsWith('type '));
}

function moduleOf(file: string): (Module & { readonly prefix: string }) | undefined {
  const prefix = Object.keys(MODULES)
    .filter((key) => (key.endsWith('/') ? file.startsWith(key) : file === key))
    .sort((a, b) => b.length - a.length)[0];
  return prefix === undefined ? undefined : { prefix, ...(MODULES[prefix] as Module) };
}

function importBreaches(file: string, text: string): string[] {
  const module = moduleOf(file);
  if (!module) return ['belongs to no module of the table'];
  return importsOf(text).flatMap(({ from, onlyTypes }) => {
    if (from === '?') return ['imports something that is not written out'];
    if (from.startsWith('node:')) return module.edge ? [] : [`imports ${from}`];
    if (!from.startsWith('.')) return libraryBreach(file, from, onlyTypes);
    const target = posix.join(posix.dirname(file), from);
    const own = module.prefix.endsWith('/') && target.startsWith(module.prefix);
    const allowed = [...module.values, ...(onlyTypes ? (module.types ?? []) : [])];
    if (own || allowed.some((prefix) => (prefix.endsWith('/') ? target.startsWith(prefix) : target === prefix)))
      return [];
    return [`imports ${onlyTypes ? 'types of ' : ''}${target}`];
  });
}

function libraryBreach(file: string, from: string, onlyTypes: boolean): string[] {
  const name = Object.keys(LIBRARIES).find((library) => from === library || from.startsWith(`${library}/`));
  if (name === undefined) return [`imports the library ${from}, which has no owner`];
  const owners = LIBRARIES[name] ?? [];
  const mayUse = onlyTypes
    ? owners.some((owner) => posix.dirname(owner) === posix.dirname(file))
    : owners.some((owner) => owner === file || (owner.endsWith('/') && file.startsWith(owner)));
  return mayUse ? [] : [`imports the library ${name}, which belongs to ${owners.join(', ')}`];
}

export function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Files of the naive twin that know the product. Its tests may: they hold the two against each other. */
export function twinBreaches(twin: Tree): string[] {
  return [...twin]
    .filter(([file, text]) => !file.endsWith('.test.ts') && importsOf(text).some((one) => /(^|\/)src\//.test(one.from)))
    .map(([file]) => file);
}

function styleBreaches(file: string, text: string): string[] {
  const edge = moduleOf(file)?.edge === true;
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const lines = linesOf(text);
  const found: readonly (readonly [boolean, string])[] = [
    [!edge && /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/.test(code), 'asks the clock'],
    [!edge && /\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/.test(code), 'draws by chance'],
    [!edge && /\bprocess\.|\bglobalThis\.process\b/.test(code), 'uses process'],
    [file !== 'bin.ts' && /\bprocess\.exit\(/.test(code), 'exits in the middle'],
    [/\.localeCompare\(|\.toLocale\w*\(/.test(code), 'depends on the language of the machine'],
    [/^export default\b/m.test(code), 'has a default export'],
    [/^export \*/m.test(code) || /(^|\/)index\.ts$/.test(file), 'is a barrel'],
    [/^\s*(export )?(abstract )?class (?!\w+ extends \w*Error\b)/m.test(code), 'has a class that is no error'],
    [/(^|\/)(utils?|helpers?|misc)(\/|\.ts$)/.test(file), 'is called after nothing'],
    [lines > TOO_LONG, `has ${lines} lines; ${TOO_LONG} is too many`],
  ];
  return found.flatMap(([broken, breach]) => (broken ? [breach] : []));
}

/** Circles of imports that are more than types: each once, from the file of it that comes first. */
function circles(tree: Tree): Breach[] {
  const next = (file: string) =>
    importsOf(tree.get(file) ?? '')
      .filter((one) => !one.onlyTypes && one.from.startsWith('.'))
      .map((one) => posix.join(posix.dirname(file), one.from))
      .filter((target) => tree.has(target));
  const found: Breach[] = [];
  for (const start of tree.keys()) {
    const queue: (readonly string[])[] = [[start]];
    const seen = new Set<string>();
    for (const path of queue)
      for (const target of next(path.at(-1) as string)) {
        if (target === start) found.push({ file: start, breach: `imports itself: ${[...path, start].join(' → ')}` });
        else if (!seen.has(target) && target > start) {
          seen.add(target);
          queue.push([...path, target]);
        }
      }
  }
  return found;
}
