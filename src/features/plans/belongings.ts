import { paths } from '../../paths.ts';
import type { Part } from '../../platform/belongings.ts';
import { myPlan } from './plans.sql.ts';
import { words } from './words.ts';

/** The plan, part by part. */
export const planPart: Part = {
  name: 'plan',
  tables: ['plan_part'],
  words: {
    da: { heading: 'Din plan', counted: (n) => `Din plan: ${n} ${n === 1 ? 'del' : 'dele'}` },
    en: { heading: 'Your plan', counted: (n) => `Your plan: ${n} ${n === 1 ? 'part' : 'parts'}` },
  },
  gather: async (tx, { language, publicUrl }) => {
    const parts = await myPlan(tx);
    const { columns } = words[language].archive;
    const [yes, no] = language === 'da' ? ['ja', 'nej'] : ['yes', 'no'];
    return {
      json: parts.map(({ id, title, about, steps }) => ({ id, title, about, steps })),
      sheets: [
        {
          name: 'plan',
          columns: [columns.part, columns.about],
          rows: parts.map(({ title, about }) => [title, about]),
        },
        {
          name: 'plan-steps',
          columns: [columns.part, columns.step, columns.state, columns.day, columns.offer],
          rows: parts.flatMap(({ title, steps }) =>
            steps.map(({ text, done, day, offer }) => [
              title,
              text,
              done ? yes : no,
              day,
              offer && publicUrl + paths.offer({ id: offer }),
            ]),
          ),
        },
      ],
      // A day that somebody thought of stands in their own calendar, if they like; nothing here looks at it.
      events: parts.flatMap(({ title, steps }) =>
        steps.flatMap(({ id, text, day, offer }) =>
          day === null
            ? []
            : [
                {
                  id,
                  when: { day },
                  title: text,
                  description: title,
                  ...(offer !== null && { url: publicUrl + paths.offer({ id: offer }) }),
                },
              ],
        ),
      ),
    };
  },
};
