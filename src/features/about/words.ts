import type { Words } from '../../platform/language.ts';

type Passage = { heading: string; paragraphs: string[] };

type AboutWords = {
  charter: { title: string; lead: string; promises: Passage[]; where: string };
  method: { title: string; lead: string; passages: Passage[]; sourcesHeading: string; sources: string[] };
};

const da: AboutWords = {
  charter: {
    title: 'Vi lover dig',
    lead: 'Når du må sige nej, får du lyst til at sige ja. Derfor lover vi otte ting, og systemet er bygget, så det ikke kan bryde dem.',
    promises: [
      {
        heading: 'Nej er nej, og det koster ingenting',
        paragraphs: [
          'Du kan sige nej tak, lade være med at svare, gå midt i det hele eller melde fra. Det får aldrig følger for dig.',
          'Det, du siger nej til, er din egen hemmelighed. Ingen vejleder, partner, bestyrelse eller myndighed kan se det.',
        ],
      },
      {
        heading: 'Mit, indtil jeg deler det',
        paragraphs: [
          'Kun du kan læse det, der handler om dig, indtil du selv deler det.',
          'Du vælger hvad, med hvem, hvorfor og hvor længe. Du kan tage det tilbage, og det virker med det samme.',
        ],
      },
      {
        heading: 'Jeg kan se, hvem der har kigget',
        paragraphs: [
          'Hver gang en anden læser noget, du har delt, bliver det skrevet ned. Du kan altid se det.',
        ],
      },
      {
        heading: 'Ingen ringer, medmindre jeg har sagt ja',
        paragraphs: [
          'Du bestemmer, hvem der må kontakte dig, hvordan, om hvad og hvor tit. Siger du ingenting, sker der ingenting.',
        ],
      },
      {
        heading: 'Kom, som du er',
        paragraphs: [
          'Du kan bruge alt det her uden at logge ind. Vi spørger kun, hvem du er, når det ikke kan lade sig gøre uden.',
        ],
      },
      {
        heading: 'Forklar dig',
        paragraphs: [
          'Hvert forslag siger, hvorfor det er der, med dine egne ord. Vi bruger det, du har skrevet, og ikke andet.',
          'Vi giver ikke mennesker point. Måden, vi finder tilbud på, er åben for alle.',
        ],
      },
      {
        heading: 'Tag det med dig',
        paragraphs: ['Du kan hente alt, hvad vi har om dig, med ét tryk. Du kan slette det med ét tryk.'],
      },
      {
        heading: 'Mennesker først',
        paragraphs: ['Det, der tager vejledernes tid fra mennesker, fjerner vi, eller vi måler det åbent.'],
      },
    ],
    where: 'Sådan finder vi tilbud til dig',
  },
  method: {
    title: 'Sådan finder vi tilbud til dig',
    lead: 'Her er hele metoden. Den er den samme for alle, og du kan læse koden, hvis du vil.',
    passages: [
      {
        heading: 'Vi læser det, du skriver',
        paragraphs: [
          'Vi deler din tekst op i ord og finder de fag og evner, de passer til. Vi kender dansk og engelsk, og vi kan godt læse en stavefejl.',
          'Vi lægger mærke til, hvad du vil, og hvad du vil væk fra. Skriver du “ikke kontor”, går vi uden om kontor.',
          'Skriver du om timer, sted, ryggen eller ro, tager vi hensyn til det.',
        ],
      },
      {
        heading: 'Vi holder det op mod tilbuddene',
        paragraphs: [
          'Hvert tilbud har en tekst og en række oplysninger. Vi ser, hvor meget de ligner det, du skrev. De bedste kommer først, og vi blander, så du ser forskellige veje.',
          'Grunden ved hvert forslag er de ord, der bragte det frem. Tager du ordene væk, falder forslaget ned.',
        ],
      },
      {
        heading: 'Dine svar hjælper',
        paragraphs: [
          'Et nej fjerner tilbuddet, og de tilbud, der ligner mest, rykker lidt ned. De forsvinder ikke for altid. Siger du hvorfor, rammer vi bedre.',
          '“Måske senere” gemmer tilbuddet til sidst på listen. Du kan altid fortryde.',
        ],
      },
      {
        heading: 'Det bruger vi ikke',
        paragraphs: [
          'Vi bruger ikke navn, alder, køn, baggrund eller hvad du lever af. Vi bruger ikke, hvad andre har svaret. Vi sender ikke dine ord videre til nogen.',
        ],
      },
      {
        heading: 'Det kan vi ikke så godt endnu',
        paragraphs: [
          'Vi forstår ikke ironi, og lange historier med mange frem og tilbage kan snyde os. Vi kender ikke alle dialekter. Skriver du på andre sprog end dansk og engelsk, fanger vi kun lidt.',
          'Tager vi fejl, så skriv det med andre ord. Eller tal med en vejleder.',
        ],
      },
    ],
    sourcesHeading: 'Hvad vi bygger på',
    sources: [
      'Denne tjeneste bruger ESCO-klassifikationen fra Europa-Kommissionen. Vi har valgt ud og lagt til.',
      'Kort, postnumre og kommuner: Klimadatastyrelsen (DAWA og DAGI).',
      'Ordlister og synonymer: se mappen data i koden, hvor hver kilde og licens står.',
    ],
  },
};

