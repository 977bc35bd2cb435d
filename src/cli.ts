import { Command, InvalidArgumentError } from 'commander';

const positive = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Write a whole number, 1 or more.');
  return number;
};

const program = new Command('virkelyst')
  .description('The digital home of a job centre where everything is voluntary.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for what can be said)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 it could not be done (a sentence says why), 2 doctor found something wrong.',
  );

// What a command needs is imported when it runs, so that `understand` waits neither for the web nor for the database, and `--help` for nothing.

const config = async () => (await import('./config.ts')).readConfig(process.env);

program
  .command('start')
  .description('start the centre: the database, the pages and the JSON interface')
  .action(async () => (await import('./start.ts')).start(process.env));

program
  .command('migrate')
  .description('bring the database up to date with this version')
  .action(async () => (await import('./commands/database.ts')).migrateCommand(await config()));

program
  .command('seed')
  .description('load the demo centres, or bring their texts and dates up to date')
  .action(async () => (await import('./commands/database.ts')).seedCommand(await config()));

program
  .command('understand')
  .description('show what is read out of a wish: trades, skills, kinds of offer, conditions')
  .argument('[text]', 'the wish; without it, one wish a line from standard input')
  .option('--json', 'one JSON object a line')
  .option('--limit <n>', 'at most this many concepts', positive, 10)
  .action(async (text, options) => (await import('./commands/matching.ts')).understandCommand(text, options));

program
  .command('match')
  .description('show the offers that fit a wish, with the reason for each')
  .argument('[text]', 'the wish; without it, one wish a line from standard input')
  .option('--json', 'one JSON object a line')
  .option('--centre <slug>', 'only the offers of this centre, e.g. vordingborg')
  .option('--near <place>', 'nearer offers first: a postal code, town or municipality')
  .option('--limit <n>', 'at most this many offers', positive, 10)
  .action(async (text, options) =>
    (await import('./commands/matching.ts')).matchCommand(text, options, await config()),
  );

program
  .command('title')
  .description('show the occupations of ESCO that a job title probably means')
  .argument('[title]', 'the job title; without it, one a line from standard input')
  .option('--json', 'one JSON object a line')
  .option('--limit <n>', 'at most this many occupations', positive, 10)
  .action(async (title, options) => (await import('./commands/matching.ts')).titleCommand(title, options));

program
  .command('skills')
  .description('show the skills and the knowledge that an advertisement names, with their ESCO groups')
  .argument('[text]', 'the advertisement; without it, one a line from standard input')
  .option('--json', 'one JSON object a line')
  .action(async (text, options) => (await import('./commands/matching.ts')).skillsCommand(text, options));

program
  .command('grant')
  .description(
    'give somebody a role at a centre; the first management of a centre has nobody else to give it',
  )
  .requiredOption('--email <address>', 'whoever signs in with a code sent to this address')
  .requiredOption('--role <role>', 'guide, mentor, partner, board or management')
  .requiredOption('--centre <slug>', 'e.g. vordingborg')
  .requiredOption('--name <name>', 'the name that others see')
  .requiredOption('--reason <reason>', 'why, for the log')
  .option('--partner <slug>', 'for the role partner: the organisation they speak for')
  .action(async (options) => (await import('./commands/roles.ts')).grantCommand(options, await config()));

program
  .command('sign-out')
  .description('end every session of everybody who is signed in; visitors, and what they wrote, stay')
  .requiredOption(
    '--everybody',
    'there is no other choice; it is asked for so that nobody does it by mistake',
  )
  .action(async () => (await import('./commands/sessions.ts')).signOutCommand(await config()));

program
  .command('backup')
  .description(
    'copy the data and the keys, each to a folder of its own; keys older than seven days are deleted',
  )
  .option('--to <folder>', 'where the data go, without keys; else VIRKELYST_BACKUP_DATA')
  .option('--keys-to <folder>', 'where the keys go: apart from the data; else VIRKELYST_BACKUP_KEYS')
  .option('--json', 'say what was done as one line of JSON')
  .action(async (options) =>
    (await import('./commands/backup.ts')).backupCommand(options, process.env, await config()),
  );

program
  .command('restore')
  .description('put a backup into an empty database; whoever has deleted themselves since stays deleted')
  .requiredOption('--from <file>', 'the data: data-….virkelyst')
  .option('--keys <file>', 'the newest keys: keys-….virkelyst')
  .option('--without-people', 'without keys: nobody comes along, only what belongs to no person')
  .option('--dry-run', 'look whether it would go well, and write nothing')
  .option('--json', 'say what was done as one line of JSON')
  .action(async (options) =>
    (await import('./commands/restore.ts')).restoreCommand(options, process.env, await config()),
  );

program
  .command('doctor')
  .description('look at everything Virkelyst needs, and say what is wrong and what to do')
  .action(async () => (await import('./commands/doctor.ts')).doctor(process.env));

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
