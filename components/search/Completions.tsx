import type { Completion } from '../../lib/domain/search.ts';
import { useStrings } from '../strings.ts';
import { toFieldMeaning, toFieldName } from './field-words.ts';

/** The props of Completions. */
export interface CompletionsProps {
  readonly id: string;
  /** What the list lies over, to be read nevertheless; empty where that is nothing. */
  readonly covered: string;
  readonly completions: readonly Completion[];
  /** The one that Enter takes; -1 where none is. */
  readonly active: number;
  readonly onTake: (at: number) => void;
}

/** The id of an option in the list with an id. */
export function toOptionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** What may follow what was typed: fields with what they mean, and values behind the names of their fields. */
export function Completions({ id, covered, completions, active, onTake }: CompletionsProps) {
  const { t } = useStrings();
  return (
    <div class="completions">
      {/* Who hears the page hears it from the status itself. */}
      {covered !== '' && (
        <p class="t12 soft" aria-hidden="true">
          {covered}
        </p>
      )}
      <div role="listbox" id={id} aria-label={t('search.completions')}>
        {completions.map((completion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, whose keys choose
          <div
            key={`${completion.field}:${completion.value ?? ''}`}
            id={toOptionId(id, at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            ref={(option) => {
              if (at === active) option?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(at)}
          >
            <b>{toFieldName(completion.field, t)}:</b>{' '}
            {completion.value === undefined ? (
              <span class="quiet">{toFieldMeaning(completion.field, t)}</span>
            ) : (
              // The name of a source stays in its own language: without Chinese letters it gets no full-width marks.
              <bdi lang={/\p{sc=Han}/u.test(completion.value) ? undefined : ''}>{completion.value}</bdi>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
