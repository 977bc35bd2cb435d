/**
 * The gentle way for those who do not know what they want: five questions, each of which may be skipped, that become a wish in
 * plain words. Nothing is kept until the person sends that wish.
 */

export const QUESTIONS = {
  joy: [
    'animals',
    'plants',
    'people',
    'children',
    'making',
    'food',
    'words',
    'pictures',
    'numbers',
    'machines',
    'moving',
    'helping',
  ],
  company: ['alone', 'few', 'many'],
  where: ['indoors', 'outdoors', 'home'],
  strength: ['light', 'some', 'hard', 'few_hours', 'half', 'full'],
  road: ['job', 'try', 'learn', 'help', 'own', 'better', 'make', 'meet'],
} as const;

export type Question = keyof typeof QUESTIONS;
export type Choice<Q extends Question = Question> = (typeof QUESTIONS)[Q][number];

export const ORDER = Object.keys(QUESTIONS) as Question[];

/** What was chosen so far; a question that was skipped has an empty list. */
export type Choices = { [Q in Question]: Choice<Q>[] };

/** Every choice of a question in words that fit into its sentence. */
export type Phrases = { [Q in Question]: Record<Choice<Q>, string> };

export type Sentences = { [Q in Question]: (phrases: string[]) => string };

/** Reads the choices; what is not one of ours is left out. */
export function readChoices(given: (question: Question) => string[]): Choices {
  const known = <Q extends Question>(question: Q) => {
    const wanted = new Set(given(question));
    const choices: readonly Choice<Q>[] = QUESTIONS[question];
    return choices.filter((choice) => wanted.has(choice));
  };
  return {
    joy: known('joy'),
    company: known('company'),
    where: known('where'),
    strength: known('strength'),
    road: known('road'),
  };
}

/** The wish that the choices make, one sentence for each question that was answered; empty when none was. */
export function toWish(choices: Choices, phrases: Phrases, sentences: Sentences): string {
  return ORDER.flatMap((question) => {
    const table: Record<string, string> = phrases[question];
    const chosen = choices[question].map((choice) => table[choice] ?? '');
    return chosen.length > 0 ? [sentences[question](chosen)] : [];
  }).join(' ');
}
