import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Button, ButtonLink, Buttons, EmptyState, Hero, Hidden, Panel, Section } from '../../ui/index.ts';
import type { Grant } from './role.ts';
import { words } from './words.ts';

/** "vejleder, Vordingborg", "samarbejdspartner, Gården, Vordingborg". */
export function roleInWords(
  { role, centre, partner }: Pick<Grant, 'role' | 'centre' | 'partner'>,
  language: Language,
): string {
  const w = words[language];
  return w.at(w.roles[role], centre, partner);
}

/** "vejleder" and the others, by their names in the code. */
export const rolesInWords = (language: Language) => words[language].roles;

type HatsProps = { language: Language; roles: Grant[]; worn: string | null; mayManage: boolean };

/** Everything the person is, and what they are here as right now. */
export function HatsPage({ language, roles, worn, mayManage }: HatsProps) {
  const w = words[language].hats;
  const live = roles.filter(({ endedAt }) => endedAt === null);
  const past = roles.filter(({ endedAt }) => endedAt !== null);
  return (
    <Shell language={language} title={w.title} here={paths.hats({})} own>
      <BackToMine language={language} />
      <Hero title={w.title} lead={w.lead} drawing="door" />
      {roles.length === 0 && (
        <EmptyState heading={w.emptyHeading}>
          <p>{w.empty}</p>
        </EmptyState>
      )}
      {live.length > 0 && (
        <ul class="sheets">
          <li>
            <CitizenHat language={language} isWorn={worn === null} />
          </li>
          {live.map((grant) => (
            <li>
              <Hat language={language} grant={grant} isWorn={grant.id === worn} />
            </li>
          ))}
        </ul>
      )}
      {live.length > 0 && <p>{w.leaveNote}</p>}
      <Buttons>
        {worn && <ButtonLink href={paths.shared({})}>{w.shared}</ButtonLink>}
        {mayManage && <ButtonLink href={paths.roles({})}>{words[language].manage.link}</ButtonLink>}
      </Buttons>
      {past.length > 0 && (
        <Section heading={w.past} id="past">
          <ul>
            {past.map((grant) => (
              <li>
                {roleInWords(grant, language)}.{' '}
                {grant.endedAt && w.ended(dayInWords(grant.endedAt, language))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Shell>
  );
}

function CitizenHat({ language, isWorn }: { language: Language; isWorn: boolean }) {
  const w = words[language].hats;
  return (
    <Panel>
      <h2>{w.citizen}</h2>
      <p>{w.citizenNote}</p>
      <Wear language={language} id={null} name={w.citizen} isWorn={isWorn} />
    </Panel>
  );
}

function Hat({ language, grant, isWorn }: { language: Language; grant: Grant; isWorn: boolean }) {
  const w = words[language].hats;
  const name = roleInWords(grant, language);
  return (
    <Panel>
      <h2>{upper(name)}</h2>
      <p>
        {grant.shownName}. {w.since(dayInWords(grant.grantedAt, language))}
      </p>
      <Buttons>
        <Wear language={language} id={grant.id} name={name} isWorn={isWorn} />
        <form action={paths.roleEnd({})} method="post">
          <Hidden fields={{ id: grant.id, reason: w.leaveReason, from: 'hats' }} />
          <Button weight="quiet" label={w.leaveLabel(name)}>
            {w.leave}
          </Button>
        </form>
      </Buttons>
    </Panel>
  );
}

/** First in a heading, a role begins with a capital. */
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type WearProps = { language: Language; id: string | null; name: string; isWorn: boolean };

function Wear({ language, id, name, isWorn }: WearProps) {
  const w = words[language].hats;
  if (isWorn) return <p class="hat-worn">{w.worn}</p>;
  return (
    <form action={paths.hats({})} method="post">
      <Hidden fields={{ id }} />
      {id ? (
        <Button weight="secondary" label={w.wearLabel(name)}>
          {w.wear}
        </Button>
      ) : (
        <Button weight="secondary">{w.beYourself}</Button>
      )}
    </form>
  );
}
