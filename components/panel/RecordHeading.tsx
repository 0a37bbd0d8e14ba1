import type { RecordKind } from '../../lib/domain/record-kind.ts';
import { useStrings } from '../strings.ts';
import { KIND_WORDS } from '../updates/kind-words.ts';

/** The props of RecordHeading. */
export interface RecordHeadingProps {
  readonly kind: RecordKind;
  /** What the record is called, once that is known. Quotes and figures are not called by their words: these come with who says them. */
  readonly title?: string | undefined;
}

/** What a record is, and what it is called. */
export function RecordHeading({ kind, title }: RecordHeadingProps) {
  const { t } = useStrings();
  const name = t(KIND_WORDS[kind].one);
  const isCalled = title !== undefined && kind !== 'quotes' && kind !== 'figures';
  return (
    <hgroup class="recordhead">
      {isCalled && <p class="label">{name}</p>}
      <h1>{isCalled ? <bdi>{title}</bdi> : name}</h1>
    </hgroup>
  );
}
