import type { Words } from '../../platform/language.ts';

type Passage = { heading: string; paragraphs: string[] };

type AboutWords = {
  charter: { title: string; lead: string; promises: Passage[]; where: string };
  method: { title: string; lead: string; passages: Passage[]; sourcesHeading: string; sources: string[] };
};

const da: AboutWords = {
  charter: {
    title: 'Vi lover dig',
    lead: 'Når du frit kan sige nej, er det lettere at sige ja. Derfor lover vi dig otte ting. De gælder alt, du kan bruge her i dag. Det, der kommer til senere, skal holde dem fra første dag.',
    promises: [
      {
        heading: 'Nej er nej, og det koster ingenting',
        paragraphs: [
          'Du kan sige nej tak, lade være med at svare, gå midt i det hele eller melde fra. Det får aldrig følger for dig.',
          'Det, du siger nej til, er kun dit. Ingen vejleder, partner, bestyrelse eller myndighed kan se det.',
        ],
      },
      {
        heading: 'Mit, indtil jeg deler det',
        paragraphs: [
          'Kun du kan læse det, du skriver og svarer her, indtil du selv deler noget af det.',
          'Du vælger, hvad du deler, med hvem, hvorfor og hvor længe. Du kan tage det tilbage, og det virker med det samme. Et nej kan du ikke dele, heller ikke ved et uheld.',
        ],
      },
      {
        heading: 'Jeg kan se, hvem der har kigget',
        paragraphs: [
          'Deler du noget, bliver det skrevet ned, hver gang en anden læser det. Kan det ikke skrives ned, kan det ikke læses.',
          'Du kan altid se, hvem det var, hvornår og hvorfor. Du finder det på Min side.',
        ],
      },
      {
        heading: 'Ingen ringer, medmindre jeg har sagt ja',
        paragraphs: [
          'Du behøver hverken give os navn eller nummer. Ingen kontakter dig herfra, medmindre du selv beder om det.',
          'Beder du om et opkald eller en mail, bestemmer du hvilket center, hvordan, om hvad og hvor længe. Det gælder én gang. Fortryder du, kan ingen se det mere. Siger du ingenting, sker der ingenting.',
        ],
      },
      {
        heading: 'Kom, som du er',
        paragraphs: [
          'Du kan finde tilbud, svare, vælge en tid til en samtale og bede om et opkald uden at logge ind. Log ind, hvis du vil have det med på dine andre enheder.',
        ],
      },
      {
        heading: 'Forklar dig',
        paragraphs: [
          'Ved forslagene står der, hvorfor de er der, med dine egne ord. Forstår vi ikke, hvad du mener, siger vi det.',
          'Vi bruger kun det, du selv har skrevet og svaret.',
          'Vi giver ikke mennesker point. Måden, vi finder tilbud på, er åben for alle.',
        ],
      },
      {
        heading: 'Tag det med dig',
        paragraphs: [
          'Du kan hente alt, hvad vi har om dig, med ét tryk. Du kan også slette det med ét tryk. Begge dele finder du på Min side.',
        ],
      },
      {
        heading: 'Mennesker først',
        paragraphs: [
          'Vejledernes tid er til mennesker. Her lægger de deres ledige tider og ser, hvem der kommer, og hvem der gerne vil høre fra dem. Mere er der ikke at passe.',
          'Kommer der noget til, som tager deres tid fra mennesker, fjerner vi det, eller vi måler det, så alle kan se det.',
        ],
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
          'Vi deler din tekst op i ord og finder de fag og evner, ordene passer til. Vi læser dansk og engelsk, og de fleste stavefejl gør ikke noget.',
          'Vi lægger mærke til, hvad du vil, og hvad du vil væk fra. Skriver du “ikke kontor”, går vi uden om kontor.',
          'Skriver du om timer, sted, ryggen eller ro, tager vi hensyn til det.',
        ],
      },
      {
        heading: 'Vi holder det op mod tilbuddene',
        paragraphs: [
          'Hvert tilbud har en tekst og en række oplysninger. Vi ser, hvor godt det passer til det, du skrev. Det, der passer bedst, kommer først, og vi blander, så du ser forskellige veje.',
          'Grunden ved et forslag er de ord, der bragte det frem. Tager du ordene væk, rykker forslaget ned.',
        ],
      },
      {
        heading: 'Dine svar hjælper',
        paragraphs: [
          'Et nej fjerner tilbuddet. Siger du hvorfor, lærer vi af det. Var det for langt væk, viser vi noget, der er nærmere. Var det et forkert fag, viser vi andre fag.',
          'Vi glemmer det lidt efter lidt, så intet er væk for altid. “Måske senere” flytter tilbuddet ned sidst på listen i to uger. Så er det tilbage på sin plads. Du kan altid fortryde.',
        ],
      },
      {
        heading: 'Så tit rammer vi',
        paragraphs: [
          'Tre gange skrev vi 100 ønsker, som ingen havde haft i tankerne, da reglerne blev til. 241 af dem gik på et fag. For 228 fandt vi et fag, der passer, blandt de fem første. 87 af dem sagde nej til noget. 9 gange tog vi det med alligevel.',
          'For 70 ønsker havde en læser peget på de tilbud, der passer. Vi havde et godt tilbud blandt de tre første for 55 af dem.',
          'Siger du hvorfor, når du siger nej, ser du cirka 12 tilbud, før det rette kommer. Uden grund er det cirka 26. Det har vi regnet os frem til med opdigtede mennesker.',
          'Tallene er fra november 2026. I koden står, hvordan man måler dem igen.',
        ],
      },
      {
        heading: 'Det bruger vi ikke',
        paragraphs: [
          'Vi bruger ikke navn, alder, køn eller baggrund. Vi bruger heller ikke, hvad du lever af, eller hvad andre har svaret. Vi sender ikke dine ord videre til nogen.',
        ],
      },
      {
        heading: 'Det kan vi ikke så godt endnu',
        paragraphs: [
          'Vi forstår ikke ironi, og lange historier, der springer frem og tilbage, kan snyde os. Vi kender ikke alle ord og dialekter. En stavefejl i et kort ord kan vi tage fejl af.',
          'Skriver du på andre sprog end dansk og engelsk, fanger vi kun lidt. Og vi ser ikke altid, hvad du mener, når du siger det mellem linjerne.',
          'Tager vi fejl, så skriv det med andre ord. Eller ring til et center, og tal med en vejleder.',
        ],
      },
    ],
    sourcesHeading: 'Det bygger vi på',
    sources: [
      'Denne tjeneste bruger ESCO-klassifikationen fra Europa-Kommissionen. Vi har udvalgt noget af den og lagt noget til.',
      'Kort, postnumre og kommuner: Klimadatastyrelsen (DAWA og DAGI).',
      'Ordlister og synonymer: Se mappen data i koden. Der står hver kilde og licens.',
    ],
  },
};

