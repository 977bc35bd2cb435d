import { paths } from '../../paths.ts';
import type { Letter } from '../sharing/index.ts';
import { words } from './words.ts';

/** A time was called off: that, and where one sees which. */
export const calledOffLetter: Letter = {
  subject: words.da.notice.subject,
  texts: (publicUrl) =>
    (['da', 'en'] as const).map((language) =>
      words[language].notice.text(publicUrl + paths.mineConversations({})),
    ),
};
