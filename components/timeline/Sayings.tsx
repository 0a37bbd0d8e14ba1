import type { QuoteView } from '../../lib/domain/brief.ts';
import { LinkedQuotes } from '../panel/LinkedQuotes.tsx';

/** What each source says, source by source. */
export function Sayings({ quotes }: { readonly quotes: readonly QuoteView[] }) {
  const sources = [...Map.groupBy(quotes, ({ by }) => by.sourceId)];
  return (
    <>
      {sources.map(([id, members]) => (
        <section key={id} class="sec">
          <h3 class="label" lang={members[0]?.by.language}>
            <bdi>{members[0]?.by.sourceTitle}</bdi>
          </h3>
          <LinkedQuotes quotes={members} />
        </section>
      ))}
    </>
  );
}
