import { describe, expect, it } from 'vitest';
import { understand } from '../understand.ts';

const PHRASINGS: Record<string, string> = {
  venture: `
åbne en legeplads for hunde
åbne et bryghus med min bror
jeg vil åbne noget med brugte bøger
syr gardiner, lille forretning hjemmefra
som lille biks ved siden af pensionen
sælge mine krukker på nettet
sælge honning på markeder, mine egne bier
strik og sælge det på etsy
kunne jeg leve af min hobby, jeg drejer skåle i træ
gøre min hobby til et levebrød
skal have et cvr
hvordan registrerer jeg et firma
have mine egne kunder som frisør
arbejde for mig selv som maler
være min egen herre, har en gravko
starte op som hundelufter
køre mit eget vognmandsfirma
tage springet fra ansat murer til mit eget
open a dog hotel
my own little bakery
sell my jewellery online
set up on my own as a plumber
be my own boss, gardening`,
  volunteering: `
køre mad ud til gamle, skal ikke have penge for det
læse højt på plejehjemmet uden løn
gratis hjælpe folk med deres computer
jeg har tid til overs og vil hjælpe nogen
give noget tilbage til byen
pensioneret elektriker vil hjælpe nogen gratis
ledig bogholder hjælper gerne foreningen uden betaling
behøver ikke få noget for det, bare jeg kan hjælpe
hjælpe til i genbrugsbutikken et par formiddage
være noget for en flygtningefamilie
træne drengeholdet i fodbold i klubben
gå ture med hundene på internatet, ulønnet
I have time on my hands and want to help
happy to help at the food bank, no pay needed
give something back
drive old people to the doctor for free`,
  job: `
rengøring, skal have løn
har brug for penge hver måned, kan køre truck
fast stilling som smed
noget ved siden af studiet, gerne i en bar
skal bare i gang og tjene noget
I need money, any work
full time as a welder
kassen i netto efter skole`,
  internship: `
prøve en uge hos en tømrer
må jeg følge med en dyrlæge en dag
vil gerne lugte til faget som kok
komme ud og se hvordan det er på et værksted
4 uger i en børnehave for at finde ud af om det er noget
kommunen siger jeg skal i virksomhedspraktik, gerne lager
try working in a shop for two weeks
see what it is like to be a nurse`,
  education: `
hvordan bliver man frisør
lære at sy
jeg vil gerne kunne tale bedre dansk
kursus i regnskab
tage hygiejnebevis
have papir på at køre kran
hvad skal man læse for at blive jordemoder
genopfriske min matematik
become an electrician, where do I start
learn to code
vil have noget undervisning i it`,
  health: `
komme ned i vægt
få det bedre i hovedet
sove om natten
har smerter og vil gerne bevæge mig
af med cigaretterne
mit hoved kører hele tiden, kan ikke slappe af
get my energy back
lose weight
stress og uro i kroppen`,
  creative: `
male på lærred for min egen skyld
spille guitar med nogen
synge i kor
skrive digte
strikke sammen med andre
play in a band
pottery as a hobby
tegne og udstille det engang`,
  community: `
sidder alene hver dag, mangler nogen
møde andre forældre
spise sammen med folk i byen
kender ingen herude
en at drikke kaffe med
lonely since my wife died
meet people my age
et sted at komme om formiddagen`,
};

const cases = Object.entries(PHRASINGS).flatMap(([kind, texts]) =>
  texts
    .trim()
    .split('\n')
    .map((text) => [kind, text] as const),
);

describe('the kind of offer somebody means', () => {
  it.each(cases)('%s: %s', (kind, text) => expect(understand(text).kinds.slice(0, 2)).toContain(kind));
});
