import type { FieldTerm } from '../../lib/domain/search.ts';
import { Icon } from '../parts/Icon.tsx';
import { useStrings } from '../strings.ts';
import { toFieldName } from './field-words.ts';

/** A condition that is done, with the button that takes it away. */
export function Chip({ term, onRemove }: { readonly term: FieldTerm; readonly onRemove: () => void }) {
  const { t } = useStrings();
  const name = `${toFieldName(term.field, t)}:`;
  return (
    <span class="chip on">
      <b>{name}</b> <bdi>{term.value}</bdi>
      <button type="button" class="x" aria-label={t('search.removeField', { field: name, value: term.value })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
