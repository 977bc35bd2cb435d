import type { Child } from './jsx/node.ts';
import { type Language, words } from './words.ts';

/** What every field has, whatever it is filled in with. */
export type FieldProps = {
  language: Language;
  name: string;
  label: string;
  /** Where the error summary leads; the name, unless it stands twice on a page. */
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Says so beside the label. */
  optional?: boolean | undefined;
  /** The label is the heading of the page. */
  isHeading?: boolean | undefined;
};

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;

/** The ids of what explains a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  return [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ') || undefined;
}

export const Optional = ({ language }: { language: Language }) => (
  <span class="weight-normal"> ({words[language].optional})</span>
);

/** The hint and, after it, what is to be put right. */
export function Explanation({
  id,
  language,
  hint,
  error,
}: Pick<FieldProps, 'language' | 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <span class="form-hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && (
        <span class="form-error-message" id={errorId(id)}>
          <span class="sr-only">{words[language].error} </span>
          {error}
        </span>
      )}
    </>
  );
}

/** A label, a hint, an error if there is one, and the field itself. */
export function Field(props: FieldProps & { children: Child }) {
  const { language, name, label, id = name, hint, error, optional, isHeading, children } = props;
  const tied = (
    <label class={isHeading ? 'form-label form-label-heading' : 'form-label'} for={id}>
      {label}
      {optional && <Optional language={language} />}
    </label>
  );
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      {isHeading ? <h1 class="label-heading">{tied}</h1> : tied}
      <Explanation {...{ id, language, hint, error }} />
      {children}
    </div>
  );
}
