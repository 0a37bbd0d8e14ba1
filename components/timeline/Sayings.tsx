import type { QuoteView } from '../../lib/domain/brief.ts';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';

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
          <ul class="sayings">
            {members.map((quote) => (
              <li key={quote.id}>
                <QuoteBlock quote={quote} provenance />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
