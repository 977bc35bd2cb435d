import { Facts, Panel } from '../../ui/index.ts';
import { myContactId } from './contact.sql.ts';
import { CONTACT_FIELDS } from './forms.ts';
import type { ContactDetails } from './share.ts';
import type { Shareable } from './shareable.ts';
import { words } from './words.ts';

/** Contact details: there is one set of them. */
export const contactShareable: Shareable = {
  thing: 'contact',
  choices: async (tx) => (await myContactId(tx)).map((id) => ({ id, name: null })),
  show: async (_, said) => (language) => {
    const details = said as ContactDetails;
    return (
      <Panel>
        <Facts
          facts={CONTACT_FIELDS.filter((field) => details[field] !== '').map((field) => ({
            key: field,
            term: words[language].received.fields[field],
            value: <span class="as-written">{details[field]}</span>,
          }))}
        />
      </Panel>
    );
  },
};
