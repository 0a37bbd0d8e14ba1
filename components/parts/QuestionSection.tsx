import { NamedText } from './NamedText.tsx';
import { Pair, type PairProps } from './Pair.tsx';
import { useOwnId } from './use-own-id.ts';

/** A question with its framings, open. */
export function QuestionSection(props: PairProps) {
  const id = useOwnId();
  return (
    // Without the role each would be a landmark, and of these a page should have few.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups the controls of a form
    <section class="question" role="group" aria-labelledby={id}>
      <h3 id={id}>
        <NamedText text={props.question.question} />
      </h3>
      <Pair {...props} />
    </section>
  );
}
