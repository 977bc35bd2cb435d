import type { Part, Sheet } from '../../platform/belongings.ts';
import type { Language } from '../../platform/language.ts';
import { myCv } from './cv.sql.ts';
import { type Cv, emptyCv, isBlank, itemsOf, PARTS, toJsonResume } from './cv.ts';
import { lineOf } from './cv-view.tsx';
import { words } from './words.ts';

/** All but the skills, which have columns of their own. */
function written(cv: Cv, language: Language): Sheet {
  const { about, parts } = words[language];
  const { name, label, summary } = cv.basics;
  const aboutOneself = name || label || summary ? [[about.heading, name, label, '', summary]] : [];
  const done = PARTS.flatMap((part) =>
    itemsOf(cv, part).map((item) => [
      parts[part].heading,
      ...lineOf(part, item, language),
      item.summary ?? '',
    ]),
  );
  return {
    name: 'cv',
    columns:
      language === 'da'
        ? ['om', 'hvad', 'hvor', 'hvornår', 'mere']
        : ['about', 'what', 'where', 'when', 'more'],
    rows: [...aboutOneself, ...done],
  };
}

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
        written(cv ?? emptyCv(), language),
        { name: 'skills', columns, rows: resume.skills.map(({ name, esco }) => [name, esco ?? null]) },
      ],
      files: { 'resume.json': JSON.stringify(resume, null, 2) },
    };
  },
};
