import { useStrings } from '../strings.ts';
import { Pair, type PairProps } from './Pair.tsx';

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
