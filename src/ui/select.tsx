import { describedBy, Field, type FieldProps } from './field.tsx';

export type SelectOption = { value: string; label: string };

/** One of a known list. */
export function Select({
  value,
  options,
  ...field
}: FieldProps & { value?: string | undefined; options: SelectOption[] }) {
  const { id = field.name, name, hint, error } = field;
  return (
    <Field {...field}>
      <select
        id={id}
        name={name}
        class="form-select"
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