const en: AboutWords = {
  charter: {
    title: 'What we promise you',
    lead: 'When you are free to say no, it is easier to say yes. So we make you eight promises. They hold for everything you can use here today. Whatever we add later must keep them from the first day.',
    promises: [
      {
        heading: 'No means no, and costs nothing',
        paragraphs: [
          'You can say no thanks, leave a question unanswered, stop halfway or cancel. It will never count against you.',
          'What you say no to stays with you. No guide, partner, board or authority can see it.',
        ],
      },
      {
        heading: 'Mine until I share it',
        paragraphs: [
          'Only you can read what you write and answer here, until you share some of it yourself.',
          'You choose what to share, with whom, why and for how long. You can take it back, and that works at once. A no cannot be shared, not even by accident.',
        ],
      },
      {
        heading: 'I can see who has looked',
        paragraphs: [
          'If you share something, it is written down every time somebody else reads it. If it cannot be written down, it cannot be read.',
          'You can always see who it was, when and why. You find it on My page.',
        ],
      },
      {
        heading: 'Nobody calls me unless I have said yes',
        paragraphs: [
          'You need give us neither name nor number. Nobody contacts you from here unless you ask for it.',
          'If you ask for a call or an e-mail, you decide which centre, how, about what and for how long. It holds once. If you change your mind, nobody can see it any more. If you say nothing, nothing happens.',
        ],
      },
      {
        heading: 'Come as you are',
        paragraphs: [
          'You can find offers, answer, choose a time to talk and ask for a call without signing in. Sign in if you would like to have it on your other devices.',
        ],
      },
      {
        heading: 'Explain yourself',
        paragraphs: [
          'Suggestions say why they are there, in your own words. If we do not understand what you mean, we say so.',
          'We use only what you have written and answered yourself.',
          'We do not score people. The way we find offers is open to everybody.',
        ],
      },
      {
        heading: 'Take it with you',
        paragraphs: [
          'You can take everything we hold about you along with one press. You can delete it with one press too. Both are on My page.',
        ],
      },
      {
        heading: 'People first',
        paragraphs: [
          'The guides’ time is for people. Here they put up their free times, and see who comes and who would like to hear from them. There is nothing else for them to look after.',
          'If we add something that takes their time away from people, we remove it, or we measure it where everybody can see.',
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
          'We split your text into words and find the trades and skills they match. We read Danish and English, and most spelling mistakes do no harm.',
          'We notice what you want and what you want to get away from. If you write “not an office”, we steer clear of offices.',
          'If you write about hours, place, your back or peace and quiet, we take that into account.',
        ],
      },
      {
        heading: 'We compare it with the offers',
        paragraphs: [
          'Every offer has a text and a set of facts. We look at how well it matches what you wrote. The closest come first, and we mix them so that you see different ways to go.',
          'The reason beside a suggestion is the words that brought it up. Take the words away, and the suggestion moves down.',
        ],
      },
      {
        heading: 'Your answers help',
        paragraphs: [
          'A no takes the offer away. If you tell us why, we learn from it. If it was too far, we show something nearer. If it was the wrong trade, we show other trades.',
          'We forget it little by little, so nothing is gone for ever. “Maybe later” moves the offer to the end of the list for two weeks. Then it is back in its place. You can always undo it.',
        ],
      },
      {
        heading: 'How often we get it right',
        paragraphs: [
          'Three times we wrote 100 wishes that nobody had in mind when the rules were made. 241 of them were about a trade. For 228 we found a trade that fits among the first five. 87 of them said no to something. 9 times we brought it up all the same.',
          'For 70 wishes a reader had pointed out the offers that fit. We had a good one among the first three for 55 of them.',
          'If you say why when you say no, you see about 12 offers before the right one comes. Without a reason it is about 26. We worked that out with made-up people.',
          'The figures are from November 2026. The code says how to measure them again.',
        ],
      },
      {
        heading: 'What we do not use',
        paragraphs: [
          'We do not use name, age, gender, background or what you live on. Nor do we use what others have answered. We do not pass your words on to anybody.',
        ],
      },
      {
        heading: 'What we are not good at yet',
        paragraphs: [
          'We do not understand irony, and long stories that go back and forth can fool us. We do not know every word and dialect. A slip in a short word can mislead us.',
          'In languages other than Danish and English we catch only a little. And we do not always see what you mean when you say it between the lines.',
          'If we get it wrong, put it in other words. Or call a centre and talk to a guide.',
        ],
      },
    ],
    sourcesHeading: 'What we build on',
    sources: [
      'This service uses the ESCO classification of the European Commission. We have selected from it and added to it.',
      'Maps, postal codes and municipalities: Klimadatastyrelsen (DAWA and DAGI).',
      'Word lists and synonyms: see the data folder in the code, where every source and licence is named.',
    ],
  },
};

export const words: Words<AboutWords> = { da, en };