const en: AboutWords = {
  charter: {
    title: 'What we promise you',
    lead: 'When you may say no, you come to want to say yes. So we promise eight things, and the system is built so that it cannot break them.',
    promises: [
      {
        heading: 'No means no, and costs nothing',
        paragraphs: [
          'You can say no thanks, not answer, leave halfway or cancel. It never has any consequence for you.',
          'What you say no to is your own secret. No guide, partner, board or authority can see it.',
        ],
      },
      {
        heading: 'Mine until I share it',
        paragraphs: [
          'Only you can read what is about you, until you share it yourself.',
          'You choose what, with whom, why and for how long. You can take it back, and that works at once.',
        ],
      },
      {
        heading: 'I see who looked',
        paragraphs: [
          'Every time somebody else reads what you shared, it is written down. You can always see it.',
        ],
      },
      {
        heading: 'Nobody calls me unless I said they may',
        paragraphs: [
          'You decide who may contact you, how, about what and how often. If you say nothing, nothing happens.',
        ],
      },
      {
        heading: 'Come as you are',
        paragraphs: [
          'You can use everything here without signing in. We ask who you are only when it cannot be done without.',
        ],
      },
      {
        heading: 'Explain yourself',
        paragraphs: [
          'Every suggestion says why it is there, in your own words. We use what you wrote and nothing else.',
          'We do not score people. The way we find offers is open to everybody.',
        ],
      },
      {
        heading: 'Take it with you',
        paragraphs: [
          'You can get everything we hold about you with one press. You can delete it with one press.',
        ],
      },
      {
        heading: 'People first',
        paragraphs: [
          'Whatever takes the guides’ time away from people we remove, or we measure it in the open.',
        ],
      },
    ],
    where: 'How we find offers for you',
  },
  method: {
    title: 'How we find offers for you',
    lead: 'Here is the whole method. It is the same for everybody, and you can read the code if you like.',
    passages: [
      {
        heading: 'We read what you write',
        paragraphs: [
          'We divide your text into words and find the trades and skills they fit. We know Danish and English, and a spelling mistake is fine.',
          'We notice what you want and what you want to get away from. If you write “not an office”, we keep away from offices.',
          'If you write about hours, place, your back or peace and quiet, we take that into account.',
        ],
      },
      {
        heading: 'We hold it up against the offers',
        paragraphs: [
          'Every offer has a text and a set of facts. We look at how much they resemble what you wrote. The best come first, and we mix them so that you see different roads.',
          'The reason beside each suggestion is the words that brought it up. Take the words away and the suggestion falls.',
        ],
      },
      {
        heading: 'Your answers help',
        paragraphs: [
          'A no takes the offer away, and the ones most like it move down a little. They do not disappear for ever. If you say why, we come closer.',
          '“Maybe later” keeps the offer at the end of the list. You can always undo.',
        ],
      },
      {
        heading: 'What we do not use',
        paragraphs: [
          'We do not use name, age, gender, background or what you live on. We do not use what others answered. We send your words to nobody.',
        ],
      },
      {
        heading: 'What we are not good at yet',
        paragraphs: [
          'We do not understand irony, and long stories that go back and forth can fool us. We do not know every dialect. In other languages than Danish and English we catch only a little.',
          'If we get it wrong, put it in other words. Or talk to a guide.',
        ],
      },
    ],
    sourcesHeading: 'What we build on',
    sources: [
      'This service uses the ESCO classification of the European Commission. We have selected from it and added to it.',
      'Maps, postal codes and municipalities: Klimadatastyrelsen (DAWA and DAGI).',
      'Word lists and synonyms: see the folder data in the code, where every source and licence is named.',
    ],
  },
};

export const words: Words<AboutWords> = { da, en };
