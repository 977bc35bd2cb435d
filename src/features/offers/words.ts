import type { Kind, Time } from '../../matching/index.ts';
import type { Words } from '../../platform/language.ts';
import type { Access, Dates, Offer } from './offer.ts';

type OfferWords = {
  kinds: Record<Kind, string>;
  kindsPlural: Record<Kind, string>;
  times: Record<Time, string>;
  facts: Record<
    | 'hours'
    | 'when'
    | 'times'
    | 'place'
    | 'pace'
    | 'body'
    | 'company'
    | 'experience'
    | 'danish'
    | 'spoken'
    | 'price'
    | 'pay'
    | 'seats'
    | 'access'
    | 'open',
    string
  >;
  hours: (min: number, max: number) => string;
  once: string;
  date: (dates: Dates) => string;
  distance: (km: number) => string;
  online: string;
  home: string;
  pace: Record<Offer['pace'], string>;
  body: Record<Offer['body'], string>;
  social: Record<Offer['social'], string>;
  setting: Record<Offer['setting'], string>;
  experience: Record<Offer['experience'], string>;
  danish: Record<Offer['danish'], string>;
  languages: (codes: string[]) => string;
  price: (dkk: number) => string;
  seats: (n: number) => string;
  openUntil: (date: Date) => string;
  access: Record<Access, string>;
  page: {
    asks: string;
    about: string;
    yourAnswer: string;
    reach: string;
    reachLead: (partner: string) => string;
    phone: string;
    email: string;
    website: string;
    calendar: string;
    print: string;
    share: string;
    closed: string;
    closedHelp: string;
    free: string;
    back: string;
    backToWish: string;
    more: (partner: string) => string;
    undo: string;
    answered: Record<'yes' | 'later' | 'no', string>;
  };
  list: {
    title: string;
    lead: string;
    all: string;
    next: string;
    emptyHeading: string;
    empty: string;
    filter: string;
    everywhere: string;
    here: string;
  };
};

const ZONE = 'Europe/Copenhagen';
const number = (locale: string, digits = 1) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
const day = (locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE });
const clock = (locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE });
const languageNames = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' });
const list = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' });

const plain = (hours: number, locale: string) => number(locale).format(hours);
const range = (min: number, max: number, locale: string) =>
  min === max ? plain(max, locale) : `${plain(min, locale)}–${plain(max, locale)}`;
const kilometres = (km: number, locale: string) => number(locale, km < 10 ? 1 : 0).format(km);
const endOf = ({ startsAt, minutes }: Dates) => new Date(startsAt.getTime() + minutes * 60_000);

