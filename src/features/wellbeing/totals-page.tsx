import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { EmptyState, Hero, Prose } from '../../ui/index.ts';
import { BANDS, type Published } from './wellbeing.ts';
import { words } from './words.ts';

type TotalsProps = { language: Language; published: Published[]; names: Map<string, string> };

const keyOf = ({ centre, quarter }: Published) => `${centre} ${quarter}`;

/** "2026-07-01" is the third quarter of 2026. */
const quarterOf = (quarter: string): [number, string] => {
  const [year = '', month = '1'] = quarter.split('-');
  return [Math.ceil(Number(month) / 3), year];
};

/** What everybody may know of how people are, where they chose to let it count. */
export function TotalsPage({ language, published, names }: TotalsProps) {
  const w = words[language];
  const groups = Map.groupBy(published, keyOf);
  return (
    <Shell language={language} title={w.totals.title} here={paths.wellbeingTotals({})}>
      <Hero title={w.totals.title} lead={w.totals.lead} drawing="heart" />
      <Prose>
        <p>{w.totals.rules}</p>
      </Prose>
      {groups.size === 0 && (
        <EmptyState heading={w.totals.none}>
          <p>
            <a href={paths.wellbeing({})}>{w.title}</a>
          </p>
        </EmptyState>
      )}
      {[...groups.values()].map((rows) => (
        <Quarter language={language} rows={rows} names={names} />
      ))}
    </Shell>
  );
}

function Quarter({
  language,
  rows,
  names,
}: {
  language: Language;
  rows: Published[];
  names: Map<string, string>;
}) {
  const w = words[language];
  const [first] = rows;
  if (!first) return null;
  return (
    <div class="table-wide">
      <table>
        <caption>
          {w.totals.caption(names.get(first.centre) ?? first.centre, ...quarterOf(first.quarter))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.totals.question}</th>
            <th scope="col">{w.totals.people}</th>
            {BANDS.map((band) => (
              <th scope="col">{w.totals.bands[band]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question, people, shares }) => (
            <tr>
              <th scope="row">{w.questions[question]}</th>
              <td>{w.totals.about(people)}</td>
              {BANDS.map((band) => (
                <td>{w.totals.percent(shares[band])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
