import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Facts, LinkList, Panel } from '../../ui/index.ts';
import type { Shareable } from '../sharing/index.ts';
import type { Channel, Details } from './callback.ts';
import { FACT_ICONS } from './fact-icons.ts';
import { phoneInWords } from './phone.ts';
import { words } from './words.ts';

/** That somebody would like to be contacted: shared by asking, so nobody picks it. */
export const callbackShareable: Shareable = {
  thing: 'callback',
  show: async (_, said) => (language) => (
    <Asked language={language} asked={said as Details & { channel: Channel }} />
  ),
};

type AskedProps = { language: Language; asked: Details & { channel: Channel } };

/** What a guide reads: how to get hold of them, when and about what. */
function Asked({ language, asked }: AskedProps) {
  const { ask, mine, guide } = words[language];
  const { channel, phone, email } = asked;
  const reach =
    channel === 'phone' ? (
      <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>
    ) : (
      <a class="as-written" href={`mailto:${email}`}>
        {email}
      </a>
    );
  const rest = (['name', 'when', 'language', 'about'] as const).filter((field) => asked[field] !== '');
  return (
    <>
      <Panel>
        <Facts
          facts={[
            { key: channel, term: ask.channels[channel], value: reach },
            ...rest.map((field) => ({
              key: FACT_ICONS[field],
              term: mine.facts[field],
              value: <span class="as-written">{asked[field]}</span>,
            })),
          ]}
        />
      </Panel>
      <LinkList links={[{ href: paths.callbacksWaiting({}), label: guide.back }]} />
    </>
  );
}
