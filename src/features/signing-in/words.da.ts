import type { SigningInWords } from './words.types.ts';

export const da: SigningInWords = {
  signIn: {
    title: 'Log ind, hvis du vil',
    lead: 'Du kan bruge alt her uden at logge ind. Det er helt i orden at lade være.',
    gives: 'Det får du ud af det',
    given: [
      'Dine ønsker og svar bliver gemt, til du selv sletter dem.',
      'Du kan se dem på din telefon, din computer og alle andre steder.',
      'Du kan dele netop det, du vil, med en vejleder. Indtil da er det kun dig, der kan se det.',
    ],
    never: 'Det sker der ikke',
    neverText:
      'Vi beder ikke om dit CPR-nummer, og vi gemmer det ikke. Vi får ikke noget at vide fra det offentlige, og vi siger ikke noget videre. Du kan logge ud og slette det hele, når du vil.',
    mitid: 'Med MitID',
    mitidText:
      'Du bliver sendt over til MitID og tilbage hertil. MitID fortæller os, at det er dig. Mere har vi ikke brug for.',
    mitidButton: 'Log ind med MitID',
    noMitid: 'MitID er ikke sat op her endnu.',
    test: 'Her i prøve\u00adudgaven er det et MitID på skrømt. Du vælger en person, der er fundet på.',
    testElsewhere: 'Prøve\u00adudgavens MitID virker kun på den maskine, som Virkelyst kører på.',
    without: 'Uden at logge ind',
    answers: 'Se dine svar i den her browser',
    charter: 'Læs, hvad vi lover dig',
    told: {
      down: {
        heading: 'Vi kan ikke få fat i MitID lige nu',
        text: 'Det er ikke noget, du har gjort. Intet er gået tabt. Prøv igen om lidt, eller gå videre uden at logge ind.',
      },
      cancelled: {
        heading: 'Du er ikke logget ind',
        text: 'Du gik tilbage fra MitID, og det er helt i orden. Alt er, som det var.',
      },
      stale: {
        heading: 'Turen til MitID nåede ikke hjem',
        text: 'Måske tog den mere end ti minutter, eller også begyndte du i en anden browser. Intet er gået tabt. Prøv igen herfra.',
      },
      low: {
        heading: 'Det MitID var ikke sikkert nok',
        text: 'Du brugte kun en kode. Log ind med appen eller kode\u00adviseren. Så ved vi, at ingen andre kan læse dine ting.',
      },
      failed: {
        heading: 'MitID sagde noget, vi ikke forstod',
        text: 'Det er ikke noget, du har gjort. Intet er gået tabt. Prøv igen, eller gå videre uden at logge ind.',
      },
      taken: {
        heading: 'Det MitID hører til en anden',
        text: 'Nogen logger allerede ind her med det. Måske er det dig selv. Så log ud, og log ind med MitID i stedet.',
      },
      out: { heading: 'Du er logget ud', text: 'Du er velkommen igen, når du vil.' },
      everywhere: {
        heading: 'Du er logget ud alle steder',
        text: 'Ingen telefon eller computer er logget ind som dig nu.',
      },
      needed: {
        heading: 'Log ind for at se den side',
        text: 'Måske er det længe siden, du var her. Så har vi logget dig ud for en sikkerheds skyld.',
      },
    },
    onTheWay: 'Du er på vej til MitID',
    onTheWayLead: 'Sker der ikke noget, så tryk her.',
    onwards: 'Gå til MitID',
  },
  again: {
    title: {
      stale: 'Log lige ind igen',
      hat: 'Hatten ligger klar til dig',
      weak: 'Log ind med din nøgle eller MitID',
    },
    lead: {
      stale:
        'Det er lidt siden, du loggede ind. Det her er vigtigt, så vi vil gerne være sikre på, at det er dig. Bagefter er du tilbage, hvor du slap, og intet er gået tabt.',
      hat: 'Med en hat på kan du se det, andre har delt. Derfor vil vi være sikre på, at det er dig. En kode på mail er ikke nok til det. Dit eget kan du altid se med en kode.',
      weak: 'Du kom ind med en kode på mail. Du har en hat og en bedre måde at logge ind på, så den bruger vi her. Ellers kunne en anden tage din hat på ved at læse din mail.',
    },
    makeKey: 'Lav en adgangs\u00adnøgle',
    makeKeyText:
      'Det tager et øjeblik. Du låser op med finger, ansigt eller kode, som på din telefon. Så kommer du tilbage hertil.',
    makeKeyButton: 'Lav en nøgle',
    addMitid: 'Eller brug MitID',
    lost: 'Kan du ikke komme ind på den måde?',
    lostText:
      'Så aflever hatten. Bagefter kan du lave en ny nøgle, og den daglige ledelse kan give dig hatten igen.',
    hats: 'Se dine hatte',
    without: 'Gå tilbage uden',
  },
  bring: {
    title: 'Vil du tage det her med?',
    lead: 'Du er logget ind. Det her er skrevet i den her browser, før du loggede ind.',
    notYours: 'Er det ikke dig, der har skrevet det, så lad det ligge.',
    wishes: 'Ønsker',
    alsoLegend: 'Andet, du har skrevet',
    also: {
      plan: 'Din plan',
      cv: 'Dit CV',
      wellbeing: 'Hvordan du har haft det',
      contact: 'Dine kontakt\u00adoplysninger',
      conversation:
        'Dine samtaler. Tiderne er stadig dine, og den, du har valgt, kan stadig læse det, du har skrevet',
      callback: 'At du gerne vil høre fra os. Vejlederne kan stadig se det',
    },
    answers: 'Svar på tilbud',
    near: (place) => `Tæt på ${place}`,
    shared:
      'Noget af det deler du med nogen. Tager du det med, kan de ikke læse det mere. Du kan dele det igen bagefter. Du kan stadig se, hvem der har set noget.',
    rest: 'Det, du sætter kryds ved, bliver dit og følger med på alle dine enheder. Det, du tager krydset fra, bliver slettet.',
    bring: 'Tag det med, der er kryds ved',
    leave: 'Lad det hele ligge',
    leaveText:
      'Lader du det ligge, sker der ikke noget. Det bliver i browseren, og du ser det igen, når du logger ud. Efter 30 dage er det væk.',
    none: 'Sæt kryds ved noget, eller lad det hele ligge',
  },
  devices: {
    title: 'Dine enheder',
    lead: 'Her kan du se, hvor du er logget ind, og logge ud igen. Kun du kan se det.',
    devices: 'Her er du logget ind',
    devicesLead:
      'Er der et sted, du ikke kender, så log ud der. Er du væk i tolv timer, logger vi ud for dig.',
    unknown: 'En browser',
    isThis: 'den her',
    with: { mitid: 'med MitID', email: 'med kode på mail', passkey: 'med adgangs\u00adnøgle' },
    since: (when) => `siden ${when}`,
    seen: (when) => `sidst brugt ${when}`,
    end: 'Log ud',
    endLabel: (device) => `Log ud på ${device}`,
    endThis: 'Log ud her',
    everywhere: 'Log ud alle steder',
    everywhereText: 'Har du mistet en telefon, så er det her det sikre valg. Du kan altid logge ind igen.',
    ways: 'Sådan kan du logge ind',
    waysLead: 'Du kan have flere måder. Så kan du komme ind, selv om du mister den ene.',
    way: { mitid: 'MitID', email: 'Kode på mail', passkey: 'Adgangs\u00adnøgle' },
    addMitid: 'Tilføj MitID',
    used: (when) => `sidst brugt ${when}`,
    remove: 'Fjern',
    removeLabel: (way) => `Fjern ${way}`,
    last: {
      title: 'Det er din sidste måde at logge ind på',
      lead: 'Fjerner du den, kan ingen komme tilbage til dine ting. Heller ikke du.',
      text: 'Du bliver ved med at være logget ind her, til du logger ud. Derefter bliver alt slettet inden for 30 dage. Lav en pakke med dine ting først, hvis du vil have dem med.',
      takeAlong: 'Lav en pakke med det hele',
      keep: 'Behold den',
      remove: 'Fjern den',
    },
    events: 'Det er der sket',
    eventsLead: 'De seneste gange, du loggede ind eller ud.',
    event: {
      signed_in: 'Logget ind',
      signed_out: 'Logget ud',
      signed_out_everywhere: 'Logget ud alle steder',
      way_added: 'Ny måde at logge ind på',
      way_removed: 'Fjernet en måde at logge ind på',
      signed_out_by_operator: 'Vi loggede alle ud',
    },
    told: {
      ended: 'Enheden er logget ud',
      others: 'Du er nu kun logget ind her',
      added: 'Du har en ny måde at logge ind på',
      removed: 'Den måde at logge ind på er fjernet',
      taken: 'Nogen bruger allerede den mail\u00adadresse her. Er det dig, så log ud, og log ind med den.',
    },
    others: 'Log ud alle andre steder',
    othersText: 'Vil du være sikker på, at kun du er inde? Så kan du logge ud alle andre steder nu.',
    more: {
      email: 'Tilføj en mail\u00adadresse',
      emailNote: 'Vi sender en kode til den',
      passkey: 'Lav eller fjern en adgangs\u00adnøgle',
      passkeyNote: 'Med finger, ansigt eller kode',
    },
  },
};
