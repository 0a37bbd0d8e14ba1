import type { AttributionView } from '../../lib/domain/brief.ts';
import { toWordsAddress } from '../../lib/domain/words-address.ts';
import { useStrings } from '../strings.ts';
import { Chain } from './Chain.tsx';
import { toReason } from './DateText.tsx';
import { Digest } from './Digest.tsx';
import { Fact } from './Fact.tsx';
import { toLanguageName } from './locale.ts';
import { toPositionWords } from './position-words.ts';
import { RoleText } from './RoleText.tsx';
import { Words } from './Words.tsx';
import { isWebAddress } from './web-address.ts';

/** The props of Provenance. */
export interface ProvenanceProps {
  readonly by: AttributionView;
  /** The words: where the view above shows a number, these are shown too. */
  readonly exact?: string;
  /** The same words, to be gone to in the original; not shown. */
  readonly goTo?: string;
  /** It is not to be asked for. */
  readonly open?: boolean;
}

/** Where a record can be checked: source, chain, position and digest, one click away. */
export function Provenance({ by, exact, goTo = exact, open = false }: ProvenanceProps) {
  const { t } = useStrings();
  return (
    <details class="provenance" open={open}>
      <summary>{t('provenance.summary')}</summary>
      <dl class="facts">
        {exact !== undefined && (
          <Fact name={t('provenance.words')}>
            <Words text={exact} language={by.language} />
          </Fact>
        )}
        <Fact name={t('provenance.source')}>
          <bdi lang={by.language}>{by.sourceTitle}</bdi>
        </Fact>
        <Place by={by} />
        {by.speakerRole && (
          <Fact name={t('provenance.role')}>
            <RoleText role={by.speakerRole} />
          </Fact>
        )}
        {by.date.inferred && <Fact name={t('provenance.date')}>{toReason(by.date, t)}</Fact>}
        {by.attribution === 'continued' && <Fact name={t('provenance.speaker')}>{t('provenance.continued')}</Fact>}
        {by.attribution === 'uncertain' && <Fact name={t('provenance.speaker')}>{t('provenance.uncertain')}</Fact>}
      </dl>
      <Chain by={by} />
      <Original by={by} words={goTo} />
    </details>
  );
}

// What we hold of a translated text does not stand in the original as it is.
function Original({ by, words }: { readonly by: AttributionView; readonly words: string | undefined }) {
  const { t } = useStrings();
  if (!isWebAddress(by.url)) return null;
  const isThere = words !== undefined && !by.translated;
  return (
    <a href={isThere ? toWordsAddress(by.url, words) : by.url} target="_blank" rel="noopener noreferrer">
      {isThere ? t('provenance.goTo') : t('provenance.original')}
    </a>
  );
}

function Place({ by }: { readonly by: AttributionView }) {
  const strings = useStrings();
  const { t, language } = strings;
  const text = toLanguageName(by.language, language);
  return (
    <>
      <Fact name={t('provenance.text')}>{by.translated ? t('provenance.translated', { language: text }) : text}</Fact>
      <Fact name={t('provenance.position')}>{toPositionWords(by, strings)}</Fact>
      <Fact name={t('provenance.digest')}>
        <Digest hex={by.sourceSha256} />
      </Fact>
    </>
  );
}
