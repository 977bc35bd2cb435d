import type { Shareable } from '../sharing/index.ts';
import { PartView } from './part-view.tsx';
import type { Written } from './plan.ts';
import { myPlan } from './plans.sql.ts';

/** A part of a plan, told from the others by its name. */
export const planPartShareable: Shareable = {
  thing: 'plan_part',
  choices: async (tx) => (await myPlan(tx)).map(({ id, title }) => ({ id, name: title })),
  names: async (tx) => (await myPlan(tx)).map(({ id, title }) => [id, title] as const),
  show: async (_, said) => (language) => <PartView language={language} part={said as Written} />,
};
