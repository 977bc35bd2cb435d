/** Something a person can act on, said in one sentence; the caller prints the message and stops. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** Another Virkelyst has the data folder. */
export class AlreadyRunningError extends EmbeddedPostgresError {
  override name = 'AlreadyRunningError';
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(
      `Virkelyst already runs with the data folder ${dataDir} (process ${pid}): ` +
        'stop that one, or set VIRKELYST_DATA to another folder.',
    );
    this.pid = pid;
  }
}

const known: [RegExp, (dataDir: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    (dir) =>
      `The disk that holds ${dir} is full: make room, or set VIRKELYST_DATA to a folder on another disk.`,
  ],
  [
    /EROFS|Read-only file system|ENOENT[^\n]*mkdir/,
    (dir) => `The folder ${dir} cannot be written to: set VIRKELYST_DATA to a folder that can.`,
  ],
  [
    /ENOTDIR|Not a directory|EEXIST/,
    (dir) => `${dir} is not a folder, or a file stands in its way: set VIRKELYST_DATA to another folder.`,
  ],
  [
    /EACCES|EPERM|Permission denied|has wrong ownership/,
    (dir) =>
      `The data folder ${dir} belongs to somebody else, or may not be used by you: ` +
      'start Virkelyst as its owner, or set VIRKELYST_DATA to a folder of your own.',
  ],
  [
    /pre-existing shared memory block/,
    (dir) =>
      `Processes of an earlier PostgreSQL still use the data folder ${dir}: wait a minute and start again.`,
  ],
  [
    /pg_control|valid checkpoint|invalid page|WAL ends before/,
    (dir) =>
      `The data in ${dir} is damaged, and nothing has been changed or deleted: ` +
      'put a backup back, or set VIRKELYST_DATA to another folder.',
  ],
  [
    /incompatible with server|was initialized by PostgreSQL version/,
    (dir) =>
      `The data folder ${dir} was made by another version of PostgreSQL: set VIRKELYST_DATA to another folder.`,
  ],
];

/** The one sentence for what went wrong; `detail` is what PostgreSQL or the system said. */
export function explain(detail: string, dataDir: string, logFile?: string): EmbeddedPostgresError {
  const match = known.find(([pattern]) => pattern.test(detail));
  if (match) return new EmbeddedPostgresError(match[1](dataDir), { cause: detail });
  const said = (detail.trim().split('\n').at(-1) ?? '').replace(/\.$/, '');
  const more = logFile ? ` More is in ${logFile}.` : '';
  return new EmbeddedPostgresError(
    `The built-in PostgreSQL could not start with the data folder ${dataDir}: ${said}.${more}`,
    { cause: detail },
  );
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
