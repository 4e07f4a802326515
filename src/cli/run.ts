/** Arguments → command → exit code. Heavy parts are loaded by the command that needs them, so that help is quick. */
import { type Command, CommanderError } from 'commander';
import { ERRORS, ProductError } from '../errors.ts';
import { maskIds } from '../evidence/mask.ts';
import type { Lang } from '../text/lang.ts';
import { fill } from '../text/product.ts';
import { build } from './commands.ts';

/** @returns 0 nothing failed and nothing undecided · 1 something failed · 2 wrong use or our own fault · 3 nothing failed, something undecided */
export async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program: Command = build((result) => {
    code = result;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else if (argv.length === 1 && /^(-V|--version)$/.test(argv[0] as string))
      process.stdout.write(`${await (await import('./assets.ts')).version()}\n`);
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explained(error, langOf(argv));
  }
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  const said = at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  return said === 'nn' || said === 'en' ? said : 'nb';
}

/** Tells the person what went wrong, in one sentence, and gives the exit code. What happened inside us is shown only when asked for. */
function explained(error: unknown, lang: Lang): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known =
    error instanceof ProductError
      ? error
      : new ProductError('OWN_FAULT', { detail: error instanceof Error ? error.name : typeof error });
  // What was wrong may be somebody's number, put where another was asked for.
  process.stderr.write(`ryddig: ${maskIds(fill(ERRORS[known.code].text[lang], known.slots).trim())}\n`);
  if (!(error instanceof ProductError) && process.env.RYDDIG_DEBUG)
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return ERRORS[known.code].exit;
}
