import { describe, expect, it } from 'vitest';
import { stances } from './polarity.ts';
import { tokens } from './tokens.ts';

/** How people refuse, leave, look back and come back: words before > are not wanted any more (- refused, < past), + are wanted. */
const PHRASINGS = `
fri mig for -landbrug
fri mig fra -kunder, giv mig +planter
skån mig for -telefonen
spar mig for -børn
var <læge i Syrien, den tid er forbi, nu +mad
-postbud er et overstået kapitel
-lager er et lukket kapitel for mig
-kontor er fortid
-butik er slut for mit vedkommende
-slagteriet er historie, nu +blomster
skal jeg blive ved -båndet til jeg dør? nej. giv mig en +sav
vil jeg tilbage til -kassen? aldrig i livet
mere -kontor? nej tak
-telefonsalg igen? glem det
-rengøring hele livet, ikke én dag til
-lastbil, ikke en dag mere
-køkken, ikke ét år til
bage om -natten er jeg færdig med, men +kager vil jeg stadig lave
-skole er jeg færdig med, men +børn vil jeg stadig gerne have om mig
-natarbejde duer ikke, men +plejen vil jeg gerne blive i
for gammel til at lægge -tag, hellere +planlægge
er blevet for gammel til -stilladset, +kontor nu
kan ikke holde til -stilladset mere, +kontor
ti år som <programmør, udbrændt, vil hellere +passe gamle
har været <lærer, men +bager nu
arbejdede som <smed, +gartner lyder godt
nåede at blive <kok, nu +dyr
var <tjener i mange år, +kontor ville være rart
jeg blev <frisør som ung, nu vil jeg +køre
har engang kørt <taxa, nu vil jeg +undervise
plejede at sælge <biler, vil hellere +reparere
ikk -børn, hellere +dyr
ik -kontor
ikke' -kontor
itj -lager men +skov
vil aldrig mer' -pakke, gerne +køre
gider ik -køre mere, +kontor er fint
orker ikk flere -kunder, +planter
ikke flere -nattevagter men +pakker
-kontor vil jeg aldrig se igen
det der med -kunder kan i godt glemme
du kan godt glemme -lager, +køkken ja tak
ikke noget med -børn men +dyr
jeg er gået død i -reklame og vil +undervise
sagde mit job op i <banken, vil +bage
alt er bedre end -slagteriet, måske +skov
jeg vil ikke -sælge nu +dyr
ikke -lager hellere +køkken
not -offices but +plants
not -cleaning rather +cooking
-teaching is behind me, now +baking
-retail, never again
i quit -nursing, now +gardening
i used to be a <chef, now +animals
i was a <nurse for years, i want +books
ive been <driving for ten years, rather +repair bikes
ten years as a <programmer, burnt out, would rather +care
too old for -roofing, maybe +planning
no more -kitchens, no more -restaurants, i like +computers
do i want to sit in a -callcentre until i die? no. give me +dogs
anything with +animals, just spare me the -farm
-sales? no thanks. +wood please
enough -phones, time for +trees
my days in -banking are over, now +horses
jeg kan ikke undvære +dyr
kan ikke få nok af at +bage
intet er bedre end at +svejse
jeg er aldrig gladere end når jeg +maler
der er ikke noget jeg hellere vil end at +passe gamle
jeg vil ikke andet end at +synge
i cant get enough of +baking
nothing is better than +horses
træt af -kontor men ikke af +rengøring
har aldrig stået i +butik men det kunne være fint
jeg er ikke uddannet +tømrer men kan det meste
+lastbil ja, -taxa nej
-taxa nej +lastbil ja tak
worked in -banking, hated it. +gardening
i would rather die than go back to the -callcentre. +dogs
-fabrikken kan rende mig, +male huse
jeg er +kok og elsker det
-lastbil er ved at slå mig ihjel. +dyr ville være fint
-kontor har jeg fået galt i halsen, +dyr tak
min læge siger jeg skal holde mig fra -køkken, men +træ går an
jeg får stress af -butik men +dyr gør mig glad
jeg får ondt i ryggen af -rengøring. +planter er bedre
-kontor hænger mig langt ud af halsen, vil prøve +køkken
de vil have mig tilbage på -lageret men jeg vil +tegne
jobcentret siger -rengøring, jeg vil +svejse
de prøvede at få mig til -kassen, det blev ikke til noget. +dyr ville jeg gerne
nej til -kontor ja til +skov
mindre -kontor mere +dyr
væk med -skærmen, frem med +saven
jeg brændte sammen i -butik, +haver lokker
-lageret ødelagde min ryg, +kontor er nok bedre
jeg har lavet nok -mad, +dyr nu
jeg nægter -kontor, men +køkken er ok
-telefonen giver mig myrekryb, +dyr er hyggeligt
a ka et mæ -kontor, men a ka +svejse
a gider it -lager, heller +dyr
itte -kontor men +dyr
-surveys are killing me, +typing please
-sales drives me mad. +plants would be nice
-teaching doesn't work for me, +cooking does
-retail did not suit me, maybe +wood
+hotels, minus the -kitchen
i refuse to do -cleaning, but +cooking is ok
fed up to here with -offices, want +animals
i've had my share of -kitchens, now +trees
they keep sending me to -warehouses, i want +books
-nursing was hell. +gardening
-roofing broke my back. +planning now
`
  .trim()
  .split('\n');

const STANCES = { '-': 'avoided', '<': 'past', '+': 'wanted' } as const;
const isMark = (mark: string): mark is keyof typeof STANCES => mark in STANCES;

describe('how people say what they want, and what no more', () => {
  it.each(PHRASINGS)('%s', (phrasing) => {
    const marked = [...phrasing.matchAll(/(?<!\S)([-<+])(\p{L}+)/gu)];
    const words = tokens(phrasing.replace(/(?<!\S)[-<+](?=\p{L})/gu, ''));
    const found = stances(words, () => true);
    const read = marked.map(([, mark = '', word = '']) => {
      const at = words.findIndex((each) => each.word === tokens(word)[0]?.word);
      return { word, stance: found[at], mark };
    });
    for (const { word, stance, mark } of read) {
      const expected = isMark(mark) ? STANCES[mark] : 'wanted';
      // What is past is not wanted, however it is said.
      if (expected === 'wanted') expect(stance, word).toBe('wanted');
      else expect(stance, word).not.toBe('wanted');
    }
  });
});
