import type { ComponentChildren } from 'preact';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { SourceHoldings, SourceView } from '../../lib/domain/source-view.ts';
import { DateText } from '../parts/DateText.tsx';
import { fill } from '../parts/fill.ts';
import { toLanguageName } from '../parts/locale.ts';
import { Publisher } from '../parts/Publisher.tsx';
import { isWebAddress } from '../parts/web-address.ts';
import { useStrings } from '../strings.ts';
import { SourceAnswers, SourceChainFacts, SourceWords } from './SourceFacts.tsx';

/** Formats in which the records of one source can be taken along. */
export type SourceFormat = 'json' | 'csl-json';

/** The props of SourceDetails. */
export interface SourceDetailsProps {
  readonly source: SourceView;
  readonly edition: EditionLabel;
  /** What it says and its words are not to be asked for; the chain never is. */
  readonly open: boolean;
  readonly onExport: (source: string, format: SourceFormat) => void;
}

/** Whose publication a source is, when and in which language. */
export function SourceLine({ source }: { readonly source: SourceView }) {
  const { t, language } = useStrings();
  const steps = [
    source.translated && t('step.language', { language: toLanguageName(source.language, language) }),
    <DateText key="date" dated={source.published} />,
  ].filter((step) => step !== false);
  return (
    <p class="by">
      {steps.reduce<ComponentChildren>(
        (before, step) => fill((marks) => t('step.join', marks), { before, step }),
        <Publisher key="outlet" name={source.outlet} origin={source.origin} strong />,
      )}
    </p>
  );
}

const NOTHING_YET: Pick<SourceHoldings, 'answers' | 'words'> = { answers: [], words: [] };

/** A source below its title: its chain and digest, what it says on which questions and in which words, and the ways to take it along. */
export function SourceDetails({ source, edition, open, onExport }: SourceDetailsProps) {
  const { t } = useStrings();
  const { held: { answers, words } = NOTHING_YET, url } = source;
  return (
    <>
      <SourceLine source={source} />
      <Fold open summary={t('provenance.chain')}>
        <SourceChainFacts source={source} edition={edition} />
      </Fold>
      {answers.length > 0 && (
        <Fold open={open} summary={t('sources.speaksTo', { count: answers.length })}>
          <SourceAnswers answers={answers} />
        </Fold>
      )}
      {words.length > 0 && (
        <Fold open={open} summary={t('sources.ownWords', { count: words.length })}>
          <SourceWords words={words} language={source.language} />
        </Fold>
      )}
      <p class="acts">
        {isWebAddress(url) && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {t('provenance.original')}
          </a>
        )}
        <button type="button" class="link" onClick={() => onExport(source.id, 'csl-json')}>
          {t('sources.saveCsl')}
        </button>
        <button type="button" class="link" onClick={() => onExport(source.id, 'json')}>
          {t('sources.saveJson')}
        </button>
      </p>
    </>
  );
}

function Fold({ open, summary, children }: { readonly open: boolean; readonly summary: string; readonly children: ComponentChildren }) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
