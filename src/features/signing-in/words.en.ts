import type { SigningInWords } from './words.types.ts';

export const en: SigningInWords = {
  signIn: {
    title: 'Sign in, if you like',
    lead: 'You can use everything here without signing in. It is quite all right not to.',
    gives: 'What it gives you',
    given: [
      'Your wishes and answers are kept until you delete them yourself.',
      'You can see them on your phone, your computer and anywhere else.',
      'You can share exactly what you like with a guide. Until then only you can see it.',
    ],
    never: 'What does not happen',
    neverText:
      'We do not ask for your CPR number, and we do not keep it. The authorities tell us nothing, and we pass nothing on. You can sign out and delete it all whenever you like.',
    mitid: 'With MitID',
    mitidText:
      'You are sent over to MitID and back here. MitID tells us that it is you. That is all we need.',
    mitidButton: 'Sign in with MitID',
    noMitid: 'MitID is not set up here yet.',
    test: 'In this demo it is a pretend MitID. You choose a person who is made up.',
    testElsewhere: 'The MitID of the demo works only on the machine that Virkelyst runs on.',
    without: 'Without signing in',
    answers: 'See your answers in this browser',
    charter: 'Read what we promise you',
    told: {
      down: {
        heading: 'We cannot reach MitID right now',
        text: 'It is nothing you did. Nothing is lost. Try again in a while, or go on without signing in.',
      },
      cancelled: {
        heading: 'You are not signed in',
        text: 'You came back from MitID, and that is quite all right. Everything is as it was.',
      },
      stale: {
        heading: 'You did not make it back from MitID in time',
        text: 'Perhaps it took more than ten minutes, or you began in another browser. Nothing is lost. Try again from here.',
      },
      low: {
        heading: 'That MitID was not safe enough',
        text: 'You used only a code. Sign in with the app or the code display. Then we know that nobody else can read your things.',
      },
      failed: {
        heading: 'MitID said something we did not understand',
        text: 'It is nothing you did. Nothing is lost. Try again, or go on without signing in.',
      },
      taken: {
        heading: 'That MitID belongs to somebody else',
        text: 'Somebody already signs in here with it. Perhaps it is you. If so, sign out, and sign in with MitID instead.',
      },
      out: { heading: 'You are signed out', text: 'You are welcome back whenever you like.' },
      everywhere: {
        heading: 'You are signed out everywhere',
        text: 'No phone or computer is signed in as you now.',
      },
      needed: {
        heading: 'Sign in to see that page',
        text: 'Perhaps you have been away for a while. We then sign you out to be on the safe side.',
      },
    },
    onTheWay: 'You are on your way to MitID',
    onTheWayLead: 'If nothing happens, press here.',
    onwards: 'Go to MitID',
  },
  again: {
    title: {
      stale: 'Please sign in again',
      hat: 'Your hat is ready for you',
      weak: 'Sign in with your key or MitID',
    },
    lead: {
      stale:
        'It is a while since you signed in. This is important, so we would like to be sure that it is you. Then you are back where you were, and nothing is lost.',
      hat: 'In a hat you can see what others have shared. So we would like to be sure that it is you, and a code by e-mail is not enough for that. You can always see your own things with a code.',
      weak: 'You came in with a code by e-mail. You have a hat and a better way to sign in, so we use that one here. Otherwise somebody could put your hat on by reading your e-mail.',
    },
    makeKey: 'Make a passkey',
    makeKeyText:
      'It takes a moment. You unlock with your finger, face or code, as on your phone. Then you come back here.',
    makeKeyButton: 'Make a key',
    addMitid: 'Or use MitID',
    lost: 'Can you not get in that way?',
    lostText:
      'Then hand the hat in. After that you can make a new key, and the daily management can give you the hat again.',
    hats: 'See your hats',
    without: 'Go back without',
  },
  bring: {
    title: 'Would you like to bring this along?',
    lead: 'You are signed in. This was written in this browser before you signed in.',
    notYours: 'If it was not you who wrote it, leave it.',
    wishes: 'Wishes',
    alsoLegend: 'Other things you wrote',
    also: {
      plan: 'Your plan',
      cv: 'Your CV',
      wellbeing: 'How you have been',
      contact: 'Your contact details',
      conversation:
        'Your conversations. The times are still yours, and the one you chose can still read what you have written',
      callback: 'That you would like to hear from us. The guides can still see it',
    },
    answers: 'Answers to offers',
    near: (place) => `Near ${place}`,
    shared:
      'You are sharing some of it. If you bring it along, nobody else can read it any more. You can share it again afterwards. You can still see who has looked.',
    rest: 'What you tick becomes yours and comes along to all your devices. What you untick is deleted.',
    bring: 'Bring what is ticked',
    leave: 'Leave it all',
    leaveText:
      'If you leave it, nothing happens. It stays in the browser, and you see it again when you sign out. After 30 days it is gone.',
    none: 'Tick something, or leave it all',
  },
  devices: {
    title: 'Your devices',
    lead: 'Here you can see where you are signed in, and sign out again. Only you can see it.',
    devices: 'You are signed in here',
    devicesLead:
      'If there is a place you do not know, sign out there. If you are away for twelve hours, we sign you out.',
    unknown: 'A browser',
    isThis: 'this one',
    with: { mitid: 'with MitID', email: 'with a code by e-mail', passkey: 'with a passkey' },
    since: (when) => `since ${when}`,
    seen: (when) => `last used ${when}`,
    end: 'Sign out',
    endLabel: (device) => `Sign out on ${device}`,
    endThis: 'Sign out here',
    everywhere: 'Sign out everywhere',
    everywhereText: 'If you have lost a phone, this is the safe choice. You can always sign in again.',
    ways: 'How you can sign in',
    waysLead: 'You can have several ways. Then you can get in even if you lose one.',
    way: { mitid: 'MitID', email: 'Code by e-mail', passkey: 'Passkey' },
    addMitid: 'Add MitID',
    used: (when) => `last used ${when}`,
    remove: 'Remove',
    removeLabel: (way) => `Remove ${way}`,
    last: {
      title: 'This is your last way to sign in',
      lead: 'If you remove it, nobody can come back to your things. Not even you.',
      text: 'You stay signed in here until you sign out. After that everything is deleted within 30 days. Make an archive of your things first, if you want to keep them.',
      takeAlong: 'Make an archive of it all',
      keep: 'Keep it',
      remove: 'Remove it',
    },
    events: 'What has happened',
    eventsLead: 'The latest times you signed in or out.',
    event: {
      signed_in: 'Signed in',
      signed_out: 'Signed out',
      signed_out_everywhere: 'Signed out everywhere',
      way_added: 'A new way to sign in',
      way_removed: 'Removed a way to sign in',
      signed_out_by_operator: 'We signed everybody out',
    },
    told: {
      ended: 'The device is signed out',
      others: 'You are signed in only here now',
      added: 'You have a new way to sign in',
      removed: 'That way to sign in is removed',
      taken: 'Somebody uses that e-mail address here already. If it is you, sign out, and sign in with it.',
    },
    others: 'Sign out everywhere else',
    othersText: 'Would you like to be sure that only you are in? You can sign out everywhere else now.',
    more: {
      email: 'Add an e-mail address',
      emailNote: 'We send a code to it',
      passkey: 'Make or remove a passkey',
      passkeyNote: 'With your finger, face or code',
    },
  },
};
