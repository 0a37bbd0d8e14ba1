import { useId } from 'preact/hooks';
import { Pair, type PairProps } from './Pair.tsx';

/** A question with its framings, open. */
export function QuestionSection(props: PairProps) {
  const id = useId();
  return (
    <section class="question" aria-labelledby={id}>
      <h3 id={id}>{props.question.question}</h3>
      <Pair {...props} />
    </section>
  );
}
