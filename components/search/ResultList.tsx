import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShownAnswer } from '../../lib/domain/search.ts';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { Result } from './Result.tsx';

/** The props of ResultList. */
export interface ResultListProps {
  readonly shown: ShownAnswer;
  /** So many come when more are asked for. */
  readonly step: number;
  readonly onMore: () => void;
}

/** The results in their order, and on demand more of them: who asks for more goes on at the first of these. */
export function ResultList({ shown: { question, answer, results }, step, onMore }: ResultListProps) {
  const { t } = useStrings();
  const list = useRef<HTMLOListElement>(null);
  const from = useRef<number | null>(null);
  const rest = answer.total - results.length;
  useLayoutEffect(() => {
    if (from.current === null || results.length <= from.current) return;
    list.current?.children[from.current]?.querySelector<HTMLElement>('a, summary')?.focus();
    from.current = null;
  }, [results]);
  const more = () => {
    from.current = results.length;
    onMore();
  };
  return (
    <>
      <ol class="results" ref={list}>
        {results.map((found) => (
          <li key={`${question}/${found.key}`}>
            <RecordScope id={found.places[0]?.id ?? ''} edition={found.edition}>
              <Result found={found} toHits={answer.toHits} />
            </RecordScope>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <p>
          <button type="button" class="btn" onClick={more}>
            {t('search.more', { count: Math.min(step, rest) })}
          </button>
        </p>
      )}
    </>
  );
}
