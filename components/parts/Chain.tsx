import type { AttributionStep, AttributionView } from '../../lib/domain/brief.ts';
import type { SourceStep } from '../../lib/domain/source-view.ts';
import { type Translate, useStrings } from '../strings.ts';
import { toLanguageName } from './locale.ts';
import { Publisher } from './Publisher.tsx';

const ROLE_KEYS: { readonly [role in AttributionStep['role']]: string } = {
  in: 'role.in',
  on: 'role.on',
  'reported-by': 'role.reportedBy',
  'quoted-by': 'role.quotedBy',
  to: 'role.to',
  author: 'role.author',
  outlet: 'role.outlet',
  republisher: 'role.republisher',
  translation: 'role.translation',
};

/** Everybody between the words and the reader, speaker first, each with a role; an inferred step has a dotted node and says so. */
export function Chain({ by }: { readonly by: AttributionView }) {
  const { t, language } = useStrings();
  const textRead = toLanguageName(by.language, language);
  return (
    <ol class="chain" aria-label={t('provenance.chain')}>
      <li>
        <span class="role">{t('role.speaker')}</span>
        <span>
          <Publisher name={by.speaker} origin={by.speakerOrigin} />
        </span>
      </li>
      {by.steps.map((step) => (
        <ChainItem key={`${step.role} ${step.name}`} step={step} textRead={textRead} t={t} />
      ))}
    </ol>
  );
}

/** The props of SourceChain. */
export interface SourceChainProps {
  readonly steps: readonly SourceStep[];
  /** BCP 47 language of the text as we hold it. */
  readonly language: string;
}

/** The same of a source itself, which has no speaker, with what the corpus adds to names. */
export function SourceChain({ steps, language: text }: SourceChainProps) {
  const { t, language } = useStrings();
  return (
    <ol class="chain" aria-label={t('provenance.chain')}>
      {steps.map((step) => (
        <ChainItem key={`${step.role} ${step.name}`} step={step} textRead={toLanguageName(text, language)} t={t} />
      ))}
    </ol>
  );
}

function ChainItem({ step, textRead, t }: { readonly step: SourceStep; readonly textRead: string; readonly t: Translate }) {
  const name = step.name === '' && step.role === 'translation' ? textRead : step.name;
  const reason = step.origin?.reason;
  return (
    <li class={step.inferred ? 'inferred' : undefined}>
      <span class="role">{t(ROLE_KEYS[step.role])}</span>
      <span>
        <Publisher name={name} origin={step.origin} />
        {step.note !== undefined && <small>{step.note}</small>}
        {step.inferred && <small>{t('provenance.stepInferred')}</small>}
        {reason !== undefined && <small>{t('provenance.originReason', { reason })}</small>}
      </span>
    </li>
  );
}
