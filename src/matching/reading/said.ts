/* Kinds of offer said by how the words stand together, rather than by any one of them. */
import type { Concept, Kind } from '../types.ts';
import type { Reading } from './words.ts';

export type Said = { kind: Kind; from: number; to: number; weight: number };

/** `refusing`: a saying that is itself a refusal ("skal ikke have løn") holds though its words are refused. */
type Saying = {
  kind: Kind;
  weight: number;
  says: RegExp;
  and?: RegExp;
  without?: RegExp;
  refusing?: boolean;
};

/** Surer than any word that happens to stand beside it. */
const SURE = 1.4;
const LIKELY = 0.9;
const HINT = 0.49;

const FIRM =
  '\\w*(?:butik|biks|shop|store|cafe|salon|klinik|firma|vaerksted|restaurant|virksomhed|forretning|bageri|bakery|kiosk|praksis|studio|clinic|business|company|bod|madvogn|b b|bed and breakfast|pension|gaardbutik|webshop|vingaard|kro|brand|galleri|gallery|hotel|bryggeri|brewery|tegnestue|bureau|agency)(?:en|et|s|er)?';
/** In somebody else's: "i en lille butik". */
const WITHIN = '(?<! (?:i|in|hos|for|paa|ved|at|with|fra|from) (?:en|et|a|an|den|det|the|min|mit|my) )';
const HELP =
  /\b(hjaelp\w*|help\w*|koerer?|drive|underviser?|teach|passer?|bager?|bake|syr?|reparerer?|repair|fix|tilbyder?|offer|giver?|stiller op|laeser? hoejt|besoege|give a hand)\b/;
const NEEDS = /\b(faa|get|need|behov|mangler|soeger kursus|laere)\b/;
const FREE =
  /\b(gratis|for free|free of charge|uden betaling|uden beregning|ulonnet|ulaennet|unpaid|without pay)\b/;

