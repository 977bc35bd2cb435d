import { type Fact, Facts } from './facts.tsx';

type ContactsProps = {
  phone: string;
  email: string;
  website?: string | null | undefined;
  words: { phone: string; email: string; website?: string };
};

/** An address that breaks where its parts meet, not in the middle of a word. */
const breakable = (address: string) =>
  address.split(/(?<=@)|(?=\.)/).map((part, i) => (
    <>
      {i > 0 && <wbr />}
      {part}
    </>
  ));

/** How to get hold of somebody: one tap calls, writes or opens. */
export function Contacts({ phone, email, website, words }: ContactsProps) {
  const facts: Fact[] = [
    { key: 'phone', term: words.phone, value: <a href={`tel:+45${phone.replace(/\s/g, '')}`}>{phone}</a> },
    { key: 'email', term: words.email, value: <a href={`mailto:${email}`}>{breakable(email)}</a> },
  ];
  if (website && words.website) {
    facts.push({
      key: 'website',
      term: words.website,
      value: <a href={website}>{breakable(website.replace(/^https?:\/\//, ''))}</a>,
    });
  }
  return <Facts facts={facts} />;
}
