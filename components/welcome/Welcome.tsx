import type { QuestionView } from '../../lib/domain/brief.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { QuestionSection } from '../parts/Question.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import type { SiteAccess } from '../settings/site-access.ts';
import { WhereItWorks } from '../settings/WhereItWorks.tsx';
import { useStrings } from '../strings.ts';
import { HowToRead } from './HowToRead.tsx';
import { TryIt } from './TryIt.tsx';
import { WelcomeHeader } from './WelcomeHeader.tsx';

/** The props of Welcome. */
export interface WelcomeProps {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly access: SiteAccess;
  /** A question of the corpus with its framings; undefined until it is read. */
  readonly question: QuestionView | undefined;
  readonly edition: EditionLabel | undefined;
  /** How much the corpus holds; undefined until it is counted. */
  readonly extent: { readonly quotes: number; readonly sources: number } | undefined;
  readonly onLanguage: (language: UiLanguage) => void;
  /** Where the ledger of requests is, and where all settings are. */
  readonly requestsAddress: string;
  readonly settingsAddress: string;
}

/** What a reader sees once, after installing: what it is and is not, a real pair, marks to try, and the choice where it works. */
export function Welcome(props: WelcomeProps) {
  const { t } = useStrings();
  const { question, edition, extent } = props;
  return (
    <div class="doc">
      <WelcomeHeader onPick={props.onLanguage} />
      <main>
        <div class="hero">
          <div>
            <h1>{t('welcome.title')}</h1>
            <p class="lead">{t('welcome.lead')}</p>
          </div>
          {question && edition && (
            <section class="panelbox" aria-labelledby="pair">
              <h2 id="pair" class="label">
                {t('welcome.pair')}
              </h2>
              <QuestionSection question={question} edition={edition} />
              {extent && <p class="t12 quiet">{t('welcome.extent', extent)}</p>}
            </section>
          )}
        </div>
        <TryIt keys={props.settings.pageKeys} />
        <WhereItWorks title={t('welcome.where')} settings={props.settings} onChange={props.onChange} access={props.access} />
        <SettingsGroup title={t('welcome.never')}>
          <ul class="changes">
            <li>{t('welcome.neverChange')}</li>
            <li>{t('welcome.neverJudge')}</li>
            <li>{t('welcome.neverTell')}</li>
          </ul>
        </SettingsGroup>
        <HowToRead />
        <SettingsGroup title={t('welcome.leaves')}>
          <div class="opts">
            <p class="t13 soft">{t('welcome.leavesText')}</p>
            <p>
              <a href={props.requestsAddress}>{t('welcome.requests')}</a>
            </p>
            <p>
              <a href={props.settingsAddress}>{t('welcome.settings')}</a>
            </p>
          </div>
        </SettingsGroup>
      </main>
    </div>
  );
}
