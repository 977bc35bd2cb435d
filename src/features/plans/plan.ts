/*
 * A plan that a person makes for themselves: parts they name as they like, each with steps. A day is a thought, never more: nothing
 * here knows what day it is.
 */

export type Step = {
  id: string;
  text: string;
  done: boolean;
  /** "2027-03-01": a day one thinks of. */
  day: string | null;
  /** The offer it came from. */
  offer: string | null;
};

/** What stands in a part. */
export type Written = {
  title: string;
  /** What one wants, what matters. */
  about: string;
  steps: readonly Step[];
};

export type PlanPart = Written & { id: string };

export const MOST_PARTS = 30;
export const MOST_STEPS = 50;
export const LONGEST_TITLE = 80;
export const LONGEST_ABOUT = 2000;
export const LONGEST_STEP = 300;

/** Where one may begin, for those who like an example. */
export const EXAMPLES = ['work', 'health', 'money', 'everyday'] as const;
export type Example = (typeof EXAMPLES)[number];

export type Way = 'up' | 'down';

/** The list with one thing a place further up or down; at the end of the list, and of what is not in it, as it was. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, way: Way): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = way === 'up' ? from - 1 : from + 1;
  const [one, other] = [list[from], list[to]];
  return one && other ? list.with(from, other).with(to, one) : [...list];
}

export const stepOf = ({ steps }: Written, id: string): Step | null =>
  steps.find((step) => step.id === id) ?? null;

export const isFull = ({ steps }: Written): boolean => steps.length >= MOST_STEPS;

/** A step at the end; sent twice it is there once. Of a full part, as it was. */
export const withStep = <P extends Written>(part: P, step: Step): P =>
  isFull(part) || stepOf(part, step.id) ? part : { ...part, steps: [...part.steps, step] };

/** One of the steps in other words, or done, or no longer done. */
export const withChanged = <P extends Written>(
  part: P,
  id: string,
  change: Partial<Omit<Step, 'id'>>,
): P => ({
  ...part,
  steps: part.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

export const withoutStep = <P extends Written>(part: P, id: string): P => ({
  ...part,
  steps: part.steps.filter((step) => step.id !== id),
});

export const withMoved = <P extends Written>(part: P, id: string, way: Way): P => ({
  ...part,
  steps: moved(part.steps, id, way),
});

/** A plan in short: how much there is, and the first step that is not done. */
export type PlanAtAGlance = { parts: number; done: number; undone: number; next: string | null };

export function glanceAt(parts: readonly Written[]): PlanAtAGlance {
  const steps = parts.flatMap((part) => part.steps);
  const undone = steps.filter(({ done }) => !done);
  return {
    parts: parts.length,
    done: steps.length - undone.length,
    undone: undone.length,
    next: undone[0]?.text ?? null,
  };
}
