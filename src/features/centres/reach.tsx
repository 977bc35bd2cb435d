import type { Language } from '../../platform/language.ts';
import { Contacts, OpeningHours } from '../../ui/index.ts';
import type { Centre } from './centre.ts';
import { words } from './words.ts';

type ReachProps = { centre: Centre; language: Language };

/** "09:00" as people write it. */
const clockOf = (time: string, language: Language) => (language === 'da' ? time.replace(':', '.') : time);

const openDays = (centre: Centre, language: Language) =>
  (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((weekday) => {
    const open = centre.openingHours
      .filter((hours) => hours.weekday === weekday)
      .map(({ from, to }) => `${clockOf(from, language)}–${clockOf(to, language)}`);
    return { day: words[language].weekdays[weekday], hours: open.join(', ') || words[language].closed };
  });

/** When the centre is open. */
export const Hours = ({ centre, language }: ReachProps) => (
  <OpeningHours caption={words[language].open} days={openDays(centre, language)} />
);

/** How to get hold of a centre: its telephone and mail, and when it is open. */
export const Reach = ({ centre, language }: ReachProps) => (
  <>
    <Contacts phone={centre.phone} email={centre.email} words={words[language]} />
    <Hours centre={centre} language={language} />
  </>
);
