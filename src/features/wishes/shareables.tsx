import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { OwnWords, Panel } from '../../ui/index.ts';
import { type Offer, offerById, offersByIds } from '../offers/index.ts';
import type { Shareable } from '../sharing/index.ts';
import { myKeptOffers, myWishes } from './wishes.sql.ts';
import { words } from './words.ts';

/** A wish, told from the others by what it says. */
export const wishShareable: Shareable = {
  thing: 'wish',
  choices: async (tx) => (await myWishes(tx)).map(({ id, text }) => ({ id, name: text })),
  names: async (tx) => (await myWishes(tx)).map(({ id, text }) => [id, text] as const),
  show: async (_, said) => (language) => {
    const { text, near } = said as { text: string; near: string | null };
    const w = words[language].shared;
    return (
      <OwnWords label={w.wrote} text={text}>
        {near && <p>{w.near(near)}</p>}
      </OwnWords>
    );
  },
};

/** An offer that somebody has said yes to; no other answer is ever shared. */
export const keptOfferShareable: Shareable = {
  thing: 'kept_offer',
  choices: async (tx) => (await myKeptOffers(tx)).map(({ id, title }) => ({ id, name: title })),
  names: async (tx, ids) => (await offersByIds(tx, ids)).map(({ id, title }) => [id, title] as const),
  show: async (tx, said) => {
    const { offer: id, at } = said as { offer: string; at: string };
    const offer = await offerById(tx, id);
    return (language) => <KeptOffer language={language} offer={offer} at={new Date(at)} />;
  },
};

function KeptOffer({ language, offer, at }: { language: Language; offer: Offer | null; at: Date }) {
  const w = words[language].shared;
  return (
    <Panel>
      {offer ? (
        <p>
          <a href={paths.offer({ id: offer.id })} lang="da">
            {offer.title}
          </a>
          , {offer.partner.name}
        </p>
      ) : (
        <p>{w.offerGone}</p>
      )}
      <p>{w.said(dayInWords(at, language))}</p>
    </Panel>
  );
}
