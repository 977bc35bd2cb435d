import type { Words } from './platform/language.ts';

type ShellWords = {
  site: string;
  nav: { home: string; offers: string; centres: string; partners: string; answers: string; mine: string };
  /** Where everything of one's own is reached from. */
  myPage: string;
  footer: { charter: string; method: string; promise: string };
  otherLanguage: { code: 'da' | 'en'; label: string };
};

/** What stands around every page. */
export const words: Words<ShellWords> = {
  da: {
    site: 'Virkelyst',
    nav: {
      home: 'Skriv et ønske',
      offers: 'Tilbud',
      centres: 'Centrene',
      partners: 'Partnere',
      answers: 'Dine svar',
      mine: 'Min side',
    },
    myPage: 'Min side',
    footer: {
      charter: 'Vi lover dig',
      method: 'Sådan finder vi tilbud',
      promise: 'Alt her er frivilligt. Du kan sige nej, og det koster ingenting.',
    },
    otherLanguage: { code: 'en', label: 'English' },
  },
  en: {
    site: 'Virkelyst',
    nav: {
      home: 'Write a wish',
      offers: 'Offers',
      centres: 'Centres',
      partners: 'Partners',
      answers: 'Your answers',
      mine: 'My page',
    },
    myPage: 'My page',
    footer: {
      charter: 'What we promise you',
      method: 'How we find offers',
      promise: 'Everything here is voluntary. You can say no, and it costs you nothing.',
    },
    otherLanguage: { code: 'da', label: 'Dansk' },
  },
};
