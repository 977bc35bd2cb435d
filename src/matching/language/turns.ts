/* Words at which a refusal begins, goes on or turns round. */

/** What the person says of each word: wants it, wants away from it, or has had it. */
export type Stance = 'wanted' | 'avoided' | 'past';

export const COMPARING = new Set(
  'hellere mere bedre helst snarere foretraekker rather more better over prefer'.split(' '),
);
/** These join what they stand between to one list, so "ikke kontor, lager eller butik" is one "not". */
export const JOINS = new Set(['eller', 'or', 'og', 'and', 'nor', 'hverken']);
/** Right after "ikke" only these turn round: "jeg vil ikke tilbage til fabrikken" does not want back. */
export const TURNING = new Set(['men', 'but', 'hellere', 'rather', 'derimod', 'istedet', 'instead']);
export const DENIALS = new Set(
  'ikke ikk ik not dont never aldrig helst no uden without cant wont traet noedig'.split(' '),
);
/** Somebody who says what they are, and one of these after it, wants something else or something more. */
export const WISHING = new Set(
  'men vil nu hellere gerne droemmer oensker but want wants now rather would looking soeger proev noget something ville kunne droem maaske maybe giv give let saet put'.split(
    ' ',
  ),
);
/** "fra X til Y", "leaving X for Y" */
export const TO = new Set(['til', 'to', 'for']);
/** "skal jeg blive her?", "should I stay?": what such a sentence names is refused when "nej" answers it. */
export const ASKS = new Set(
  'skal vil kan toer gider boer mon mere endnu flere should shall do would can must more'.split(' '),
);
/** What is asked in so few words needs no verb: "kontor igen? nej". */
export const SHORT = 4;
/** Without a comma: "opvask nej". */
export const SHORTEST = 2;
/** "Ryggen siger nej" answers nothing. */
export const SAYS = new Set('siger sige sagt sagde say says said er'.split(' '));
/** "than go back to the shop": not yet a turn to something wanted. */
export const ONWARD = new Set('tilbage back ind ud hen into try proeve'.split(' '));
/** Where these answer no question they refuse what follows. */
export const NO = new Set(['no', 'never']);
/** Said of nearly everything, so not looked up, but refused all the same. */
export const SOMEBODY = new Set(['mennesker', 'folk', 'personer', 'people', 'menneske', 'person']);
