import { placesIn } from '../places.ts';
import type { Conditions, Quote, Time } from '../types.ts';
import { readHours } from './hours.ts';
import { type Mention, quoteOf, type Reading } from './words.ts';

const none = (): Conditions => ({
  hours: null,
  times: [],
  notTimes: [],
  body: null,
  pace: null,
  social: null,
  setting: null,
  home: false,
  experience: null,
  danish: null,
  free: false,
  places: [],
  quotes: [],
});

const addTime = (times: Time[], time: Time) => {
  if (!times.includes(time)) times.push(time);
};

/** Sets one condition, "body=light"; the first that was said holds. */
function set(conditions: Conditions, condition: string): void {
  const [name = '', value = ''] = condition.split('=');
  if (name === 'time') addTime(conditions.times, value as Time);
  else if (name === 'nottime') addTime(conditions.notTimes, value as Time);
  else if (name === 'body') conditions.body = 'light';
  else if (name === 'pace') conditions.pace = 'calm';
  else if (name === 'social') conditions.social ??= value === 'alone' ? 'alone' : 'people';
  else if (name === 'setting') conditions.setting ??= value === 'outdoor' ? 'outdoor' : 'indoor';
  else if (name === 'home') conditions.home = true;
  else if (name === 'experience') conditions.experience = 'none';
  else if (name === 'danish') conditions.danish = 'little';
  else if (name === 'free') conditions.free = true;
  else if (name === 'hours') conditions.hours ??= { min: null, max: Number(value) };
}

/** What "not in the evening" means when the row says nothing else about "not". */
function denied(condition: string): string[] {
  return condition.startsWith('time=') ? [`not${condition}`] : [];
}

const conditionsOf = ({ subject, stance }: Mention): string[] => {
  if (stance !== 'avoided') return stance === 'past' && subject.name !== 'worn_out' ? [] : subject.conditions;
  return subject.negatedConditions.length > 0
    ? subject.negatedConditions
    : subject.conditions.flatMap(denied);
};

const nameOf = (condition: string): string => {
  const [name = ''] = condition.split('=');
  return name === 'time' || name === 'nottime' ? 'times' : name === 'free' ? 'price' : name;
};

/** "not in the evening" quotes the "not" as well. */
function quoteFor(reading: Reading, mention: Mention): string {
  if (mention.stance !== 'avoided') return quoteOf(reading, mention.from, mention.to);
  let from = mention.from;
  while (
    from > 0 &&
    mention.from - from < 4 &&
    reading.words[from]?.gap !== 'stop' &&
    reading.words[from - 1]?.stance === 'avoided'
  )
    from--;
  return quoteOf(reading, from, mention.to);
}

/** What the person asks of hours, times, body, pace, company, place, and in which words. */
export function readConditions(reading: Reading): Conditions {
  const conditions = none();
  const add = (condition: string, quote: string) => {
    const known: Quote = { condition: nameOf(condition), quote };
    if (
      quote !== '' &&
      !conditions.quotes.some((other) => other.condition === known.condition && other.quote === quote)
    ) {
      conditions.quotes.push(known);
    }
  };
  for (const mention of reading.mentions) {
    for (const condition of conditionsOf(mention)) {
      set(conditions, condition);
      add(condition, quoteFor(reading, mention));
    }
  }
  conditions.notTimes = conditions.notTimes.filter((time) => !conditions.times.includes(time));
  const hours = readHours(reading.text.slice(0, 6000));
  if (hours) {
    conditions.hours = hours.hours;
    add('hours', hours.quote);
  }
  for (const { place, quote } of placesIn(reading.text.slice(0, 6000))) {
    conditions.places.push(place);
    add('place', quote);
  }
  return conditions;
}
