import type { Language } from '../../platform/language.ts';
import type { Letter } from '../../platform/mail.ts';
import { words } from './words.ts';

type Asked = { to: string; code: string; language: Language; publicUrl: string; adds: boolean };

/** The mail with a code: plain text, no link to press. */
export function letter({ to, code, language, publicUrl, adds }: Asked): Letter {
  const w = adds ? words[language].add.letter : words[language].letter;
  return { to, subject: w.subject, text: w.text(code, new URL(publicUrl).host).join('\n\n') };
}
