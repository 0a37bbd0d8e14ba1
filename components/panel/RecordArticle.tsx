import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordKind } from '../../lib/domain/record-kind.ts';
import type { LinkedRecord, RecordPage } from '../../lib/domain/record-page.ts';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';
import { KIND_WORDS } from '../updates/kind-words.ts';
import { LinkedFigures, LinkedQuotes } from './LinkedQuotes.tsx';
import { MoreButton } from './MoreButton.tsx';
import { type RecordBodyProps, RecordBodyView } from './RecordBody.tsx';
import { RecordLink } from './RecordLink.tsx';

/** How many of a kind are linked to before the reader asks for more. */
const FIRST = 100;

/** The props of RecordArticle. */
export interface RecordArticleProps {
  readonly page: RecordPage;
  readonly onExport: RecordBodyProps['onExport'];
  /** What can be done with the record. */
  readonly children?: ComponentChildren;
}

/** A record whole below its heading, and everything it is linked with. */
export function RecordArticle({ page, onExport, children }: RecordArticleProps) {
  const { t } = useStrings();
  const { body, quotes, figures, links, isWhole } = page;
  return (
    <>
      <RecordBodyView page={page} onExport={onExport} />
      <Kept page={page} />
      {children}
      {!isWhole && (
        <p role="status" class="t13 soft">
          {t('corpus.reading')}
        </p>
      )}
      {toGroups(links).map(([kind, records]) => (
        <Section key={kind} heading="h2" label={t(KIND_WORDS[kind].counted, { count: records.length })}>
          <LinkedRecords records={records} />
        </Section>
      ))}
      {quotes.length > 0 && (
        <Section heading="h2" label={body.kind === 'quotes' ? t('record.renderings') : t('kinds.quotes', { count: quotes.length })}>
          <LinkedQuotes quotes={quotes} />
        </Section>
      )}
      {figures.length > 0 && (
        <Section heading="h2" label={body.kind === 'figures' ? t('record.sameMeasure') : t('kinds.figures', { count: figures.length })}>
          <LinkedFigures figures={figures} />
        </Section>
      )}
    </>
  );
}

/** Kinds whose own view has what can be done with a record at the end of its line. */
const WITH_ACTIONS: ReadonlySet<RecordKind> = new Set(['quotes', 'figures', 'questions', 'lexicon']);

function Kept({ page: { body, id } }: Pick<RecordArticleProps, 'page'>) {
  if (WITH_ACTIONS.has(body.kind)) return null;
  return (
    <div>
      <RecordActions kind={body.kind} id={id} />
      <RecordBelow kind={body.kind} id={id} />
    </div>
  );
}

function toGroups(links: readonly LinkedRecord[]): [RecordKind, readonly LinkedRecord[]][] {
  return [...Map.groupBy(links, ({ kind }) => kind)];
}

function LinkedRecords({ records }: { readonly records: readonly LinkedRecord[] }) {
  const { t } = useStrings();
  const [limit, setLimit] = useState(FIRST);
  return (
    <>
      <ul class="links">
        {records.slice(0, limit).map(({ kind, id, words }) => (
          <li key={id}>
            <RecordLink kind={kind} id={id}>
              <bdi>{words}</bdi>
            </RecordLink>
          </li>
        ))}
      </ul>
      <MoreButton of={records.length} shown={limit} step={FIRST} words={(count) => t('search.more', { count })} onMore={setLimit} />
    </>
  );
}
