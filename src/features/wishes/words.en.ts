import type { WishWords } from './words.types.ts';

export const en: WishWords = {
  home: {
    title: 'What would you like to do?',
    lead: 'Write it the way you would say it to a friend. We will show you what there is nearby.',
    question: 'What would you like to do?',
    hint: 'What you enjoy, what you are good at, or what you want to get away from.',
    where: 'Where?',
    whereHint: 'Postal code, town or municipality. You can leave it empty.',
    send: 'Show me what there is',
    orTry: 'Or tap one of these',
    examples: [
      'something with animals, outdoors if possible',
      'worn-out care worker, would like to be with people but no heavy lifting',
      'learn to sew my own clothes',
      'a calm job, 15 hours a week',
      'meet somebody I can talk to',
      'start my own business with bicycles',
    ],
    guided: 'Not quite sure?',
    guidedLead: 'Five small questions can help you on your way',
    talk: 'Would you rather talk to a person?',
    talkLead: 'Choose a time',
    or: 'or',
    callMe: 'get a call',
    private: 'Only you can see what you write. You can say no to everything, and it costs you nothing.',
    errors: (error) => {
      if (error.why === 'empty')
        return 'Write a few words about what you would like. One is enough, such as “horses”';
      if (error.why === 'too_long')
        return `Please make it a little shorter. You wrote ${error.length.toLocaleString('en-GB')} characters, and there is room for 5,000`;
      return 'We do not know that place. Write the postal code with four digits, such as 4760, or the name of a town';
    },
  },
  results: {
    title: 'This could be something for you',
    youWrote: 'You wrote',
    near: (place) => `Near ${place}`,
    edit: 'Change your wish',
    noticed: 'What we noticed',
    avoided: 'What we steer clear of',
    nothingUnderstood:
      'We did not quite catch what you mean. Here is a bit of everything. Try other words, or let us help you on your way.',
    nothingLeft: 'There is nothing more right now',
    nothingLeftHelp: 'Try putting your wish another way. Or call the centre and talk to a person.',
    more: 'Show more',
    answered: {
      yes: (title) =>
        `You said yes to hearing more about “${title}”. We do not tell the partner. The offer’s own page says who you can call`,
      later: (title) => `“${title}” is kept for later. You will find it under Your answers`,
      no: (title) => `You said no thanks to “${title}”. That is quite all right`,
    },
    why: 'Would you like to tell us why? It helps us get closer. You do not have to.',
    thanks: (reason) => `Thank you. We now take this into account: ${reason.toLowerCase()}`,
    undo: 'Undo',
    closed: 'That offer has closed, so your answer was not saved. Here is what else there is.',
    answersLink: 'Your answers',
  },
  answers: {
    title: 'Your answers',
    lead: 'Only you can see this page. No guide, no partner and nobody else can see what you answered. You can share a yes yourself. A no can never be shared.',
    emptyHeading: 'This is where your answers will be',
    empty: 'You have not answered anything yet, and you do not have to.',
    headings: { yes: 'Yes, tell me more', later: 'Maybe later', no: 'No thanks' },
    toPlan: 'Put it in my plan',
    toPlanLabel: (title) => `Put it in my plan: ${title}`,
    none: {
      yes: 'Nothing yet.',
      later: 'Nothing yet.',
      no: 'Nothing yet. You can always say no thanks, and it costs nothing.',
    },
    wishes: 'Your wishes',
    yourData: 'Everything we hold about you',
    yourDataLead: {
      visitor:
        'We keep your wishes and answers so that you can come back. If you stay away for 30 days, we delete it all. If you have booked a time, we wait until it is over.',
      signedIn: 'We keep your wishes and your answers until you delete them yourself.',
    },
    signIn: 'Would you like to have it on all your devices? You can sign in',
    devices: 'Your devices, and how to sign out',
    takeAlong: 'Take it all with you',
    remove: 'Delete it all',
    sharing: 'See what you share, and who has looked',
  },
  answer: { yes: 'Yes, tell me more', later: 'Maybe later', no: 'No thanks' },
  question: 'Your answer to',
  undoLabel: (title) => `Undo your answer to “${title}”`,
  reasons: {
    too_far: 'Too far away',
    too_many_hours: 'Too many hours',
    wrong_trade: 'Wrong trade',
    too_hard: 'Too hard on the body',
    not_now: 'Not right now',
    something_else: 'Something else',
  },
  because: {
    words: (quote, evidence) =>
      quote.toLowerCase() === evidence.toLowerCase()
        ? `Because you wrote “${quote}”, and that is what this is about.`
        : `Because you wrote “${quote}”, and here it says “${evidence}”.`,
    concept: (quote, concept) => `Because you wrote “${quote}”, and this is close to ${concept}.`,
    kind: (quote, kind) => `Because you wrote “${quote}”, and this is listed under ${kind}.`,
    condition: (quote, fact) => `You wrote “${quote}”, and here ${fact}.`,
    place: (quote) => `You wrote “${quote}”, and this is nearby.`,
    facts: {
      body: 'it is light on the body',
      pace: 'the pace is calm',
      hours: 'the hours fit',
      times: 'the time of day fits',
      social: 'the company fits',
      setting: 'the surroundings fit',
      home: 'you can be at home',
      experience: 'you need no experience',
      danish: 'you need little Danish',
      price: 'it is free',
      other: 'it fits',
    },
  },
  shared: {
    wrote: 'The citizen wrote',
    near: (place) => `Near ${place}`,
    said: (day) => `They said yes on ${day}.`,
    offerGone: 'The offer is no longer here.',
  },
};
