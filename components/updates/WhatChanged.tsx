import type { EditionNews, NewsRecord } from '../../lib/domain/feed-status.ts';
import { type LocalText, toLocal } from '../../lib/domain/language.ts';
import type { RecordKind } from '../../lib/domain/record-kind.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { FirstFew } from '../parts/FirstFew.tsx';
import { fill } from '../parts/fill.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { KIND_WORDS } from './kind-words.ts';
import { type Told, Unread } from './Unread.tsx';

/** What updates did to the records: what is new, counted, and what was corrected or withdrawn, each with its reason. */
export function WhatChanged({
  news,
  toName,
}: {
  readonly news: Told<readonly EditionNews[]>;
  readonly toName: (feed: string) => string | undefined;
}) {
  const { t } = useStrings();
  return (
    <SettingsGroup title={t('news.title')}>
      {typeof news === 'string' ? (
        <Unread of={news} />
      ) : news.length === 0 ? (
        <p class="sub">{t('news.none')}</p>
      ) : (
        <div class="opts">
          {news.map((each) => (
            <NewsOf key={`${each.feed} ${each.to.number}`} news={each} feedName={toName(each.feed)} />
          ))}
        </div>
      )}
    </SettingsGroup>
  );
}

function NewsOf({ news, feedName }: { readonly news: EditionNews; readonly feedName: string | undefined }) {
  const strings = useStrings();
  const { t, language } = strings;
  const edition = toEditionWords(news.to, strings);
  const counts = news.added.filter(({ count }) => count > 0).map(({ kind, count }) => t(KIND_WORDS[kind].counted, { count }));
  return (
    <div class="news">
      <h3>{news.from ? t('news.from', { edition, number: news.from.number }) : edition}</h3>
      {feedName !== undefined && (
        <p class="t13 quiet">
          <bdi>{feedName}</bdi>
        </p>
      )}
      <p class="t13">
        {counts.length > 0 ? t('news.added', { list: counts.join(language === 'zh' ? '、' : ', ') }) : t('news.nothingAdded')}
      </p>
      <Arrived added={news.added} />
      {news.changed.length === 0 && <p class="t13">{t('news.nothingChanged')}</p>}
      <Changes title={t('news.corrected')} changes={news.changed.filter(({ action }) => action === 'corrected')} />
      <Changes title={t('news.withdrawn')} changes={news.changed.filter(({ action }) => action === 'withdrawn')} />
    </div>
  );
}

const FIRST = 5;

/** What was added, by name as far as it is named. */
function Arrived({ added }: Pick<EditionNews, 'added'>) {
  const { t } = useStrings();
  const entries = added.flatMap(({ kind, records }) => records.map((each) => ({ id: `${kind}/${each.record}`, kind, ...each })));
  if (entries.length === 0) return null;
  // Lines of the change log stand below.
  const inAll = added.reduce((sum, { kind, count }) => (kind === 'changes' ? sum : sum + count), 0);
  return (
    <>
      <FirstFew entries={entries} limit={FIRST} list="arrived" more={(count) => t('news.showAll', { count })}>
        {(entry) => <Named {...entry} />}
      </FirstFew>
      {inAll > entries.length && <p class="t13 quiet">{t('news.unlisted', { count: inAll - entries.length })}</p>}
    </>
  );
}

function Named({ kind, record, words }: NewsRecord & { readonly kind: RecordKind }) {
  const { t } = useStrings();
  return (
    <span>
      <span class="t13 quiet">{t(KIND_WORDS[kind].one)}</span>{' '}
      {words === undefined ? <code>{record}</code> : <bdi class={kind === 'quotes' ? 'words' : undefined}>{words}</bdi>}
    </span>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: EditionNews['changed'] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="changes">
        {changes.map(({ id, kind, record, words, reason }) => (
          <li key={id}>
            <Named kind={kind} record={record} words={words} />
            <Reason reason={reason} />
          </li>
        ))}
      </ul>
    </>
  );
}

// Whoever publishes a feed wrote it, in whatever script.
function Reason({ reason }: { readonly reason: LocalText }) {
  const { t, language } = useStrings();
  const words = (
    <bdi key="reason" lang={reason[language] === undefined ? 'en' : undefined}>
      {toLocal(reason, language)}
    </bdi>
  );
  return <span class="t13 soft reason">{fill((marks) => t('news.reason', marks), { reason: words })}</span>;
}
