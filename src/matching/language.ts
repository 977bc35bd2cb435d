import { once, readTable } from './data.ts';
import { fold } from './fold.ts';

const ENGLISH = new Set(
  `the a an i i'm i'd to and of in is it for with my not be would like want work working job have has been am are do
  don't can't can could something someone people help looking find rather than but or about at from on that this
  some more less very good at me we you they get know learn start own who what which how away tired used was will
  no without also maybe because when where love enjoy hate near part time full prefer outside inside children
  animals anything else there their any make making people's as by if so just really new`.split(/\s+/),
);
const DANISH = new Set(
  `jeg vil gerne og med ikke det en et at som er har til på i kan for noget af den de der mig min mine mit eller men
  arbejde være hos ud om godt kunne tænke lave blive lære dyr mennesker job hellere uden væk fra så lidt mere mindre
  også selv andre hvor hvad når måske timer ugen kun`
    .split(/\s+/)
    .map(fold),
);

/** Words too common to mean anything alone, folded, in both languages. */
export const stopWords = once(() => {
  const words = readTable('language/stopwords.tsv.gz').map((row) => fold(row[0] ?? ''));
  const more = `gerne kunne taenke arbejde arbejder arbejdet job jobs jobbet lave laver noget nogen ting vaere blive bliver
    elsker kan lyst interesseret interesse interesserer synes tror soeger finde finder leder ud hen proeve gang gange
    saadan slags omkring inden enten baade samt udover hellere helst mest mere mindre vide ved gad gider
    haaber drømmer droemmer droem droemt altid maaske ogsaa bare virkelig rigtig aar dage uge ugen uger time timer
    hverdag livet liv derfor faar komme igang gang begynde starte lang laenge kort stor store gammel ung unge ny nye
    dagen dagene dagens hele hel formiddag eftermiddag voksen voksne indtil pas passe passer
    lidt heldig glad gode bedre bedst bedste god menneske sidde staa gaa tage tager brug bruge bruger branche
    omraade erfaring erfaren medarbejder hjem hjemme sted steder dag dansk person personer folk verden fag faget
    mulighed muligheder sammen alene rundt foran tilbage hjaelp hjaelpe haender job-center jobcenter ledig dygtig sjov sjovt
    i'd like want would work working job something someone anything things thing love enjoy looking find really
    good new start starting interested doing do place places people time times years year`;
  return new Set([...words, ...more.split(/\s+/), ...ENGLISH]);
});

/** Guesses whether words (folded) are Danish or English; Danish wins in doubt. */
export function guessLanguage(words: readonly string[], text: string): 'da' | 'en' | 'other' {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters && letters.replace(/[^\p{Script=Latin}]/gu, '').length < letters.length / 2) return 'other';
  let danish = /[æøå]/i.test(text) ? 2 : 0;
  let english = 0;
  for (const word of words) {
    if (DANISH.has(word)) danish++;
    if (ENGLISH.has(word)) english++;
  }
  return english > danish ? 'en' : 'da';
}

/** True for the most common English words. */
export function isCommonEnglish(word: string): boolean {
  return ENGLISH.has(word);
}
