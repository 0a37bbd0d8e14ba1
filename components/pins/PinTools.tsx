import { useStrings } from '../strings.ts';

/** What of the pins is listed, and in which order. */
export interface ListChoice {
  readonly order: 'own' | 'newest';
  readonly query: string;
}

/** The props of PinTools. */
export interface PinToolsProps {
  readonly choice: ListChoice;
  readonly shown: number;
  readonly all: number;
  readonly onChoose: (choice: ListChoice) => void;
}

// Fewer are seen at once.
const MANY = 6;

/** Order and search of the list of pins, and how many there are. */
export function PinTools({ choice, shown, all, onChoose }: PinToolsProps) {
  const { t } = useStrings();
  const isSearched = choice.query.trim() !== '';
  return (
    <div class="pintools">
      {(all >= MANY || isSearched) && (
        <input
          type="search"
          class="box"
          value={choice.query}
          aria-label={t('pins.search')}
          placeholder={t('pins.search')}
          onInput={({ currentTarget }) => onChoose({ ...choice, query: currentTarget.value })}
        />
      )}
      <fieldset class="choices">
        <legend class="label">{t('pins.order')}</legend>
        {(['own', 'newest'] as const).map((order) => (
          <label key={order}>
            <input type="radio" name="order" checked={choice.order === order} onChange={() => onChoose({ ...choice, order })} />
            {order === 'own' ? t('pins.own') : t('pins.newest')}
          </label>
        ))}
      </fieldset>
      <p class="t13 soft" role="status">
        {isSearched ? (shown === 0 ? t('pins.none') : t('pins.found', { shown, count: all })) : t('pins.count', { count: all })}
      </p>
    </div>
  );
}
