import type { OriginView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';
import { toPlaceName } from './place-words.ts';

/** The props of Tile. */
export interface TileProps {
  readonly origin: OriginView;
  readonly owner?: string;
  /** Where the words beside it say the same. */
  readonly silent?: boolean;
}

/** Where a publisher sits: two letters, solid when printed, dashed when inferred, a dash when not established; named in full on demand. */
export function Tile({ origin, owner, silent = false }: TileProps) {
  const strings = useStrings();
  const place = toPlaceName(origin, strings);
  const title = owner === undefined ? place : strings.t('origin.of', { owner, place });
  return (
    <abbr class={origin.inferred ? 'tile inferred' : 'tile'} title={silent ? undefined : title} aria-hidden={silent || undefined}>
      {origin.country ?? '–'}
    </abbr>
  );
}
