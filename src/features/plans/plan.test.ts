import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, readStep } from './forms.ts';
import {
  glanceAt,
  MOST_STEPS,
  type PlanPart,
  type Step,
  stepOf,
  withChanged,
  withMoved,
  withoutStep,
  withStep,
} from './plan.ts';

const aStep = fc.record<Step>({
  id: fc.uuid(),
  text: fc.string(),
  done: fc.boolean(),
  day: fc.constantFrom(null, '2001-01-01', '2030-01-01'),
  offer: fc.option(fc.uuid()),
});
const aPart = fc.record<PlanPart>({
  id: fc.uuid(),
  title: fc.string(),
  about: fc.string(),
  steps: fc.uniqueArray(aStep, { selector: ({ id }) => id, maxLength: MOST_STEPS }),
});
const aWay = fc.constantFrom('up', 'down');
const textsOf = ({ steps }: PlanPart) => steps.map(({ id, text }) => `${id} ${text}`).sort();
const anyOf = (part: PlanPart, n: number): string => part.steps[n % (part.steps.length || 1)]?.id ?? 'none';

describe('moving and ticking', () => {
  it('never lose a step, nor make one twice', () => {
    const deeds = fc.array(fc.tuple(fc.nat(), fc.constantFrom('up', 'down', 'done', 'undone')));
    fc.assert(
      fc.property(aPart, deeds, (part, all) => {
        const after = all.reduce((now, [n, deed]) => {
          const id = anyOf(now, n);
          return deed === 'up' || deed === 'down'
            ? withMoved(now, id, deed)
            : withChanged(now, id, { done: deed === 'done' });
        }, part);
        expect(textsOf(after)).toEqual(textsOf(part));
      }),
    );
  });

  it('put a step back where it was when it is moved back, unless it stood at the end', () => {
    fc.assert(
      fc.property(aPart, fc.nat(), aWay, (part, n, way) => {
        const id = anyOf(part, n);
        const once = withMoved(part, id, way);
        const [from, to] = [part, once].map(({ steps }) => steps.findIndex((step) => step.id === id));
        if (from === to) return;
        expect(Math.abs((from ?? 0) - (to ?? 0))).toBe(1);
        expect(withMoved(once, id, way === 'up' ? 'down' : 'up')).toEqual(part);
      }),
    );
  });

  it('say the same said twice as said once', () => {
    fc.assert(
      fc.property(aPart, fc.nat(), fc.boolean(), (part, n, done) => {
        const once = withChanged(part, anyOf(part, n), { done });
        expect(withChanged(once, anyOf(part, n), { done })).toEqual(once);
      }),
    );
  });
});

describe('adding and taking out', () => {
  it('adds a step once, at the end, where there is room; taken out again it is as before', () => {
    fc.assert(
      fc.property(aPart, aStep, (part, step) => {
        const after = withStep(part, step);
        expect(withStep(after, step)).toEqual(after);
        expect(after.steps.length).toBeLessThanOrEqual(MOST_STEPS);
        if (stepOf(part, step.id) || part.steps.length === MOST_STEPS) expect(after).toBe(part);
        else {
          expect(after.steps.at(-1)).toEqual(step);
          expect(withoutStep(after, step.id)).toEqual(part);
        }
      }),
    );
  });

  it('leaves the others alone', () => {
    fc.assert(
      fc.property(aPart, fc.nat(), (part, n) => {
        const id = anyOf(part, n);
        expect(withoutStep(part, id).steps).toEqual(part.steps.filter((step) => step.id !== id));
      }),
    );
  });
});

describe('a plan at a glance', () => {
  it('counts every step once, and names the first that is not done', () => {
    fc.assert(
      fc.property(fc.array(aPart, { maxLength: 5 }), (parts) => {
        const { done, undone, next } = glanceAt(parts);
        const steps = parts.flatMap((part) => part.steps);
        expect(done + undone).toBe(steps.length);
        expect(next).toBe(steps.find((step) => !step.done)?.text ?? null);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['1-3-2027', '2027-03-01'],
    ['01.03.2027', '2027-03-01'],
    ['1/3/1999', '1999-03-01'],
    ['29-2-2028', '2028-02-29'],
  ])('%s is one', (written, day) => expect(readDay(written)).toBe(day));

  it.each(['', 'i morgen', '31-2-2027', '29-2-2027', '0-1-2027', '2027-13-01', '1-3-27', '1-3-0027'])(
    '“%s” is none',
    (written) => expect(readDay(written)).toBeNull(),
  );

  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10);
          expect(readDay(day)).toBe(day);
        },
      ),
    );
  });
});

describe('the form of a step', () => {
  it('takes any body, and never loses what was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('text', 'day', 'x'), fc.anything()), (body) => {
        const { said, wrong } = readStep(body);
        expect(wrong.length > 0 || /\S/.test(said.text)).toBe(true);
      }),
    );
    expect(readStep({ text: ' Ringe\ntil  Bo ', day: '' }).said).toEqual({ text: 'Ringe til Bo', day: null });
  });
});
