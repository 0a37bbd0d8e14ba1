import { NamedText } from './NamedText.tsx';
import { Pair, type PairProps } from './Pair.tsx';
import { useOwnId } from './use-own-id.ts';

/** A question with its framings, open. */
export function QuestionSection(props: PairProps) {
  const id = useOwnId();
  return (
    <section class="question" aria-labelledby={id}>
      <h3 id={id}>
        <NamedText text={props.question.question} />
      </h3>
      <Pair {...props} />
    </section>
  );
}
