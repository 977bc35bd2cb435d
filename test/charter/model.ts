/** What the charter allows, in a few lines: who may read what is shared. The tests hold the database against it. */

export type ModelGrant = {
  id: string;
  holder: number;
  role: 'guide' | 'mentor';
  centre: string;
  hasEnded: boolean;
};

export type ModelShare = {
  id: string;
  owner: number;
  thing: 'wish' | 'kept_offer' | 'contact';
  receiver: { grant: ModelGrant } | { role: ModelGrant['role']; centre: string };
  /** Days that are left. */
  left: number;
  isStopped: boolean;
};

/** May somebody who wears this hat read it, now? */
export function mayRead({ isStopped, left, receiver }: ModelShare, hat: ModelGrant | null): boolean {
  if (isStopped || left <= 0 || !hat || hat.hasEnded) return false;
  return 'grant' in receiver
    ? receiver.grant === hat
    : receiver.role === hat.role && receiver.centre === hat.centre;
}
