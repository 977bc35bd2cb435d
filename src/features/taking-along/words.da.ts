import type { TakingAlongWords } from './words.types.ts';

export const da: TakingAlongWords = {
  archive: {
    title: 'Tag det hele med dig',
    lead: 'Alt det, vi har om dig, er dit. Her får du det samlet i én pakke, som du kan gemme og tage med andre steder hen.',
    inIt: 'Det er der i pakken',
    contents: [
      'En side, du kan læse, også uden internet',
      'Dine ønsker og svar, dine måder at logge ind på og resten, som filer til regneark og andre programmer',
      'Datoerne for de tilbud, du har gemt, til din kalender',
      'Dit CV i et format, som andre programmer kan læse',
    ],
    ask: 'Lav min pakke',
    askHint: 'Det tager som regel under et minut. Du kan gå fra siden imens.',
    justData: 'Vil du kun have tallene og teksten til et program, kan du hente dem med det samme',
    nothing: 'Vi har ikke noget om dig',
    nothingLead: 'Der er ikke noget at tage med endnu. Skriver du et ønske, kan du altid få det med dig.',
    step: { waiting: 'Din pakke venter på at blive lavet', making: 'Vi er ved at lave din pakke' },
    underWay: 'Du behøver ikke at vente her. Pakken ligger på denne side, når den er klar.',
    still: 'Siden kigger selv efter. Stop det',
    goOn: 'Lad siden kigge efter af sig selv',
    look: 'Se, om den er klar',
    failed: 'Det lykkedes ikke denne gang',
    failedLead:
      'Fejlen er hos os, og du har ikke mistet noget. Prøv igen. Virker det stadig ikke, så ring til centret.',
    again: 'Prøv igen',
    ready: 'Din pakke er klar',
    readyLead: (until, size) =>
      `Du kan hente den indtil ${until}. Så bliver den slettet. Den fylder ${size}.`,
    download: 'Hent pakken',
    link: 'Linket til pakken',
    linkLead:
      'Brug det, hvis du vil hente pakken på en anden computer. Alle, der har linket, kan åbne den, så giv det kun til nogen, du stoler på.',
    newer: 'Lav en ny pakke',
    remove: 'Slet pakken nu',
    removeLead: 'Så virker linket ikke mere. Dine ting rører vi ikke.',
    leave: 'Vil du slette alt?',
  },
  remove: {
    title: 'Slet alt om dig',
    lead: 'Du kan slette alt det, vi har om dig. Du behøver ikke sige hvorfor. Her står, hvad der sker.',
    first: 'Vil du have det med først?',
    firstLead: 'Når det er slettet, kan ingen hente det frem. Du kan få det hele i en pakke, før du går.',
    firstLink: 'Lav en pakke med det hele',
    atOnce: 'Det forsvinder med det samme',
    atOnceLead: 'I samme øjeblik, du trykker, er det her væk hos os:',
    other: (n) => (n === 1 ? '1 ting mere' : `${n} ting mere`),
    staysVisit:
      'Det, der blev skrevet i denne browser, før du loggede ind, ligger for sig, for det kan være en andens. Er det dit, så log ud, og slet det på samme måde.',
    shared: 'Har du delt noget, kan ingen læse det mere.',
    everywhere: 'Du bliver logget ud alle steder.',
    waiting: 'Det, vi er ved at lave for dig, fx en pakke',
    backups: 'I vores kopier kan det ikke læses',
    backupsLead: [
      'Vi tager kopier, så intet går tabt, hvis en maskine går i stykker. Det, du har skrevet, er låst i dem med en nøgle, der kun er til dig.',
      'Når du sletter dig, smider vi nøglen væk. Så kan ingen læse ordene mere. Nøglerne har vi også kopier af. De bliver kun gemt i få dage.',
    ],
    stays: 'Det bliver tilbage',
    staysNothing:
      'Intet med dit navn. Har du ladet svar tælle med i centrets tal, bliver tallene stående. Ingen kan se, hvad der var dit.',
    staysRoles:
      'Du har haft en rolle i et center. Der bliver stående, at nogen fik den, og at den er slut. Dit navn er væk.',
    button: 'Slet alt nu',
    buttonLead: 'Det kan ikke laves om. Du er altid velkommen igen.',
    nothing: 'Vi har ikke noget om dig',
    nothingLead: 'Så der er ikke noget at slette.',
    done: 'Alt er slettet',
    doneLead: 'Vi har ikke længere noget om dig. Pas godt på dig selv. Du er velkommen igen, når du vil.',
    home: 'Til forsiden',
  },
  readable: {
    title: 'Alt det, Virkelyst har om dig',
    made: (when) => `Lavet ${when}.`,
    lead: 'Ingen andre kan læse det, medmindre du selv har delt det. Tiderne i de andre filer er i verdenstid (UTC).',
    nothing: 'Ikke noget.',
  },
};
