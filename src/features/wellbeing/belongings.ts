import type { Part } from '../../platform/belongings.ts';
import { myReadings } from './wellbeing.sql.ts';
import { QUESTIONS } from './wellbeing.ts';
import { words } from './words.ts';

/** How the person said they were. What they added to the totals is in no row of theirs; only that they did, this quarter. */
export const wellbeingPart: Part = {
  name: 'wellbeing',
  tables: ['wellbeing', 'wellbeing_added'],
  words: {
    da: {
      heading: 'Hvordan du har haft det',
      counted: (n) => `Hvordan du har haft det, skrevet ${n} ${n === 1 ? 'gang' : 'gange'}`,
    },
    en: {
      heading: 'How you have been',
      counted: (n) => `How you have been, written ${n} ${n === 1 ? 'time' : 'times'}`,
    },
  },
  gather: async (tx, { language }) => {
    const readings = await myReadings(tx, 'all');
    const { short } = words[language];
    return {
      json: readings.map(({ takenAt, answers }) => ({ at: takenAt.toISOString(), ...answers })),
      sheets: [
        {
          name: 'wellbeing',
          columns: [language === 'da' ? 'dag' : 'day', ...QUESTIONS.map((question) => short[question])],
          rows: readings.map(({ takenAt, answers }) => [
            takenAt.toISOString(),
            ...QUESTIONS.map((question) => answers[question]),
          ]),
        },
      ],
    };
  },
};
