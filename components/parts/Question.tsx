import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings.ts';
import { Pair, type PairProps } from './Pair.tsx';
import { useOwnId } from './use-own-id.ts';

/** The props of QuestionSection. */
export interface QuestionSectionProps extends PairProps {
  /** The question, where more is to be done with its words than to show them. */
  readonly children?: ComponentChildren;
}

/** A question with its framings, open. */
export function QuestionSection({ children, ...pair }: QuestionSectionProps) {
  const id = useOwnId();
  return (
    // Without the role each would be a landmark, and of these a page should have few.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups the controls of a form
    <section class="question" role="group" aria-labelledby={id}>
      <h3 id={id}>{children ?? pair.question.question}</h3>
      <Pair {...pair} />
    </section>
  );
}

/** A question in one line with the number of its framings; they open below it. */
export function QuestionDisclosure(props: PairProps) {
  const { t } = useStrings();
  return (
    <details class="asked-more">
      <summary>
        <h3>{props.question.question}</h3>
        <span class="t12 quiet nowrap">{t('pair.framings', { count: props.question.framings.length })}</span>
      </summary>
      <div class="question">
        <Pair {...props} />
      </div>
    </details>
  );
}
