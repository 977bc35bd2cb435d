import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { ErrorSummary, Facts, TextArea, TextField } from '../../ui/index.ts';
import { rolesInWords } from '../roles/index.ts';
import { type Booked, type Form, type FreeSlot, readableUntil, type Written } from './conversation.ts';
import type { WrittenField } from './forms.ts';
import { whenAlone } from './when.ts';
import { words } from './words.ts';

/** "Mette Prøve, vejleder". */
export const whomInWords = ({ name, role }: Pick<FreeSlot, 'name' | 'role'>, language: Language): string =>
  words[language].with(name, rolesInWords(language)[role]);

/** The little picture of each way to talk. */
export const WAY_ICONS: Record<Form, string> = {
  in_person: 'cup',
  walk: 'body',
  phone: 'phone',
  video: 'spoken',
};

/** Where it is, in words. */
function Where({ language, booked }: { language: Language; booked: Booked }) {
  const { form, place, withWhom } = booked;
  if (form === 'phone') return words[language].byPhone;
  if (place !== null)
    return (
      <span class="as-written" lang="da">
        {place}
      </span>
    );
  return <a href={paths.centre({ slug: withWhom.slug })}>{words[language].atCentre(withWhom.centre)}</a>;
}

/** When, how, where and with whom. */
export function BookedFacts({
  language,
  booked,
  code,
  hasWhen = true,
}: {
  language: Language;
  booked: Booked;
  code?: string;
  /** Left out where the heading says it. */
  hasWhen?: boolean;
}) {
  const w = words[language];
  const { form, link, withWhom } = booked;
  const facts = [
    ...(hasWhen ? [{ key: 'when', term: w.facts.when, value: whenAlone(booked, language) }] : []),
    { key: 'company', term: w.facts.with, value: whomInWords(withWhom, language) },
    { key: WAY_ICONS[form], term: w.facts.how, value: w.how[form] },
    ...(form === 'video'
      ? []
      : [{ key: 'place', term: w.facts.where, value: <Where language={language} booked={booked} /> }]),
    ...(link ? [{ key: 'website', term: w.facts.link, value: <a href={link}>{link}</a> }] : []),
    ...(code ? [{ key: 'door', term: w.facts.code, value: <strong>{code}</strong> }] : []),
  ];
  return <Facts facts={facts} />;
}

type WrittenFieldsProps = {
  language: Language;
  written: Written;
  wrong: readonly string[];
  /** One may choose to be called, and then the number is needed. */
  mayRing?: boolean;
};

/** The fields for what one writes; all of them may be left empty. */
export function WrittenFields({ language, written, wrong, mayRing = false }: WrittenFieldsProps) {
  const { labels, hints, errors } = words[language].fresh;
  const field = (name: WrittenField) => ({
    language,
    name,
    label: labels[name],
    hint: name === 'phone' && !mayRing ? hints.phoneInCase : hints[name],
    value: written[name],
    error: wrong.includes(name) ? errors[name] : undefined,
    optional: name !== 'phone' || !mayRing,
  });
  return (
    <>
      <TextArea {...field('about')} />
      <TextField {...field('name')} autocomplete="given-name" />
      <TextField {...field('phone')} type="tel" inputmode="tel" autocomplete="tel" />
      <TextField {...field('email')} type="email" autocomplete="email" />
    </>
  );
}

/** First on the page: what is to be put right. */
export const Wrong = ({
  language,
  errors,
}: {
  language: Language;
  errors: readonly { field: string; message: string }[];
}) => <ErrorSummary language={language} errors={[...errors]} />;

type ConsentProps = { language: Language; slot: Pick<FreeSlot, 'name' | 'role' | 'startsAt'> };

/** Who can read what until when: what one says yes to by booking. Kept in docs/consent. */
export function Consent({ language, slot }: ConsentProps) {
  const { consent } = words[language].fresh;
  const last = new Date(readableUntil(slot).getTime() - 1);
  return (
    <>
      <p>{consent.who(slot.name, rolesInWords(language)[slot.role])}</p>
      <p>{consent.until(dayInWords(last, language))}</p>
      <p>{consent.seen}</p>
      <p>{consent.off}</p>
    </>
  );
}
