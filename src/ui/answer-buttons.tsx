import { Icon, type IconName } from './icon.tsx';

const ANSWERS = ['yes', 'later', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

const icons: Record<Answer, IconName> = { yes: 'door', later: 'cup', no: 'wave' };

type AnswerButtonsProps = {
  labels: Record<Answer, string>;
  /** What is being answered, for those who do not see the card around the buttons. */
  label: string;
  /** The name of that, and the language it is in. */
  title?: string | undefined;
  contentLanguage?: string | undefined;
};

/** Yes, later, no: always all three, in this order, of one size and one weight. */
export function AnswerButtons({ labels, label, title, contentLanguage }: AnswerButtonsProps) {
  return (
    <fieldset class="answers">
      <legend class="sr-only">
        {label}
        {title && (
          <>
            {' “'}
            <span lang={contentLanguage}>{title}</span>”
          </>
        )}
      </legend>
      {ANSWERS.map((answer) => (
        <button type="submit" class="answer" name="answer" value={answer}>
          <Icon name={icons[answer]} />
          <span>{labels[answer]}</span>
        </button>
      ))}
    </fieldset>
  );
}
