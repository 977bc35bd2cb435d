import type { Part } from '../../platform/belongings.ts';
import { myCv } from './cv.sql.ts';
import { emptyCv, isBlank, toJsonResume } from './cv.ts';

/** The profile, in the archive also as the file that other programs read. */
export const cvPart: Part = {
  name: 'cv',
  tables: ['cv'],
  words: {
    da: { heading: 'Dit CV', counted: () => 'Dit CV' },
    en: { heading: 'Your CV', counted: () => 'Your CV' },
  },
  gather: async (tx, { language }) => {
    const cv = await myCv(tx);
    const resume = toJsonResume(cv ?? emptyCv());
    const columns = [language === 'da' ? 'det kan jeg' : 'what I can do', 'ESCO'];
    return {
      json: isBlank(cv) ? null : resume,
      sheets: [
        { name: 'skills', columns, rows: resume.skills.map(({ name, esco }) => [name, esco ?? null]) },
      ],
      files: { 'resume.json': JSON.stringify(resume, null, 2) },
    };
  },
};
