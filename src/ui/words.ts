/** The languages that the frame speaks. */
export type Language = 'da' | 'en';

type FrameWords = {
  skip: string;
  menu: string;
  optional: string;
  error: string;
  errorSummary: string;
  steps: (at: number, of: number) => string;
};

/** The few words that belong to the frame itself; all other texts come from the features. */
export const words: Record<Language, FrameWords> = {
  da: {
    skip: 'Gå til indholdet',
    menu: 'Menu',
    optional: 'du behøver ikke',
    error: 'Fejl:',
    errorSummary: 'Kig lige på det her',
    steps: (at, of) => `Trin ${at} af ${of}`,
  },
  en: {
    skip: 'Skip to the content',
    menu: 'Menu',
    optional: 'optional',
    error: 'Error:',
    errorSummary: 'Please look at this',
    steps: (at, of) => `Step ${at} of ${of}`,
  },
};
