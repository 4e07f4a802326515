/** The commands with their arguments, and their help in Norwegian. */
import { Command, Option } from 'commander';

/** @param exit called with the exit code of the command that ran */
export function build(exit: (code: number) => void): Command {
  const program = norwegian(new Command('ryddig'))
    .usage('[kommando] [valg]')
    .description(
      'Sjekker om en leverandør følger Oslomodellens seriøsitetskrav, og viser hvorfor.\nDokumentasjonen leses på egen maskin; ingenting sendes fra deg.',
    )
    .option('-V, --version', 'vis versjon')
    .helpCommand('help [kommando]', 'vis hjelp om en kommando')
    .addHelpText('after', AFTER);
  norwegian(program.command('check'))
    .usage('<mappe> [valg]')
    .argument('<mappe>', 'sak: case.json, agreement.json, declaration.json eller .xlsx, og evidence/')
    .description('sjekk en sak; skriver findings.json, report.pdf og report.xlsx')
    .option('--out <mappe>', 'hvor resultatet skrives (ellers out/<saksmappe>)')
    .addOption(lang())
    .addOption(choice('--as <hvem>', 'hvem sine plikter svarkoden gjelder', ['supplier', 'uke']))
    .option('--checked-at <tidspunkt>', 'tidspunktet rapporten viser (ISO med tidssone), ellers nå')
    .option('--json', 'skriv findings.json til skjermen i stedet for tabellen')
    .action(async (folder: string, options) => exit(await (await import('./check.ts')).checkCommand(folder, options)));
  norwegian(program.command('facts'))
    .usage('<mappe> [valg]')
    .argument('<mappe>', 'sak')
    .description('vis opplysningene som er funnet i dokumentasjonen (JSON)')
    .addOption(lang())
    .action(async (folder: string, options) => exit(await (await import('./facts.ts')).factsCommand(folder, options)));
  norwegian(program.command('explain'))
    .usage('<findings.json> [id] [valg]')
    .argument('<findings.json>', 'resultatfil fra check')
    .argument('[id]', 'id til ett resultat; utelatt: list alle')
    .description('forklar ett resultat: hva som ble sammenlignet, grense, kilde, fil og rad')
    .addOption(lang())
    .option('--json', 'som JSON')
    .action(async (file: string, id: string | undefined, options) =>
      exit(await (await import('./explain.ts')).explainCommand(file, id, options)),
    );
  norwegian(program.command('report'))
    .usage('<findings.json> [valg]')
    .argument('<findings.json>', 'resultatfil fra check')
    .description('tegn rapporten på nytt fra samme resultat')
    .addOption(choice('--format <format>', 'filformat', ['pdf', 'xlsx', 'html', 'json']))
    .option('--out <fil>', 'hvor den skrives (ellers ved siden av findings.json)')
    .addOption(lang())
    .action(async (file: string, options) => exit(await (await import('./report.ts')).reportCommand(file, options)));
  norwegian(program.command('rules'))
    .usage('[valg]')
    .description('vis regler og tall i kraft på en dag, med kilde og sikkerhet')
    .option('--on <dato>', 'dag (åååå-mm-dd), ellers i dag')
    .option('--requirement <id>', 'bare ett krav, for eksempel call-off')
    .addOption(lang())
    .option('--json', 'som JSON')
    .action(async (options) => exit(await (await import('./rules.ts')).rulesCommand(options)));
  norwegian(program.command('templates'))
    .usage('[skjema] [valg]')
    .argument('[skjema]', 'hvilket skjema; utelatt: list alle')
    .description('lag tomme skjemaer som leverandør og bestiller kan fylle ut')
    .option('--out <mappe>', 'hvor skjemaet skrives', '.')
    .addOption(choice('--format <format>', 'filformat', ['xlsx', 'csv']))
    .addOption(lang())
    .option('--json', 'listen som JSON')
    .action(async (kind: string | undefined, options) =>
      exit(await (await import('./templates.ts')).templatesCommand(kind, options)),
    );
  return program;
}

const AFTER = `
Svarkode: 0 ingen avvik funnet og alt avgjort · 1 mulig avvik · 2 feil bruk eller feil hos oss · 3 noe er ikke avgjort

Eksempel:
  ryddig check samples/all-in-order --out resultat
  ryddig explain resultat/findings.json
  ryddig rules --on 2023-04-01 --requirement hired-labour
  ryddig templates callOffs --out skjema`;

const lang = (): Option => choice('--lang <språk>', 'språk', ['nb', 'nn', 'en']);

/** An option with a fixed set of values; the first is the default. */
function choice(flags: string, what: string, values: readonly [string, ...string[]]): Option {
  return new Option(flags, what).choices([...values]).default(values[0]);
}

/** Help and complaints of the library, in Norwegian. */
function norwegian(command: Command): Command {
  return command
    .helpOption('-h, --help', 'vis hjelp')
    .exitOverride()
    .showHelpAfterError('Prøv «ryddig --help».')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (sub) =>
        [
          sub.name(),
          ...sub.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
        ].join(' '),
      optionDescription: (option) => {
        if (option.argChoices)
          return `${option.description}: ${option.argChoices.join(', ')} (ellers ${option.defaultValue})`;
        return option.defaultValue === undefined
          ? option.description
          : `${option.description} (ellers ${option.defaultValue})`;
      },
    })
    .configureOutput({ outputError: (text, write) => write(translated(text)) });
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
  'Arguments:': 'Argumenter:',
};

function translated(text: string): string {
  return text
    .replace(/^error: unknown command '(.+)'/, 'ryddig: ukjent kommando «$1»')
    .replace(/^error: unknown option '(.+)'/, 'ryddig: ukjent valg «$1»')
    .replace(/^error: missing required argument '(.+)'/, 'ryddig: mangler «$1»')
    .replace(/^error: option '(.+?)' argument missing/, 'ryddig: valget «$1» mangler verdi')
    .replace(
      /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\./,
      'ryddig: valget «$1» kan ikke være «$2». Velg ett av: $3.',
    )
    .replace(/^error: too many arguments.*/, 'ryddig: for mange argumenter.')
    .replace(/\(Did you mean (?:one of )?(.+)\?\)/, '(Mente du $1?)');
}
