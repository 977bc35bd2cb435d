import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  Choices,
  ErrorSummary,
  Folded,
  Hero,
  Hidden,
  Notice,
  Panel,
  Section,
  Select,
  TextField,
} from '../../ui/index.ts';
import type { RoleField, RoleForm } from './forms.ts';
import { roleInWords } from './pages.tsx';
import { type Entry, type Grant, ROLES } from './role.ts';
import { words } from './words.ts';

export type ManageProps = {
  language: Language;
  centre: string;
  roles: Grant[];
  log: Entry[];
  partners: { slug: string; name: string }[];
  form: RoleForm;
  wrong: RoleField[];
  /** The role that was to end without a reason. */
  unexplained?: string | null;
  told?: 'given' | 'taken' | undefined;
};

/** Who is what at a centre: hats are given and taken here, and everything is written down. */
export function ManagePage(props: ManageProps) {
  const { language, centre, roles, log, wrong, unexplained, told } = props;
  const w = words[language].manage;
  const errors = [
    ...wrong.map((field) => ({ field, message: w.errors[field] })),
    ...(unexplained ? [{ field: `reason-${unexplained}`, message: w.noReason }] : []),
  ];
  return (
    <Shell
      language={language}
      title={w.title(centre)}
      here={paths.roles({})}
      own
      hasErrors={errors.length > 0}
    >
      <BackLink href={paths.hats({})}>{words[language].hats.title}</BackLink>
      <ErrorSummary language={language} errors={errors} />
      {told && (
        <Notice live>
          <p>{told === 'given' ? w.given : w.taken}</p>
        </Notice>
      )}
      <Hero title={w.title(centre)} lead={w.lead} drawing="door" />
      <Section heading={w.people} id="people">
        {roles.length === 0 && <p>{w.nobody}</p>}
        <ul class="sheets">
          {roles.map((grant) => (
            <li>
              <Holder language={language} grant={grant} isUnexplained={grant.id === unexplained} />
            </li>
          ))}
        </ul>
      </Section>
      <GiveRole {...props} />
      <Section heading={w.log} id="log">
        <p>{w.logLead}</p>
        <Log language={language} log={log} />
      </Section>
    </Shell>
  );
}

/** So much of the log is shown at once; the rest unfolds. */
const LOG_FIRST = 10;

function Log({ language, log }: Pick<ManageProps, 'language' | 'log'>) {
  const lines = (entries: Entry[]) => (
    <ul>
      {entries.map((entry) => (
        <li>{entryInWords(entry, language)}</li>
      ))}
    </ul>
  );
  // One more than that is no reason to fold anything.
  const shown = log.length > LOG_FIRST + 1 ? LOG_FIRST : log.length;
  return (
    <>
      {lines(log.slice(0, shown))}
      {shown < log.length && (
        <Folded summary={words[language].manage.moreLog(log.length - shown)}>
          {lines(log.slice(shown))}
        </Folded>
      )}
    </>
  );
}

function entryInWords({ event, shownName, role, byName, reason, at }: Entry, language: Language): string {
  const w = words[language];
  const what = w.manage.entry({
    event,
    name: shownName,
    role: w.roles[role],
    by: byName ?? (event === 'granted' ? w.manage.operator : null),
  });
  return `${dayInWords(at, language)}: ${what}. ${w.manage.reasonWas(reason)}`;
}

type HolderProps = { language: Language; grant: Grant; isUnexplained: boolean };

function Holder({ language, grant, isUnexplained }: HolderProps) {
  const w = words[language];
  const endLabel = w.manage.endLabel(grant.shownName, w.roles[grant.role]);
  return (
    <Panel>
      <h3>{grant.shownName}</h3>
      <p>
        {roleInWords(grant, language)}. {w.hats.since(dayInWords(grant.grantedAt, language))}.{' '}
        {w.manage.reasonWas(grant.reason)}
      </p>
      <Folded summary={endLabel} open={isUnexplained}>
        <form action={paths.roleEnd({})} method="post">
          <Hidden fields={{ id: grant.id }} />
          <TextField
            language={language}
            name="reason"
            id={`reason-${grant.id}`}
            label={w.manage.endReason(grant.shownName)}
            error={isUnexplained ? w.manage.noReason : undefined}
            width="full"
          />
          <Button weight="secondary" label={endLabel}>
            {w.manage.end}
          </Button>
        </form>
      </Folded>
    </Panel>
  );
}

function GiveRole({ language, partners, form, wrong }: ManageProps) {
  const w = words[language];
  const m = w.manage;
  const field = (name: RoleField) => ({
    language,
    name,
    label: m.fields[name],
    error: wrong.includes(name) ? m.errors[name] : undefined,
  });
  return (
    <Section heading={m.give} id="give">
      <p>{m.giveLead}</p>
      <form action={paths.roles({})} method="post">
        <TextField {...field('shownName')} hint={m.hints.shownName} value={form.shownName} />
        <TextField
          {...field('email')}
          hint={m.hints.email}
          value={form.email}
          type="email"
          inputmode="email"
          autocomplete="off"
        />
        <Choices
          language={language}
          type="radio"
          name="role"
          legend={m.fields.role}
          error={wrong.includes('role') ? m.errors.role : undefined}
          choices={ROLES.map((role) => ({ value: role, label: w.roles[role] }))}
          chosen={form.role ? [form.role] : []}
        />
        <Select
          {...field('partner')}
          hint={m.hints.partner}
          value={form.partner}
          options={[
            { value: '', label: m.none },
            ...partners.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <TextField {...field('reason')} hint={m.hints.reason} value={form.reason} width="full" />
        <Button>{m.send}</Button>
      </form>
    </Section>
  );
}