const SAYINGS: Saying[] = [
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(aabne|aabner|open|opening|open up) (en|et|min|mit|egen|eget|noget|a|an|my|our|vores|something)\b(?! (doer|konto|bog|door|account|book|ny doer))/,
  },
  {
    kind: 'venture',
    weight: 1.2,
    says: new RegExp(
      `${WITHIN}\\b(lille|egen|eget|min|mit|own|little|small|tiny) (lille |egen |eget |own |little |small )?${FIRM}\\b`,
    ),
  },
  {
    kind: 'venture',
    weight: 1.2,
    says: new RegExp(
      `\\b(?:(?:egen|eget|egne|own|starte|starter|etablere|start|starting)\\b(?: (?!i |in |hos |at |paa |som |as |for )\\w+){0,4}|(?:drive|run|running) (?:min|mit|my|vores|our|en|et|an?)(?: (?:egen|eget|own|lille|small))*) ${FIRM}\\b`,
    ),
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(saelge|saelger|sell|selling)\b/,
    and: /\b(nettet|online|etsy|webshop|marked\w*|messer|fairs?|markets?|facebook|loppemarkeder)\b/,
    without: /\b(annoncer|forsikring\w*|insurance|abonnement\w*)\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(saelge|sell|selling) (mine|mit|min|dem|my|them|the \w+ i make|det jeg|noget af det jeg)\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(leve|live|living|levebroed) (af|off|from|ud af|out of) (min|mit|mine|my|at|det jeg|what i)\b|\blevebroed\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(cvr\w*|selvstaendig\w*|registrere\w*( jeg)?( et| en| min| mit)? (firma|virksomhed)|self employed|sole trader)\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(arbejde|starte|start|koere|begynde|work|working|i gang) for (mig selv|myself)\b|\b(on my own as|paa egen haand som|min egen (herre|mester|chef|arbejdsgiver)|my own boss)\b/,
  },
  {
    kind: 'venture',
    weight: 1.2,
    says: /\bstarte? op (som|med)\b(?! (elev|laerling|vikar|praktik|traening))|\b(til|faa|lave|drive|starte|have) (noget )?mit eget( som| med|$)/,
  },
  {
    kind: 'venture',
    weight: LIKELY,
    says: /\b(min|mit|mine|my|our|vores) (lille )?(egen|eget|egne|own) (lille |little )?(?!bolig|lejlighed|haand|haender|hands?|krop|tempo|pace|vej|way|tid|time|alder|age|skyld|sake|boern|kids|children|bil|car|hund|dog|have|laege|hus|house|home|flat|sprog|language|seng|mad|koekken|liv|life|maade|horisont|navn|soen|datter|opgaver|tasks|kommune|by|town|egn|baggrund|erfaring\w*|experience|haar|hair|verden|world|toej|clothes)\w+/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(laver|syr|strikker|haekler|bager|brygger|producerer|dyrker|mine|egne|make|knit|bake|grow|my)\b.*\b(jule|loppe|torve|haandvaerks|bonde|made)?\s?(marked|markeder|marked\w+|markets?)\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(faa |get )?(solgt|sold) (mine|mit|min|my)\b|\b(start\w*|begynde) (med at |at |to )?(saelge|selling|sell)\b|\b(saelge|sell|selling)\b.*\b(from home|fra (hjemmet|garagen|koekkenet|gaarden))\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(tjene|tjener)( lidt| penge| noget)* (paa|ved) (at|mine|min|mit)\b|\b(into|til) (a|en|et) (business|forretning|firma|levevej)\b|\bskal( ud)? i butikkerne\b|\bto market\b|\b(i gang|starte) med (min |mit )?(egen|eget)\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: new RegExp(
      `\\b(overtage|overtager|koebe?|forpagte|buy|buying|take over|droemmer om|dream of)( af)? (en|et|a|an|min|the) (lille |little |small )?${FIRM}\\b`,
    ),
    without: /\b(arbejde|job|ansat|work) /,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(bruge|give|raekke|tage|lend) (en|a) (ekstra |helping |hjaelpende )?(haand|hand)\b|\b(god sag|gode formaal|good cause|gavn|do( some)? good|goere( lidt| noget)? godt)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(besoege|visit|visiting) (en |nogle |nogen |an? )?(gammel|gamle|aeldre|ensom\w*|syge|old|lonely|elderly|sick)\b|\b(ven|besoegsven|kontaktperson|mentor|stoette|friend|buddy) (for|to) (en|et|nogen|unge|aeldre|dem|an?|someone|new)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(samle|rydde|pick|picking|clean|hjaelpe|hjaelper)( up| op)? (affald|skrald|naturen|skoven|stranden|litter|trash|the beach)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(hjaelpe|hjaelper|help|helping|passe|lave|stå|staa)\b( \w+){0,4} (i|paa|hos|at|in|for) (kirken|missionshuset|klubben|foreningen|hallen|forsamlingshuset|menigheden|spejderne|the church|the club|varmestuen|vaerestedet)\b|\b(lektier|lektiehjaelp|homework)\b/,
  },
  {
    kind: 'job',
    weight: LIKELY,
    says: /\b(loes hjaelp|loest arbejde|daglejer|odd jobs|any work|any job|hvad som helst for penge|forsoerge|betale (min |mine )?(husleje|regninger))\b/,
  },
  {
    kind: 'internship',
    weight: LIKELY,
    says: /\b(laere (faget|arbejdet|stedet) at kende|se faget an|(13|tretten|fire|4|otte|8|seks|6) uger( i| paa| hos|$)|get a feel for|jobcentret betaler)\b/,
  },
  {
    kind: 'education',
    weight: LIKELY,
    says: /\b(mangler (dansk|matematik|engelsk|fysik|kemi|tysk|\w+ paa [abc])|(faa|laere|tage) (et|mig et) (haandvaerk|fag)|tage (et |mit |stort )?\w*(kort|bevis|certifikat|eksamen))\b/,
  },
  {
    kind: 'venture',
    weight: SURE,
    says: /\b(saelge|saelger|sell|selling)\b.*\b(ved vejen|fra gaarden|i gaarden|bestilling\w*|to order|by the road)\b|\bpaa bestilling\b|\b(is there|are there|er der) (\w+ )?(money|penge) (in|i)\b|\b(kan|could|can) (man|jeg|i|you) (tjene|make money|make a living|leve)\b/,
  },
  {
    kind: 'volunteering',
    weight: SURE,
    refusing: true,
    says: /\b(dont|not|never) (want|need|expect|ask for|asking for) (anything|nothing|something|a penny)( for it| in return| back)?$|\b(anything|noget|nothing|ingenting) (for it|in return|til gengaeld for det)\b|\bkoster (dem|jer|dig|ikke|ingen|det)* ?(ikke |ingen )?(noget|ingenting|en krone)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(god|masser af|nok|plenty of) (tid|time)\b.*\b(hvis|if|nogen|anyone|someone|hjaelpe|help)\b|\b(hvis|if) (nogen|anyone|someone|somebody) (skal|mangler|har brug for|vil have|needs|wants)\b/,
  },
  {
    kind: 'internship',
    weight: LIKELY,
    says: /\b(snuse|snuse til|lugte til|gaa med (ude )?(hos|paa|i)|se om det (faenger|er noget)|have a taste)\b/,
  },
  {
    kind: 'volunteering',
    weight: SURE,
    refusing: true,
    says: /\b((skal|behoever|vil|kraever|forventer) (jeg )?(ikke|ingen|intet)( at)?( have| faa| ha)? ?(penge|loen|noget|betaling|betales|en krone)( for det)?|(not|dont|no) (need|want|expect|asking for)? ?(any |to be )?(pay|paid|money|payment|wages|salary)( needed)?|(pay|money|loen|penge) (er |is )(ligegyldig\w*|not important|no issue|ikke vigtig\w*|underordnet))\b/,
    without: /\b(dansk|kursus|course)\b/,
  },
  { kind: 'volunteering', weight: SURE, says: FREE, and: HELP, without: NEEDS },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(tid til overs|tid i overskud|time on my hands|time to spare|spare time to give|masser af tid)\b/,
  },
  {
    kind: 'volunteering',
    weight: 1.2,
    says: /\b(give|giving) (noget |something |lidt |a little )?(tilbage|back|videre til andre)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(vaere|goere|be|do) (noget|something|en forskel|a difference) for (en|et|andre|nogen|de|dem|others|somebody|someone|the|byen)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(traene|traener|coach|coaching|hjaelpetraener)\b( \w+){0,2} (\w*(holdet|hold|drenge\w*|piger\w*|boernehold\w*|ungdomshold\w*)|kids|team|juniors)\b/,
  },
  {
    kind: 'volunteering',
    weight: LIKELY,
    says: /\b(ledig|pensioneret|retired|pensionist|efterloenner)\b.*\b(hjaelpe|hjaelper|help)\b/,
  },
  {
    kind: 'education',
    weight: LIKELY,
    says: /\b(hvordan bliver (man|jeg)|hvad skal (man|jeg|der) (laese|til for at blive)|hvad kraever det at blive|how (do i|to|can i) become|what do i need to become|where do i start|laese til|uddanne mig til)\b/,
  },
  {
    kind: 'education',
    weight: LIKELY,
    says: /\b((faa|have|tage|med) (papir|papirer|bevis|certifikat|kort) paa|(gen)?opfriske|brush up|blive bedre til|get better at|dygtiggoere mig)\b/,
  },
  {
    kind: 'health',
    weight: LIKELY,
    says: /\b(ned i vaegt|tabe (mig|\d+|et par|nogle|lidt)( kilo)?|vaegttab|lose( some)? weight|slappe af i kroppen|faa (min |mine )?(energi|kraefter)( tilbage| igen)?)\b/,
  },
  {
    kind: 'community',
    weight: LIKELY,
    says: /\b(meet (people|others|someone|somebody|other)|moede (nogen|andre|folk|nye)|blandt (folk|mennesker|andre) igen|andre (paa min alder|i samme situation))\b/,
  },
];

