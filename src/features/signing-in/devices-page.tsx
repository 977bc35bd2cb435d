import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import type { MyWay } from '../../platform/ways.sql.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  Buttons,
  Hero,
  Hidden,
  LinkList,
  Notice,
  Panel,
  Section,
} from '../../ui/index.ts';
import type { Device, MyDevices, SignInEvent } from './devices.sql.ts';
import { words } from './words.ts';
import type { DeviceTold } from './words.types.ts';

type DevicesPageProps = {
  language: Language;
  mine: MyDevices;
  told: DeviceTold | null;
  /** Which ways there are here. */
  has: { mitid: boolean; mail: boolean };
};

/** Where one is signed in, how one can sign in, and what happened. */
export function DevicesPage({ language, mine, told, has }: DevicesPageProps) {
  const w = words[language].devices;
  return (
    <Shell language={language} title={w.title} here={paths.devices({})} own>
      <BackToMine language={language} />
      {told && <ToldNotice language={language} told={told} />}
      <Hero title={w.title} lead={w.lead} drawing="house" />
      <Section heading={w.devices} id="devices">
        <p>{w.devicesLead}</p>
        <ul class="answered">
          {mine.devices.map((device) => (
            <DeviceItem language={language} device={device} />
          ))}
        </ul>
        <form action={paths.signOut({})} method="post">
          <Panel>
            <p id="everywhere">{w.everywhereText}</p>
            <Button weight="secondary" name="everywhere" value="yes" describedBy="everywhere">
              {w.everywhere}
            </Button>
          </Panel>
        </form>
      </Section>
      <Section heading={w.ways} id="ways">
        <p>{w.waysLead}</p>
        <ul class="answered">
          {mine.ways.map((way) => (
            <WayItem language={language} way={way} />
          ))}
        </ul>
        {has.mitid && !mine.ways.some(({ method }) => method === 'mitid') && (
          <form action={paths.signInMitid({})} method="post">
            <Hidden fields={{ adds: 'yes', back: paths.devices({}) }} />
            <Button weight="secondary">{w.addMitid}</Button>
          </form>
        )}
        <LinkList
          links={[
            { href: paths.minePasskeys({}), label: w.more.passkey, note: w.more.passkeyNote },
            ...(has.mail ? [{ href: paths.mineEmail({}), label: w.more.email, note: w.more.emailNote }] : []),
          ]}
        />
      </Section>
      <Section heading={w.events} id="events">
        <p>{w.eventsLead}</p>
        <ul class="link-list">
          {mine.events.map((event) => (
            <EventItem language={language} event={event} />
          ))}
        </ul>
      </Section>
    </Shell>
  );
}

/** What was just done; a way in that is new or gone is a moment to end what was begun before. */
function ToldNotice({ language, told }: { language: Language; told: DeviceTold }) {
  const w = words[language].devices;
  if (told !== 'added' && told !== 'removed') return <Notice heading={w.told[told]} live />;
  return (
    <Notice heading={w.told[told]} live>
      <p>{w.othersText}</p>
      <form action={paths.deviceEndOthers({})} method="post">
        <Button weight="secondary">{w.others}</Button>
      </form>
    </Notice>
  );
}

function DeviceItem({ language, device }: { language: Language; device: Device }) {
  const w = words[language].devices;
  const name = device.device ?? w.unknown;
  const notes = [
    w.with[device.method],
    w.since(momentInWords(device.since, language)),
    w.seen(momentInWords(device.lastSeenAt, language)),
  ];
  return (
    <li class="answered-offer">
      <p class="answered-what">
        <strong>{device.isThis ? `${name} (${w.isThis})` : name}</strong>
        <span class="link-note">{notes.join(' · ')}</span>
      </p>
      <form action={device.isThis ? paths.signOut({}) : paths.deviceEnd({})} method="post">
        {!device.isThis && <Hidden fields={{ id: device.id }} />}
        <Button weight="quiet" label={device.isThis ? undefined : w.endLabel(name)}>
          {device.isThis ? w.endThis : w.end}
        </Button>
      </form>
    </li>
  );
}

function WayItem({ language, way }: { language: Language; way: MyWay }) {
  const w = words[language].devices;
  const notes = [
    w.since(momentInWords(way.createdAt, language)),
    way.lastUsedAt && w.used(momentInWords(way.lastUsedAt, language)),
  ];
  return (
    <li class="answered-offer">
      <p class="answered-what">
        <strong>{[w.way[way.method], way.name].filter(Boolean).join(': ')}</strong>
        <span class="link-note">{notes.filter(Boolean).join(' · ')}</span>
      </p>
      <form action={paths.wayRemove({})} method="post">
        <Hidden fields={{ id: way.id }} />
        <Button
          weight="quiet"
          label={w.removeLabel([w.way[way.method], way.name].filter(Boolean).join(': '))}
        >
          {w.remove}
        </Button>
      </form>
    </li>
  );
}

function EventItem({ language, event }: { language: Language; event: SignInEvent }) {
  const w = words[language].devices;
  const how = event.method && (event.event.startsWith('way') ? w.way : w.with)[event.method];
  return (
    <li>
      {w.event[event.event]}
      <span class="link-note">
        {[momentInWords(event.at, language), how, event.device].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

/** The last way of signing in is about to go: what that means, before it happens. */
export function LastWayPage({ language, id }: { language: Language; id: string }) {
  const w = words[language].devices.last;
  return (
    <Shell language={language} title={w.title} here={paths.devices({})} own>
      <BackLink href={paths.devices({})}>{words[language].devices.title}</BackLink>
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <p id="last-way">{w.text}</p>
      <p>
        <a href={paths.mineArchive({})}>{w.takeAlong}</a>
      </p>
      <form action={paths.wayRemove({})} method="post">
        <Hidden fields={{ id, last: 'yes' }} />
        <Buttons>
          <ButtonLink href={paths.devices({})}>{w.keep}</ButtonLink>
          <Button weight="secondary" describedBy="last-way">
            {w.remove}
          </Button>
        </Buttons>
      </form>
    </Shell>
  );
}
