import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { SourceAnswer, SourceHoldings, SourceView } from '../../lib/domain/source-view.ts';
import { SourceChain } from '../parts/Chain.tsx';
import { DateText, toReason } from '../parts/DateText.tsx';
import { Digest } from '../parts/Digest.tsx';
import { Fact } from '../parts/Fact.tsx';
import { toLanguageName, toNumberFormat } from '../parts/locale.ts';
import { toText } from '../parts/sentences.ts';
import { useStrings } from '../strings.ts';
import { RecordLink } from './RecordLink.tsx';

/** Who stands between what was written and what the corpus read, and by what that text is known. */
export function SourceChainFacts({ source, edition }: { readonly source: SourceView; readonly edition: EditionLabel }) {
  const { t, language } = useStrings();
  const shown = toNumberFormat(language).format(source.length);
  const text = toLanguageName(source.language, language);
  const { held } = source;
  const counts = held && [t('kinds.quotes', { count: held.quotes }), t('kinds.figures', { count: held.figures })];
  return (
    <div class="provenance">
      <SourceChain steps={source.steps} language={source.language} />
      <dl class="facts">
        <Fact name={t('provenance.text')}>{source.translated ? t('provenance.translated', { language: text }) : text}</Fact>
        <Fact name={t('sources.published')}>
          <DateText dated={source.published} /> {source.published.inferred && <span class="quiet">{toReason(source.published, t)}</span>}
        </Fact>
        <Fact name={t('sources.length')}>{t('sources.characters', { count: source.length, shown })}</Fact>
        <Fact name={t('provenance.digest')}>
          <Digest hex={source.sha256} />
        </Fact>
        <Fact name={t('sources.checked')}>
          {toText(
            [
              t('sources.checkedIn', { number: edition.number }),
              counts && t('sources.held', { list: counts.join(language === 'zh' ? '、' : ', ') }),
            ],
            language,
          )}
        </Fact>
      </dl>
    </div>
  );
}

/** The questions that a source speaks to, each with the framings that its words stand behind. */
export function SourceAnswers({ answers }: { readonly answers: readonly SourceAnswer[] }) {
  const { t } = useStrings();
  return (
    <ul class="answers">
      {answers.map(({ id, question, framings }) => (
        <li key={id}>
          <RecordLink kind="questions" id={id}>
            {question}
          </RecordLink>
          <ul>
            {framings.map((framing) => (
              <li key={framing.id}>
                {framing.label} <span class="t12 quiet nowrap">{t('part.said', { count: framing.quotes })}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What a source calls things, each with what it is in neutral words and the way to what others call it. */
export function SourceWords({ words, language }: Pick<SourceHoldings, 'words'> & Pick<SourceView, 'language'>) {
  return (
    <ul class="ownwords">
      {words.map(({ text, referent, entryId }) => (
        <li key={`${entryId} ${text}`}>
          <bdi class="words" lang={language}>
            {text}
          </bdi>{' '}
          <RecordLink kind="lexicon" id={entryId}>
            {referent}
          </RecordLink>
        </li>
      ))}
    </ul>
  );
}
