export type Chip = { value: string; label: string };

type ChipsProps = {
  /** What the chips are, said before them. */
  label: string;
  name: string;
  chips: Chip[];
  /** The label is only for those who do not see the page. */
  quietLabel?: boolean | undefined;
};

/** Small buttons, one tap each: examples to try, reasons one may give. */
export function Chips({ label, name, chips, quietLabel }: ChipsProps) {
  return (
    <fieldset class="chips">
      <legend class={quietLabel ? 'sr-only' : 'chips-label'}>{label}</legend>
      <ul class="row">
        {chips.map((chip) => (
          <li>
            <button type="submit" class="chip" name={name} value={chip.value}>
              {chip.label}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Why it was a no, for those who like to say. */
export const ReasonChips = ({ label, reasons }: { label: string; reasons: Chip[] }) => (
  <Chips label={label} name="reason" chips={reasons} />
);
