import type { ComponentChildren } from 'preact';
import type { AttributionView, OriginView, QuoteView } from '../../lib/domain/brief.ts';
import { fill } from '../parts/fill.ts';
import { Publisher } from '../parts/Publisher.tsx';
import { useStrings } from '../strings.ts';

/** Whose sources speak of something, each once, in the order of the quotes. */
export function ToldBy({ quotes }: { readonly quotes: readonly QuoteView[] }) {
  const { t } = useStrings();
  const bySource = new Map(quotes.map(({ by }) => [by.sourceId, toPublisher(by)]));
  const names: ComponentChildren[] = [...bySource].map(([id, { name, origin }]) => <Publisher key={id} name={name} origin={origin} />);
  return <span class="by">{names.reduce((before, step) => fill((marks) => t('step.join', marks), { before, step }))}</span>;
}

// The outlet of the text that was read, as its chain names it; one that speaks for itself is the speaker.
function toPublisher(by: AttributionView): { readonly name: string; readonly origin?: OriginView | undefined } {
  const outlet = by.steps.findLast(({ role }) => role === 'outlet');
  if (outlet !== undefined) return outlet;
  if (by.speakerKind === 'outlet') return { name: by.speaker, origin: by.speakerOrigin };
  return by.steps.findLast(({ role, name }) => role !== 'translation' && name !== '') ?? { name: by.speaker, origin: by.speakerOrigin };
}