/** Trades one has to study for. */
const STUDIED = /^(1|2|31|32|33|34|35)/;
const BECOME = /^(blive|bliver|uddanne|uddannes|become|becoming|qualify)$/;

/** "kender du en psykolog": somebody who asks for one needs one. */
const ASKS =
  /^(kender (du|i)|findes der|er der|hvor finder|hvor kan|har (du|i)|mangler en|brug for|need a|is there|do you|where can)$/;
const TREATS = /^(2634|2264|2265|3255|2211|2269|2230|3230)/;

const placeOf = (text: string, index: number): number => text.slice(0, index).split(' ').length - 1;

function saying(
  reading: Reading,
  text: string,
  { kind, weight, says, and, without, refusing }: Saying,
): Said[] {
  const match = says.exec(text);
  if (!match || (and && !and.test(text)) || without?.test(text)) return [];
  const from = placeOf(text, match.index);
  const to = placeOf(text, match.index + match[0].trimEnd().length) + 1;
  const stance = reading.words[from]?.stance;
  return refusing || stance === 'wanted' ? [{ kind, from, to, weight }] : [];
}

/** The kinds that a text says by how its words stand together. */
export function saidTogether(reading: Reading, concepts: readonly Concept[]): Said[] {
  const text = reading.words.map(({ meant }) => meant).join(' ');
  const found = SAYINGS.flatMap((each) => saying(reading, text, each));
  const become = reading.words.findIndex(({ word }) => BECOME.test(word));
  const trade = concepts.find(({ type }) => type === 'occupation');
  if (become >= 0 && trade?.isco && STUDIED.test(trade.isco) && trade.weight > 0.5)
    found.push({ kind: 'education', from: become, to: become + 1, weight: HINT });
  const asks = reading.words.findIndex(({ word }, at) =>
    ASKS.test(`${word} ${reading.words[at + 1]?.word ?? ''}`),
  );
  if (asks >= 0 && concepts.slice(0, 3).some(({ isco }) => TREATS.test(isco ?? '')))
    found.push({ kind: 'health', from: asks, to: asks + 1, weight: 0.8 });
  return strongest(found);
}

/** A kind said in two ways is said once. */
const strongest = (found: readonly Said[]): Said[] =>
  found.filter(
    (each, at) =>
      !found.some(
        (other, before) =>
          other.kind === each.kind &&
          (other.weight > each.weight || (other.weight === each.weight && before < at)),
      ),
  );
