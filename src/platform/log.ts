/** What a log line may hold: never what a person wrote, who they are, or which of their things an address names. */
type Fields = Record<string, string | number | boolean | null>;

export type Log = {
  info(event: string, fields?: Fields): void;
  /** Something was refused: one line tells nothing, many of them that somebody tries. */
  security(event: string, fields?: Fields): void;
  error(event: string, error: unknown, fields?: Fields): void;
};

/** Where in our code it broke, and what kind of error: not its message, which may quote what somebody wrote. */
function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  // The stack begins with the message, whose own lines may begin with "at".
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line));
  const where = frames
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');
  return { error: error.name, code, where };
}

/** One JSON object a line. `write` is the standard output except in tests. */
export function makeLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const put = (level: string, event: string, fields: Fields) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  return {
    info: (event, fields = {}) => put('info', event, fields),
    security: (event, fields = {}) => put('security', event, fields),
    error: (event, error, fields = {}) => put('error', event, { ...fields, ...describe(error) }),
  };
}
