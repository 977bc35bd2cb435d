import type { Asked, Sheet } from '../../platform/belongings.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { html } from '../../ui/index.ts';
import type { Gathered } from './gather.ts';
import { words } from './words.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #fbf7f0; --ink: #22302a; --line: #cfc6b4; --press: #1f4d3a }
@media (prefers-color-scheme: dark) { :root { --paper: #18211d; --ink: #ece6da; --line: #4a5a52; --press: #a9d6bf } }
body { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 2rem 1rem }
h1 { line-height: 1.2 } h2 { margin-top: 2.5rem } a { color: var(--press) }
dl { margin: 0; padding: 1rem 0; border-top: 1px solid var(--line) } dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem }
dt { opacity: .8 } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line }
@media (max-width: 40rem) { dl div { display: block; margin-bottom: .5rem } }
@media print { body { max-width: none; padding: 0 } dl { break-inside: avoid } }
`;

// Says what may run here wherever the page is opened: nothing.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Moments and days as people write them; all else as it is. */
function shown(value: string | number, language: Language): string {
  const noon = `${value}T12:00:00Z`;
  if (DAY.test(String(value)) && !Number.isNaN(Date.parse(noon))) return dayInWords(new Date(noon), language);
  if (typeof value === 'number' || !ISO.test(value) || Number.isNaN(Date.parse(value))) return String(value);
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(value));
}

/** One list of facts for each row: a table of long texts cannot be read on a telephone. */
const Rows = ({ sheet, language }: { sheet: Sheet; language: Language }) =>
  sheet.rows.map((row) => (
    <dl>
      {sheet.columns.map((column, i) => {
        const value = row[i];
        return value === null || value === undefined || value === '' ? null : (
          <div>
            <dt>{column}</dt>
            <dd>{shown(value, language)}</dd>
          </div>
        );
      })}
    </dl>
  ));

const Readable = ({ gathered, asked }: { gathered: readonly Gathered[]; asked: Asked }) => {
  const { language } = asked;
  const w = words[language].readable;
  const told = gathered.filter(({ held }) => (held.sheets ?? []).length > 0);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{w.title}</title>
      </head>
      <body>
        <main>
          <h1>{w.title}</h1>
          <p>{w.made(shown(asked.now.toISOString(), language))}</p>
          <p>{w.lead}</p>
          {told.map(({ part, held }) => (
            <section>
              <h2>{part.words[language].heading}</h2>
              {(held.sheets ?? []).every(({ rows }) => rows.length === 0) && <p>{w.nothing}</p>}
              {held.sheets?.map((sheet) => (
                <Rows sheet={sheet} language={language} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
};

/** The page of the archive that people read: one file, no script, nothing fetched, so that it opens anywhere. */
export const toReadable = (gathered: readonly Gathered[], asked: Asked): string =>
  html(<Readable gathered={gathered} asked={asked} />).replace('</head>', `<style>${STYLE}</style></head>`);
