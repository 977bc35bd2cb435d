import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  Button,
  ButtonLink,
  Buttons,
  type Child,
  EmptyState,
  ErrorSummary,
  FileField,
  Hero,
  Hidden,
  Panel,
  Section,
} from '../../ui/index.ts';
import { type Cv, emptyCv, isBlank, itemsOf, PARTS, type Part } from './cv.ts';
import { words } from './words.ts';

type CvPageProps = { language: Language; cv: Cv | null; wrongFile?: 'none' | 'wrong' };

/** All of one's profile: read, changed and printed from here. */
export function CvPage({ language, cv, wrongFile }: CvPageProps) {
  const w = words[language];
  const shown = cv ?? emptyCv();
  const fileError = wrongFile && w.file[wrongFile];
  const errors = fileError ? [{ field: 'file', message: fileError }] : [];
  return (
    <Shell language={language} title={w.title} here={paths.cv({})} own hasErrors={errors.length > 0}>
      <div class="screen-only">
        <BackToMine language={language} />
      </div>
      <ErrorSummary language={language} errors={errors} />
      <Hero title={shown.basics.name || w.title} lead={shown.basics.label || undefined} drawing="tools">
        <p class={shown.basics.label ? 'screen-only' : 'font-lead screen-only'}>{w.lead}</p>
      </Hero>
      {isBlank(cv) && (
        <EmptyState heading={w.emptyHeading}>
          <p>{w.empty}</p>
          <ButtonLink weight="primary" href={paths.cvSkills({})}>
            {w.start}
          </ButtonLink>
        </EmptyState>
      )}
      <Filled has={shown.basics.summary !== ''}>
        <Section heading={w.about.heading} id="about">
          {shown.basics.summary !== '' && <p class="as-written">{shown.basics.summary}</p>}
          <p class="screen-only">
            <ButtonLink href={paths.cvAbout({})}>{w.about.edit}</ButtonLink>
          </p>
        </Section>
      </Filled>
      <Filled has={shown.skills.length > 0}>
        <Skills language={language} cv={shown} />
      </Filled>
      {PARTS.map((part) => (
        <Filled has={itemsOf(shown, part).length > 0}>
          <PartSection language={language} cv={shown} part={part} />
        </Filled>
      ))}
      <Files language={language} isBlank={isBlank(cv)} error={fileError} />
    </Shell>
  );
}

/** A part of the CV; on paper only when something stands in it. */
const Filled = ({ has, children }: { has: boolean; children: Child }) => (
  <div class={has ? 'paper-alone' : 'screen-only'}>{children}</div>
);

function Skills({ language, cv }: { language: Language; cv: Cv }) {
  const w = words[language];
  return (
    <Section heading={w.skills.heading} id="skills">
      {cv.skills.length === 0 && <p>{w.skills.none}</p>}
      <ul class="removable">
        {cv.skills.map(({ name }, at) => (
          <li>
            <span>{name}</span>
            <form action={paths.cvSkillRemove({})} method="post" class="screen-only">
              <Hidden fields={{ at: String(at), name }} />
              <Button weight="quiet" label={w.removeLabel(name)}>
                {w.remove}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p class="screen-only">
        <ButtonLink href={paths.cvSkills({})}>{w.skills.add}</ButtonLink>
      </p>
    </Section>
  );
}

function PartSection({ language, cv, part }: { language: Language; cv: Cv; part: Part }) {
  const w = words[language];
  const items = itemsOf(cv, part);
  return (
    <Section heading={w.parts[part].heading} id={part}>
      {items.length === 0 && <p class="screen-only">{w.parts[part].none}</p>}
      <ul class="removable">
        {items.map((item, at) => {
          const what = item.position || item.area || item.language || '';
          const where = item.name ?? item.organization ?? item.institution ?? item.fluency;
          const when = w.years(item.startDate, item.endDate);
          return (
            <li>
              <div>
                <strong>{what}</strong>
                <span class="link-note">
                  {[where, part === 'languages' ? '' : when].filter(Boolean).join(' · ')}
                </span>
                {item.summary && <p class="as-written">{item.summary}</p>}
              </div>
              <div class="screen-only">
                <Buttons>
                  <ButtonLink weight="quiet" href={paths.cvItem({ part }, { at })} label={w.editLabel(what)}>
                    {w.edit}
                  </ButtonLink>
                  <form action={paths.cvItemRemove({ part })} method="post">
                    <Hidden fields={{ at: String(at), name: what }} />
                    <Button weight="quiet" label={w.removeLabel(what)}>
                      {w.remove}
                    </Button>
                  </form>
                </Buttons>
              </div>
            </li>
          );
        })}
      </ul>
      <p class="screen-only">
        <ButtonLink href={paths.cvItem({ part })}>{w.parts[part].add}</ButtonLink>
      </p>
    </Section>
  );
}

type FilesProps = { language: Language; isBlank: boolean; error: string | undefined };

function Files({ language, isBlank: blank, error }: FilesProps) {
  const w = words[language].file;
  return (
    <div class="screen-only">
      <Section heading={w.heading} id="files">
        <Panel>
          <p>{w.lead}</p>
          {!blank && (
            <>
              <p>{w.print}</p>
              <p>
                <ButtonLink href={paths.cvResume({})}>{w.export}</ButtonLink>
              </p>
            </>
          )}
          <form action={paths.cvImport({})} method="post" enctype="multipart/form-data">
            <FileField
              language={language}
              name="file"
              label={w.import}
              hint={w.importHint}
              error={error}
              accept=".json,application/json"
            />
            <Button weight="secondary">{w.bring}</Button>
          </form>
        </Panel>
      </Section>
      {!blank && (
        <Section heading={w.remove} id="remove">
          <p id="remove-cv">{w.removeLead}</p>
          <form action={paths.cvDelete({})} method="post">
            <Button weight="secondary" describedBy="remove-cv">
              {w.remove}
            </Button>
          </form>
        </Section>
      )}
    </div>
  );
}
