import type { SearchFault, SearchField } from '../../lib/domain/search.ts';
import { useStrings } from '../strings.ts';

/** The props of NearNames. */
export interface NearNamesProps {
  /** Of a name that nothing has. */
  readonly fault: SearchFault;
  /** The names that are nearest to one. */
  readonly offerNear: (field: SearchField, name: string) => readonly string[];
  /** Puts another name in its place. */
  readonly onInstead: (fault: SearchFault, name: string) => void;
}

/** Names to take in place of one that nothing has, where there are such as are like it. */
export function NearNames({ fault, offerNear, onInstead }: NearNamesProps) {
  const { t } = useStrings();
  const names = offerNear(fault.field, fault.value);
  if (names.length === 0) return null;
  return (
    <fieldset class="hints">
      <legend class="t13 soft">{t('unmet.near')}</legend>
      {names.map((name) => (
        <button key={name} type="button" class="chip" onClick={() => onInstead(fault, name)}>
          <bdi>{name}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
