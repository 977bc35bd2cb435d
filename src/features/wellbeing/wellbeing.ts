/**
 * The four questions on personal wellbeing of the Office for National Statistics (United Kingdom), Open Government Licence v3.0,
 * and a ladder after Cantril (The Pattern of Human Concerns, 1965) in words of our own. Each is answered from 0 to 10.
 */
export const QUESTIONS = ['satisfied', 'worthwhile', 'happy', 'anxious', 'ladder'] as const;
export type Question = (typeof QUESTIONS)[number];

/** 0..10; null where the person left it out. */
export type Answers = Record<Question, number | null>;

/** How somebody said they were, one day. */
export type Reading = { id: string; takenAt: Date; answers: Answers };

/** The bands of the Office for National Statistics; for how anxious one was, low is good. */
export const BANDS = ['low', 'medium', 'high', 'very_high'] as const;
export type Band = (typeof BANDS)[number];

/** What is published of a quarter at a centre: people to the nearest ten below, shares in percent to the nearest ten. */
export type Published = {
  centre: string;
  quarter: string;
  question: Question;
  people: number;
  shares: Record<Band, number>;
};

export const isAnswered = (answers: Answers): boolean =>
  QUESTIONS.some((question) => answers[question] !== null);

/** One question over time, oldest first; days on which it was left out are left out. */
export const course = (readings: Reading[], question: Question): { takenAt: Date; value: number }[] =>
  readings
    .flatMap(({ takenAt, answers }) => {
      const value = answers[question];
      return value === null ? [] : [{ takenAt, value }];
    })
    .sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
