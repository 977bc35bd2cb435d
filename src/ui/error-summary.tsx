import { type Language, words } from './words.ts';

export type FieldError = { field: string; message: string };

/** First on the page when something is to be put right: what it is, and a link to each place. */
export function ErrorSummary({
  language,
  errors,
  heading,
}: {
  language: Language;
  errors: FieldError[];
  heading?: string | undefined;
}) {
  if (errors.length === 0) return null;
  return (
    <div
      class="alert alert-error error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary"
    >
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary">
          {heading ?? words[language].errorSummary}
        </h2>
        <ul class="error-list">
          {errors.map(({ field, message }) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
