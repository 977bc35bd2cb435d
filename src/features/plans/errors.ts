import type { Language } from '../../platform/language.ts';
import type { Wrong } from './forms.ts';
import { words } from './words.ts';

/** What is wrong, for the top of the page. */
export const summaryOf = (language: Language, wrong: readonly Wrong[]) =>
  wrong.map((each) => ({ field: each.field, message: words[language].errors(each) }));

/** What is wrong with a field, for the field itself. */
export function errorFor(
  language: Language,
  wrong: readonly Wrong[],
  field: Wrong['field'],
): string | undefined {
  const found = wrong.find((each) => each.field === field);
  return found && words[language].errors(found);
}
