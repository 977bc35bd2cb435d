import type { TakingAlongWords } from './words.types.ts';

export const en: TakingAlongWords = {
  archive: {
    title: 'Take it all with you',
    lead: 'Everything we hold about you is yours. Get it here in one archive, to keep and to take elsewhere.',
    inIt: 'What is in it',
    contents: [
      'A page you can read, even without the internet',
      'Your wishes and answers, your ways to sign in and the rest, as files for spreadsheets and other programs',
      'The dates of the offers you have kept, for your calendar',
      'Your CV, in a format that other programs can read',
    ],
    ask: 'Make my archive',
    askHint: 'It usually takes less than a minute. You can leave the page meanwhile.',
    justData: 'If you only want the data for a program, you can have it right away',
    nothing: 'We hold nothing about you',
    nothingLead: 'There is nothing to take along yet. If you write a wish, you can always take it with you.',
    step: { waiting: 'Your archive is waiting to be made', making: 'We are making your archive' },
    underWay: 'You do not have to wait here. The archive will be on this page when it is ready.',
    still: 'The page checks by itself. Stop that',
    goOn: 'Let the page check by itself',
    look: 'See if it is ready',
    failed: 'It did not work this time',
    failedLead:
      'The fault is ours, and you have lost nothing. Try again. If it still does not work, call the centre.',
    again: 'Try again',
    ready: 'Your archive is ready',
    readyLead: (until, size) =>
      `You can download it until ${until}. Then it is deleted. Its size is ${size}.`,
    download: 'Download the archive',
    link: 'The link to the archive',
    linkLead:
      'Use it to download the archive on another computer. Anyone with the link can open it, so give it only to somebody you trust.',
    newer: 'Make a new archive',
    remove: 'Delete the archive now',
    removeLead: 'The link stops working. We do not touch your things.',
    leave: 'Do you want to delete everything?',
  },
  remove: {
    title: 'Delete everything about you',
    lead: 'You can delete everything we hold about you. You do not have to say why. This is what happens.',
    first: 'Would you like to take it with you first?',
    firstLead:
      'Once it is deleted, nobody can bring it back. You can have all of it in an archive before you go.',
    firstLink: 'Make an archive of it all',
    atOnce: 'This is gone at once',
    atOnceLead: 'The moment you press, we no longer have this:',
    other: (n) => (n === 1 ? '1 thing more' : `${n} things more`),
    staysVisit:
      'What was written in this browser before you signed in is kept apart, because it may be somebody else’s. If it is yours, sign out and delete it the same way.',
    shared: 'If you have shared something, nobody can read it any more.',
    everywhere: 'You are signed out everywhere.',
    waiting: 'What we are making for you, such as an archive',
    backups: 'In our backups it cannot be read',
    backupsLead: [
      'We take copies, so that nothing is lost if a machine breaks. What you have written is locked in them with a key that is yours alone.',
      'When you delete yourself, we throw the key away. Then nobody can read the words any more. We have copies of the keys too, and those are kept for a few days only.',
    ],
    stays: 'This stays',
    staysNothing:
      'Nothing with your name. If you let answers count in the centre’s figures, the figures stay. Nobody can see what was yours.',
    staysRoles:
      'You have had a role at a centre. The record that somebody had it, and that it has ended, stays. Your name is gone.',
    button: 'Delete everything now',
    buttonLead: 'It cannot be undone. You are always welcome back.',
    nothing: 'We hold nothing about you',
    nothingLead: 'So there is nothing to delete.',
    done: 'Everything is deleted',
    doneLead: 'We hold nothing about you any more. Take good care. You are welcome back whenever you like.',
    home: 'To the front page',
  },
  readable: {
    title: 'Everything Virkelyst holds about you',
    made: (when) => `Made ${when}.`,
    lead: 'Nobody else can read it, unless you have shared it yourself. The times in the other files are in universal time (UTC).',
    nothing: 'Nothing.',
  },
};