const da: OfferWords = {
  kinds: {
    job: 'Job',
    internship: 'Praktik',
    education: 'Uddannelse',
    volunteering: 'Frivilligt',
    venture: 'Egen virksomhed',
    health: 'Sundhed',
    creative: 'Skabende',
    community: 'Fællesskab',
  },
  kindsPlural: {
    job: 'Job',
    internship: 'Praktik',
    education: 'Kurser og uddannelse',
    volunteering: 'Frivilligt arbejde',
    venture: 'Egen virksomhed',
    health: 'Sundhed',
    creative: 'Skab noget selv',
    community: 'Fællesskaber',
  },
  times: {
    morning: 'om morgenen',
    day: 'om dagen',
    evening: 'om aftenen',
    night: 'om natten',
    weekend: 'i weekenden',
    flexible: 'når det passer dig',
  },
  facts: {
    hours: 'Timer',
    when: 'Hvornår',
    times: 'Tid på dagen',
    place: 'Sted',
    pace: 'Tempo',
    body: 'Kroppen',
    company: 'Sammen med',
    experience: 'Erfaring',
    danish: 'Dansk',
    spoken: 'Vi taler også',
    price: 'Pris',
    pay: 'Løn',
    seats: 'Pladser',
    access: 'Godt at vide',
    open: 'Åbent til',
  },
  hours: (min, max) => `${range(min, max, 'da')} timer om ugen`,
  once: 'En enkelt gang',
  date: (dates) => {
    const times = `kl. ${clock('da').format(dates.startsAt)}–${clock('da').format(endOf(dates))}`;
    const again = dates.repeats === 'weekly' ? 'hver uge' : 'hver måned';
    const count = dates.occurrences ? `, ${dates.occurrences} gange` : '';
    return `${day('da').format(dates.startsAt)} ${times}${dates.repeats ? `, derefter ${again}${count}` : ''}`;
  },
  distance: (km) => (km < 1 ? 'under 1 km væk' : `${kilometres(km, 'da')} km væk`),
  online: 'På nettet, hvor du vil',
  home: 'Hjemme hos dig selv',
  pace: { calm: 'Roligt', steady: 'Jævnt', busy: 'Travlt' },
  body: { light: 'Let', moderate: 'Du bruger kroppen', heavy: 'Hårdt' },
  social: { alone: 'Mest dig selv', pair: 'En makker', team: 'Et lille hold', public: 'Mange mennesker' },
  setting: { indoor: 'inde', outdoor: 'ude', mixed: 'både inde og ude' },
  experience: {
    none: 'Du behøver ikke kunne noget i forvejen',
    some: 'Godt, hvis du har prøvet det før',
    trained: 'Du er uddannet til det',
  },
  danish: {
    none: 'Du behøver ikke kunne dansk',
    a_little: 'Lidt dansk er nok',
    conversational: 'Du kan tale dansk i hverdagen',
    fluent: 'Du taler og skriver dansk',
  },
  languages: (codes) => list('da').format(codes.map((code) => languageNames('da').of(code) ?? code)),
  price: (dkk) => (dkk === 0 ? 'Gratis' : `${number('da', 2).format(dkk)} kr.`),
  seats: (n) => (n === 1 ? '1 plads' : `${n} pladser`),
  openUntil: (date) => day('da').format(date),
  access: {
    step_free: 'Ingen trin',
    accessible_toilet: 'Handicaptoilet',
    hearing_loop: 'Teleslynge',
    quiet_room: 'Et stille rum',
    breaks_when_needed: 'Pause, når du har brug for det',
    parking: 'Parkering',
    near_bus: 'Tæt på bussen',
    near_train: 'Tæt på toget',
    companion_welcome: 'Tag gerne en med',
    childcare: 'Børnene kan blive passet',
    animals_present: 'Der er dyr',
    written_instructions: 'Vi skriver det ned for dig',
  },
  page: {
    asks: 'Sådan foregår det',
    about: 'Om tilbuddet',
    yourAnswer: 'Hvad siger du?',
    reach: 'Sådan får du fat i dem',
    reachLead: (partner) =>
      `Ring eller skriv til ${partner}. Du behøver ikke sige, hvem du er, for at spørge.`,
    phone: 'Telefon',
    email: 'E-mail',
    website: 'Hjemmeside',
    calendar: 'Læg i din kalender',
    print: 'Vil du have det på papir? Siden er lavet, så den kan skrives ud.',
    share: 'Del gerne adressen med en, du kender',
    closed: 'Det her tilbud er lukket',
    closedHelp: 'Du kan stadig læse om det. Spørg partneren, om det kommer igen, eller find noget andet.',
    free: 'Du kan altid sige nej tak. Det koster ingenting, og ingen andre ser det.',
    back: 'Se alle tilbud',
    backToWish: 'Tilbage til dine forslag',
    more: (partner) => `Mere fra ${partner}`,
    undo: 'Fortryd dit svar',
    answered: {
      yes: 'Du har sagt ja til at høre mere. Vi siger det ikke til partneren. Du bestemmer selv, om du vil ringe eller skrive.',
      later: 'Du har gemt det til senere.',
      no: 'Du har sagt nej tak. Det er helt i orden.',
    },
  },
  list: {
    title: 'Alle tilbud',
    lead: 'Kig dig omkring. Du behøver ikke vide, hvad du leder efter.',
    all: 'Alle slags',
    next: 'Vis de næste',
    emptyHeading: 'Ikke noget af den slags lige nu',
    empty: 'Prøv en anden slags, eller skriv, hvad du har lyst til.',
    filter: 'Vælg en slags',
    everywhere: 'Vis også tilbud fra de andre centre',
    here: 'Vis kun tilbud herfra',
  },
};

