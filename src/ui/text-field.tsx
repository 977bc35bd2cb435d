import { describedBy, Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'date' | 'time' | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'url' | undefined;
};

const widths = { short: 'input-width-xs', medium: 'input-width-m', full: 'input-width-full' };

/** One line of text. The browser checks nothing: we say ourselves what is missing, in words that help. */
export function TextField({
  value = '',
  type = 'text',
  width = 'medium',
  autocomplete,
  inputmode,
  ...field
}: TextFieldProps) {
  const { id = field.name, name, hint, error } = field;
  return (
    <Field {...field}>
      <input
        type={type}
        id={id}
        name={name}
        class={`form-input ${widths[width]}`}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  );
}

type TextAreaProps = FieldProps & { value?: string | undefined; rows?: number | undefined };

/** Room for own words. */
export function TextArea({ value = '', rows = 4, ...field }: TextAreaProps) {
  const { id = field.name, name, hint, error } = field;
  return (
    <Field {...field}>
      <textarea
        id={id}
        name={name}
        class="form-input input-width-full"
        rows={rows}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {/* A browser drops the first line break after the tag; this one is for it to drop. */}
        {`\n${value}`}
      </textarea>
    </Field>
  );
}
