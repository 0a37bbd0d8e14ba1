import type { ComponentChildren } from 'preact';
import type { AttributionView, RoleView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';
import { Chain } from './Chain.tsx';
import { DateText, toReason } from './DateText.tsx';
import { fill } from './fill.ts';
import { toLanguageName, toNumberFormat } from './locale.ts';
import { Words } from './Words.tsx';

/** Where a record can be checked: source, chain, position and digest, one click away. `exact`: the words, where the view above shows a number. */
export function Provenance({ by, exact }: { readonly by: AttributionView; readonly exact?: string }) {
  const { t } = useStrings();
  return (
    <details class="provenance">
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
            <Role role={by.speakerRole} />
          </Fact>
        )}
        {by.date.inferred && <Fact name={t('provenance.date')}>{toReason(by.date, t)}</Fact>}
        {by.attribution === 'continued' && <Fact name={t('provenance.speaker')}>{t('provenance.continued')}</Fact>}
        {by.attribution === 'uncertain' && <Fact name={t('provenance.speaker')}>{t('provenance.uncertain')}</Fact>}
      </dl>
      <Chain by={by} />
      {isWebAddress(by.url) && (
        <a href={by.url} target="_blank" rel="noopener noreferrer">
          {t('provenance.original')}
        </a>
      )}
    </details>
  );
}

function Place({ by }: { readonly by: AttributionView }) {
  const { t, language } = useStrings();
  const count = (value: number) => toNumberFormat(language).format(value);
  const text = toLanguageName(by.language, language);
  return (
    <>
      <Fact name={t('provenance.text')}>{by.translated ? t('provenance.translated', { language: text }) : text}</Fact>
      <Fact name={t('provenance.position')}>
        {t('provenance.characters', { start: count(by.start), end: count(by.end), of: count(by.sourceLength) })}
      </Fact>
      <Fact name={t('provenance.digest')}>
        {/* Whole, in groups the eye can follow: a digest that is cut cannot be compared. */}
        <code>{by.sourceSha256.match(/.{1,8}/gu)?.join(' ')}</code>
      </Fact>
    </>
  );
}

function Role({ role }: { readonly role: RoleView }) {
  const { t } = useStrings();
  if (role.asOf === undefined) {
    return <>{role.name}</>;
  }
  return <>{fill((marks) => t('step.join', { ...marks, before: role.name }), { step: <DateText key="asOf" dated={role.asOf} /> })}</>;
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

// The corpus is data: an address of another scheme never becomes a link.
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//iu.test(url);
}
