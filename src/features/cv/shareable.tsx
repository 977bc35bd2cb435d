import type { Shareable } from '../sharing/index.ts';
import { myCvId } from './cv.sql.ts';
import { resume } from './cv.ts';
import { CvView } from './cv-view.tsx';

/** A CV: there is one of them, named by its person. */
export const cvShareable: Shareable = {
  thing: 'cv',
  choices: async (tx) => (await myCvId(tx)).map((id) => ({ id, name: null })),
  show: async (_, said) => {
    const cv = resume.parse(said);
    return (language) => <CvView language={language} cv={cv} />;
  },
};
