import { z } from 'zod';
import { Facts, OwnWords, Panel } from '../../ui/index.ts';
import type { Shareable } from '../sharing/index.ts';
import { FORMS } from './conversation.ts';
import { myConversations } from './conversations.sql.ts';
import { WAY_ICONS } from './parts.tsx';
import { dated, whenAlone } from './when.ts';
import { words } from './words.ts';

const said = z.object({
  starts_at: z.coerce.date(),
  ends_at: z.coerce.date(),
  form: z.enum(FORMS),
  place: z.string().nullable(),
  link: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  about: z.string(),
});

type Said = z.infer<typeof said>;

/** A booked conversation: shared by booking it, so nobody picks it. */
export const conversationShareable: Shareable = {
  thing: 'conversation',
  names: async (tx) =>
    (await myConversations(tx)).map(
      (one) => [one.id, `${one.withWhom.name}, ${dated(one.startsAt)}`] as const,
    ),
  show: async (_, read) => {
    const known = said.parse(read);
    return (language) => <Read language={language} said={known} />;
  },
};

const HREFS = { name: null, phone: 'tel:', email: 'mailto:' } as const;

/** What somebody wrote of themselves; what one can ring or write to is a link. */
function written(it: Said, field: keyof typeof HREFS) {
  const href = HREFS[field];
  if (href === null) return <span class="as-written">{it[field]}</span>;
  const to = field === 'phone' ? it.phone.replace(/[^\d+]/g, '') : it.email;
  return (
    <a class="as-written" href={href + to}>
      {it[field]}
    </a>
  );
}

function Read({ language, said: it }: { language: 'da' | 'en'; said: Said }) {
  const w = words[language];
  const told = (['name', 'phone', 'email'] as const).filter((field) => it[field] !== '');
  return (
    <>
      {it.about ? <OwnWords label={w.read.about} text={it.about} /> : <p>{w.read.nothing}</p>}
      <Panel>
        <Facts
          facts={[
            {
              key: 'when',
              term: w.facts.when,
              value: whenAlone({ startsAt: it.starts_at, endsAt: it.ends_at }, language),
            },
            { key: WAY_ICONS[it.form], term: w.facts.how, value: w.forms[it.form] },
            ...told.map((field) => ({
              key: field === 'name' ? 'company' : field,
              term: w.read[field],
              value: written(it, field),
            })),
            ...(it.link
              ? [{ key: 'website', term: w.facts.link, value: <a href={it.link}>{it.link}</a> }]
              : []),
          ]}
        />
      </Panel>
    </>
  );
}
