import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Button, ButtonLink, EmptyState, Hero, Panel, Prose, Section } from '../../ui/index.ts';
import { words } from './words.ts';

/** What there is to delete, said item by item. */
export type ToDelete = {
  items: string[];
  /** Signed in, and here before signing in. */
  hasVisit: boolean;
  isSignedIn: boolean;
  hasRoles: boolean;
};

type DeletePageProps = { language: Language; toDelete: ToDelete | null };

/** Says exactly what happens, before it happens. */
export function DeletePage({ language, toDelete }: DeletePageProps) {
  const w = words[language].remove;
  return (
    <Shell language={language} title={w.title} here={paths.mineDelete({})} own>
      <BackToMine language={language} />
      {toDelete ? (
        <>
          <Hero title={w.title} lead={w.lead} drawing="door" />
          <WhatHappens language={language} toDelete={toDelete} />
          <Panel>
            <form action={paths.mineDelete({})} method="post">
              <p id="delete-lead">{w.buttonLead}</p>
              <Button describedBy="delete-lead">{w.button}</Button>
            </form>
          </Panel>
        </>
      ) : (
        <>
          <Hero title={w.title} />
          <EmptyState heading={w.nothing}>
            <p>{w.nothingLead}</p>
          </EmptyState>
        </>
      )}
    </Shell>
  );
}

function WhatHappens({ language, toDelete }: { language: Language; toDelete: ToDelete }) {
  const w = words[language].remove;
  const { items, hasVisit, isSignedIn, hasRoles } = toDelete;
  const gone = [...items, w.waiting];
  return (
    <>
      <Section heading={w.first} id="first">
        <p>{w.firstLead}</p>
        <ButtonLink href={paths.mineArchive({})}>{w.firstLink}</ButtonLink>
      </Section>
      <Section heading={w.atOnce} id="at-once">
        <Prose>
          <p>{w.atOnceLead}</p>
          <ul>
            {gone.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
          <p>
            {w.shared} {isSignedIn && w.everywhere}
          </p>
        </Prose>
      </Section>
      <Section heading={w.backups} id="backups">
        <Prose>
          {w.backupsLead.map((text) => (
            <p>{text}</p>
          ))}
        </Prose>
      </Section>
      <Section heading={w.stays} id="stays">
        <p>{w.staysNothing}</p>
        {hasRoles && <p>{w.staysRoles}</p>}
        {hasVisit && <p>{w.staysVisit}</p>}
      </Section>
    </>
  );
}

/** Everything is deleted. */
export function GonePage({ language }: { language: Language }) {
  const w = words[language].remove;
  return (
    <Shell language={language} title={w.done} here={paths.mineDelete({})} own>
      <Hero title={w.done} lead={w.doneLead} drawing="door" />
      <p>
        <ButtonLink href={paths.home({})}>{w.home}</ButtonLink>
      </p>
    </Shell>
  );
}
