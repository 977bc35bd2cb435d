import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as, type Tx, vaultOf } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { keepForm, takeForm } from '../../platform/kept-form.ts';
import { signedInAs } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { standing } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { emailIdentity } from '../email-codes/index.ts';
import { notFound } from '../errors/index.ts';
import { EMPTY_ROLE, readEndReason, readId, readRole } from './forms.ts';
import { ManagePage, type ManageProps } from './manage-page.tsx';
import { HatsPage } from './pages.tsx';
import {
  endRole,
  grantRole,
  managedCentre,
  myRoles,
  partnersOf,
  roleLog,
  rolesAt,
  wearHat,
} from './roles.sql.ts';

type Shown = Pick<ManageProps, 'form' | 'wrong' | 'unexplained' | 'told'>;

const untouched: Shown = { form: EMPTY_ROLE, wrong: [] };
const TOLD = ['given', 'taken', 'ended'] as const;
const FORM = 'role';

/** All that the management page shows; null for whoever does not manage a centre in the hat they wear. */
async function managed(tx: Tx) {
  const centre = await managedCentre(tx);
  if (!centre) return null;
  await noteVisit(tx);
  const roles = await rolesAt(tx, centre.id);
  const log = await roleLog(tx, centre.id);
  const partners = await partnersOf(tx, centre.id);
  return { centre: centre.name, roles, log, partners };
}

/** Hats: one's own, and those of a centre. */
export function roleRoutes(site: Site): Hono<Env> {
  const { db } = site;
  const app = new Hono<Env>();

  /** What was typed before signing in again. */
  const keptForm = async (c: Context<Env>) => {
    const person = (await as(db, c.var.actor, signedInAs)) ?? '';
    return readRole(takeForm(c, site, { name: FORM, person }) ?? {}).form;
  };

  const manage = async (c: Context<Env>, shown: Shown, status: 200 | 422 = 200) => {
    const found = await as(db, c.var.actor, managed);
    if (!found) return notFound(c);
    return c.html(html(<ManagePage language={c.var.language} {...found} {...shown} />), status);
  };

  app.get(paths.hats.pattern, mine, async (c) => {
    const { roles, worn, mayManage } = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      return { ...(await myRoles(tx)), mayManage: (await managedCentre(tx)) !== null };
    });
    return c.html(html(<HatsPage language={c.var.language} {...{ roles, worn, mayManage }} />));
  });

  app.post(paths.hats.pattern, mine, async (c) => {
    const body = await readForm(c);
    const id = readId(body);
    // Nothing takes the hat off; what is no id is nobody's hat.
    if (body.id && !id) return notFound(c);
    const worn = await as(db, c.var.actor, (tx) => wearHat(tx, id));
    if (worn === 'weak') return c.redirect(paths.signInAgain({}, { why: 'hat', back: paths.hats({}) }), 303);
    return worn === 'worn' ? c.redirect(paths.hats({}), 303) : notFound(c);
  });

  app.get(paths.roles.pattern, mine, async (c) => {
    if (c.req.query('kept') === 'yes') return manage(c, { ...untouched, form: await keptForm(c) });
    const told = TOLD.find((known) => known === c.req.query('told'));
    return manage(c, { ...untouched, told });
  });

  app.post(paths.roles.pattern, mine, async (c) => {
    const { form, wrong, role } = readRole(await readForm(c));
    if (!role) return manage(c, { form, wrong }, 422);
    const outcome = await as(db, c.var.actor, async (tx) => {
      const centre = await managedCentre(tx);
      if (!centre) return null;
      if ((await standing(tx)) !== 'fresh') return { isStale: true, person: await signedInAs(tx) } as const;
      const { partner } = role;
      if (partner !== null && !(await partnersOf(tx, centre.id)).some(({ slug }) => slug === partner))
        return 'elsewhere';
      const whose = emailIdentity(vaultOf(tx), role.email);
      return whose && (await grantRole(tx, whose, role)) ? 'given' : 'taken';
    });
    if (!outcome) return notFound(c);
    if (outcome === 'elsewhere') return manage(c, { form, wrong: ['partner'] }, 422);
    if (typeof outcome === 'string') return c.redirect(paths.roles({}, { told: outcome }), 303);
    const { role: name, ...typed } = form;
    keepForm(c, site, { name: FORM, person: outcome.person ?? '', fields: { ...typed, role: name ?? '' } });
    return c.redirect(paths.signInAgain({}, { why: 'stale', back: paths.roles({}, { kept: 'yes' }) }), 303);
  });

  app.post(paths.roleEnd.pattern, mine, async (c) => {
    const body = await readForm(c);
    const id = readId(body);
    const reason = readEndReason(body);
    if (!id) return notFound(c);
    if (!reason) return manage(c, { ...untouched, unexplained: id }, 422);
    const ended = await as(db, c.var.actor, (tx) => endRole(tx, id, reason));
    if (!ended) return notFound(c);
    return c.redirect(body.from === 'hats' ? paths.hats({}) : paths.roles({}, { told: 'ended' }), 303);
  });

  return app;
}
