const SENTENCES: Record<string, string> = {
  ECONNREFUSED:
    'No PostgreSQL answers at the address in DATABASE_URL: is it running, and are host and port right?',
  ENOTFOUND: 'There is no machine of the name in DATABASE_URL.',
  ETIMEDOUT: 'PostgreSQL at the address in DATABASE_URL does not answer in time.',
  '28P01': 'PostgreSQL does not accept the name and password in DATABASE_URL.',
  '28000': 'PostgreSQL does not let the role in DATABASE_URL log in.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it, owned by the role in DATABASE_URL.',
  '42501':
    'The role in DATABASE_URL may not do what is needed: it has to own the database and, once, to create a role ' +
    '(alter role … createrole), or an administrator creates "app" for it.',
  '53100': 'The disk of the database is full.',
};

/** The operator's sentence for what a database refused; for anything else what it said itself. */
export function explainDatabase(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sentence = SENTENCES[code];
  return sentence ? `${sentence} See docs/configuration.md. (${error.message})` : error.message;
}