const en: OfferWords = {
  kinds: {
    job: 'Job',
    internship: 'Internship',
    education: 'Education',
    volunteering: 'Volunteering',
    venture: 'Starting a business',
    health: 'Health',
    creative: 'Creative',
    community: 'Community',
  },
  kindsPlural: {
    job: 'Jobs',
    internship: 'Internships',
    education: 'Courses and education',
    volunteering: 'Volunteering',
    venture: 'Your own business',
    health: 'Health',
    creative: 'Make something yourself',
    community: 'Communities',
  },
  times: {
    morning: 'in the morning',
    day: 'in the daytime',
    evening: 'in the evening',
    night: 'at night',
    weekend: 'at weekends',
    flexible: 'when it suits you',
  },
  facts: {
    hours: 'Hours',
    when: 'When',
    times: 'Time of day',
    place: 'Place',
    pace: 'Pace',
    body: 'Your body',
    company: 'Together with',
    experience: 'Experience',
    danish: 'Danish',
    spoken: 'We also speak',
    price: 'Price',
    pay: 'Pay',
    seats: 'Places',
    access: 'Good to know',
    open: 'Open until',
  },
  hours: (min, max) => `${range(min, max, 'en-GB')} hours a week`,
  once: 'Just once',
  date: (dates) => {
    const times = `${clock('en-GB').format(dates.startsAt)}–${clock('en-GB').format(endOf(dates))}`;
    const again = dates.repeats === 'weekly' ? 'every week' : 'every month';
    const count = dates.occurrences ? `, ${dates.occurrences} times` : '';
    return `${day('en-GB').format(dates.startsAt)}, ${times}${dates.repeats ? `, then ${again}${count}` : ''}`;
  },
  distance: (km) => (km < 1 ? 'less than 1 km away' : `${kilometres(km, 'en-GB')} km away`),
  online: 'Online, wherever you like',
  home: 'In your own home',
  pace: { calm: 'Calm', steady: 'Steady', busy: 'Busy' },
  body: { light: 'Light', moderate: 'You use your body', heavy: 'Hard work' },
  social: {
    alone: 'Mostly by yourself',
    pair: 'One other person',
    team: 'A small team',
    public: 'Many people',
  },
  setting: { indoor: 'indoors', outdoor: 'outdoors', mixed: 'indoors and outdoors' },
  experience: {
    none: 'No experience needed',
    some: 'It helps if you have tried it before',
    trained: 'You are trained in the field',
  },
  danish: {
    none: 'No Danish needed',
    a_little: 'A little Danish is enough',
    conversational: 'Everyday spoken Danish',
    fluent: 'Spoken and written Danish',
  },
  languages: (codes) => list('en-GB').format(codes.map((code) => languageNames('en-GB').of(code) ?? code)),
  price: (dkk) => (dkk === 0 ? 'Free' : `DKK ${number('en-GB', 2).format(dkk)}`),
  seats: (n) => (n === 1 ? '1 place' : `${n} places`),
  openUntil: (date) => day('en-GB').format(date),
  access: {
    step_free: 'No steps',
    accessible_toilet: 'Accessible toilet',
    hearing_loop: 'Hearing loop',
    quiet_room: 'A quiet room',
    breaks_when_needed: 'Breaks when you need them',
    parking: 'Parking',
    near_bus: 'Close to the bus',
    near_train: 'Close to the train',
    companion_welcome: 'You can bring somebody along',
    childcare: 'Children can be looked after',
    animals_present: 'There are animals',
    written_instructions: 'We write it down for you',
  },
  page: {
    asks: 'What it involves',
    about: 'About the offer',
    yourAnswer: 'What do you say?',
    reach: 'How to reach them',
    reachLead: (partner) => `Call or write to ${partner}. You do not have to say who you are to ask.`,
    phone: 'Phone',
    email: 'E-mail',
    website: 'Website',
    calendar: 'Add to your calendar',
    print: 'Would you like it on paper? This page is made to be printed.',
    share: 'Feel free to share the address with somebody you know',
    closed: 'This offer has closed',
    closedHelp:
      'You can still read about it. Ask the partner whether it will come back, or find something else.',
    free: 'You can always say no thanks. It costs nothing, and nobody else can see it.',
    back: 'See all offers',
    backToWish: 'Back to your suggestions',
    more: (partner) => `More from ${partner}`,
    undo: 'Undo your answer',
    answered: {
      yes: 'You said yes to hearing more. We do not tell the partner. It is up to you whether to call or write.',
      later: 'You have kept it for later.',
      no: 'You said no thanks. That is quite all right.',
    },
  },
  list: {
    title: 'All offers',
    lead: 'Have a look around. You do not need to know what you are looking for.',
    all: 'All kinds',
    next: 'Show the next ones',
    emptyHeading: 'Nothing of that kind right now',
    empty: 'Try another kind, or write what you would like.',
    filter: 'Choose a kind',
    everywhere: 'Show offers from the other centres as well',
    here: 'Show only offers from here',
  },
};

export const words: Words<OfferWords> = { da, en };
