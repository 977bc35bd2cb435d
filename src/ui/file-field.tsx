import { describedBy, Field, type FieldProps } from './field.tsx';

/** A file from the person's own device. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  const { id = field.name, name, hint, error } = field;
  return (
    <Field {...field}>
      <input
        type="file"
        id={id}
        name={name}
        class="form-input-file"
        accept={accept}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  );
}
