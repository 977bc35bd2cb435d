import { type Language, words } from './words.ts';

type StepsProps = {
  language: Language;
  /** From 1. */
  at: number;
  of: number;
  /** The whole sentence, where a page has its own. */
  label?: string | undefined;
};

/** How far along a short way: stepping stones, and in words. */
export function Steps({ language, at, of, label = words[language].steps(at, of) }: StepsProps) {
  return (
    <div class="steps">
      <span class="stones" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <span class={i + 1 < at ? 'stone stone-passed' : i + 1 === at ? 'stone stone-here' : 'stone'} />
        ))}
      </span>
      <span>{label}</span>
    </div>
  );
}
