import type { Words } from '../../platform/language.ts';

/** What was looked for and is not there. */
export type Missing = 'page' | 'wish' | 'offer';

type ErrorWords = {
  missing: Record<Missing, { title: string; lead: string }>;
  broken: { title: string; lead: string; reference: (number: string) => string };
  forbidden: { title: string; lead: string };
  tooLarge: { title: string; lead: string };
  spent: { title: string; lead: string; kept: string; again: string };
  start: string;
  offers: string;
};

export const words: Words<ErrorWords> = {
  da: {
    missing: {
      page: {
        title: 'Den side findes ikke her',
        lead: 'Måske er adressen skrevet forkert, eller siden er flyttet.',
      },
      wish: {
        title: 'Vi kan ikke finde det ønske',
        lead: 'Kun den, der har skrevet et ønske, kan se det. Går der 30 dage uden et besøg, sletter vi det. Har du slået cookies fra, kan vi ikke se, at det er dig. Du kan skrive ønsket igen, eller du kan kigge på alle tilbud. Det kræver ingen cookies.',
      },
      offer: {
        title: 'Det tilbud er her ikke mere',
        lead: 'Det er taget ned. Der er mange andre, og du kan altid spørge partneren, om det kommer igen.',
      },
    },
    broken: {
      title: 'Noget gik galt hos os',
      lead: 'Det er ikke din skyld. Prøv igen om lidt. Det, du allerede havde sendt, er gemt.',
      reference: (number) => `Nævn nummer ${number}, hvis du ringer til os.`,
    },
    forbidden: {
      title: 'Det kom fra en anden side',
      lead: 'Vi tager kun imod svar, der er sendt herfra. Så kan ingen andre svare for dig. Gå tilbage, og prøv igen.',
    },
    tooLarge: {
      title: 'Det var for meget på én gang',
      lead: 'Gå tilbage, og gør det kortere. Det, du skrev, står der stadig.',
    },
    spent: {
      title: 'Der er kommet meget på kort tid',
      lead: 'Derfor holder vi en pause. Vent lidt, og prøv igen. Det kan tage en time, og for nogle ting en dag.',
      kept: 'Det, du sendte, er ikke væk. Det ligger her på siden. Lad siden stå åben, så kan du sende det igen.',
      again: 'Send det igen',
    },
    start: 'Skriv, hvad du har lyst til',
    offers: 'Se alle tilbud',
  },
  en: {
    missing: {
      page: { title: 'That page is not here', lead: 'The address may be misspelt, or the page has moved.' },
      wish: {
        title: 'We cannot find that wish',
        lead: 'Only the person who wrote a wish can see it. After 30 days without a visit we delete it. If you have turned cookies off, we cannot tell that it is you. You can write it again, or look at all the offers, which needs no cookies.',
      },
      offer: {
        title: 'That offer is no longer here',
        lead: 'It has been taken down. There are many others, and you can always ask the partner whether it will come back.',
      },
    },
    broken: {
      title: 'Something went wrong on our side',
      lead: 'It is not your fault. Please try again in a moment. What you had already sent has been kept.',
      reference: (number) => `Mention number ${number} if you call us.`,
    },
    forbidden: {
      title: 'That came from another site',
      lead: 'We accept only answers sent from here, so that nobody else can answer for you. Go back and try again.',
    },
    tooLarge: {
      title: 'That was too much at once',
      lead: 'Go back and make it shorter. What you wrote is still there.',
    },
    spent: {
      title: 'A lot has come in a short time',
      lead: 'So we are taking a break. Wait a little and try again. It may take an hour; for some things, a day.',
      kept: 'What you sent is not gone. It is here on this page. Leave the page open, and you can send it again.',
      again: 'Send it again',
    },
    start: 'Write what you would like',
    offers: 'See all offers',
  },
};
