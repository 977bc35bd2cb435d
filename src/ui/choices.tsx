import { describedBy, Explanation, Optional } from './field.tsx';
import { Folded } from './folded.tsx';
import type { Language } from './words.ts';

export type Choice = {
  value: string;
  label: string;
  hint?: string | undefined;
  /** The language of the label, where the page speaks another. */
  labelLanguage?: string | undefined;
};

type ChoicesProps = {
  language: Language;
  /** radio: one of them. checkbox: any number, none too. */
  type: 'radio' | 'checkbox';
  name: string;
  legend: string;
  choices: Choice[];
  chosen?: readonly string[] | undefined;
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** The question is the heading of the page. */
  isHeading?: boolean | undefined;
  /** A long list starts short: so many, and the words for the rest. */
  short?: { first: number; rest: (count: number) => string } | undefined;
};

type OneProps = { type: 'radio' | 'checkbox'; name: string; id: string; choice: Choice; checked: boolean };

function One({ type, name, id, choice, checked }: OneProps) {
  return (
    <div class={`form-group-${type}`}>
      <input
        type={type}
        id={id}
        name={name}
        class={`form-${type}`}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint && `${id}-note`}
      />
      <label class="form-label" for={id} lang={choice.labelLanguage}>
        {choice.label}
      </label>
      {choice.hint && (
        <span class="form-hint" id={`${id}-note`}>
          {choice.hint}
        </span>
      )}
    </div>
  );
}

/** A question with a handful of answers to choose from. */
export function Choices(props: ChoicesProps) {
  const {
    language,
    type,
    name,
    legend,
    choices,
    chosen = [],
    id = name,
    hint,
    error,
    optional,
    isHeading,
    short,
  } = props;
  // One more than that is no reason to fold anything.
  const shown = short && choices.length > short.first + 1 ? short.first : choices.length;
  const rest = choices.slice(shown);
  const one = (choice: Choice, i: number) => (
    // The error summary leads to the first.
    <One
      {...{ type, name, choice }}
      id={i === 0 ? id : `${id}-${i + 1}`}
      checked={chosen.includes(choice.value)}
    />
  );
  const asked = (
    <>
      {legend}
      {optional && <Optional language={language} />}
    </>
  );
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={describedBy(id, hint, error)}>
        <legend class="form-label">{isHeading ? <h1>{asked}</h1> : asked}</legend>
        <Explanation {...{ id, language, hint, error }} />
        <div class="choices">{choices.slice(0, shown).map(one)}</div>
        {short && rest.length > 0 && (
          <Folded summary={short.rest(rest.length)} open={rest.some(({ value }) => chosen.includes(value))}>
            <div class="choices">{rest.map((choice, i) => one(choice, shown + i))}</div>
          </Folded>
        )}
      </fieldset>
    </div>
  );
}
