import type { UiLanguage } from '../domain/language.ts';
import type { PageState } from '../domain/page-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { toSiteState, withSite } from '../domain/site-choice.ts';
import type { PageDigestState } from '../domain/touched-question.ts';
import { type FrameSummary, type PageTopic, toPageTopics } from '../messaging/page-channel.ts';
import { askForSites } from '../messaging/site-permission.ts';
import type { ReadText } from './read-text.ts';
import { type CorpusHead, useHead } from './use-corpus.ts';
import { useDigest } from './use-digest.ts';
import { type MentionSteps, useMentionSteps } from './use-mention-steps.ts';
import type { PageHandle } from './use-page.ts';
import { type SettingsInView, useSettings } from './use-settings.ts';

/** What is asked for a view of the page. */
export interface ThisPageWish {
  readonly page: PageHandle;
  readonly language: UiLanguage;
  /** A text that is shown in the page's place. */
  readonly pasted?: ReadText | undefined;
}

/** All that popup and panel show of a page, and what can be done there. */
export interface ThisPage {
  readonly page: PageState;
  readonly topics: readonly PageTopic[];
  readonly head: CorpusHead | undefined;
  readonly digest: PageDigestState;
  readonly againDigest: () => void;
  readonly steps: MentionSteps;
  readonly settings: Settings;
  readonly change: (change: (settings: Settings) => Settings) => void;
  readonly toggleSite: (on: boolean) => void;
}

const UNREAD_SETTINGS: SettingsInView = { settings: DEFAULT_SETTINGS, change: () => {} };

/** Binds a view of the page to the page in the tab, or to a pasted text, to the corpus and to the settings. */
export function useThisPage({ page: { answer, goTo }, language, pasted }: ThisPageWish): ThisPage {
  const { host, frames } = answer;
  const { settings, change } = useSettings() ?? UNREAD_SETTINGS;
  const topics = pasted?.topics ?? toPageTopics(frames);
  const contexts = pasted?.contexts ?? frames.flatMap((frame) => frame.contexts ?? []);
  const isKnown = pasted !== undefined || frames.some((frame) => frame.contexts !== undefined);
  const head = useHead(
    topics.map(({ id }) => id),
    language,
  );
  const { state: digest, again: againDigest } = useDigest({ page: isKnown ? { topics, contexts } : undefined, language });
  const named = topics.map((topic) => ({ ...topic, name: head?.names.get(topic.id) ?? '' }));
  const isPasted = pasted !== undefined;
  return {
    page: {
      kind: isPasted ? 'pasted' : toKind(answer.kind, settings),
      ...(host !== undefined && !isPasted && { host }),
      marksOn: host === undefined || toSiteState(settings, host) !== 'off',
      everywhere: settings.marksOn ? settings.siteMode : 'off',
      limits: pasted === undefined ? toLimits(frames, settings) : pasted.hasUnwanted ? ['off'] : [],
      topics: named,
    },
    topics,
    head,
    digest,
    againDigest,
    steps: useMentionSteps(frames, topics, goTo),
    settings,
    change,
    toggleSite: (on) => {
      if (host === undefined) return;
      // At once, for it must be within the press; and no answer is waited for, because asking may close a popup. Once it is given,
      // the background reads what is open.
      if (on && settings.siteMode === 'chosen') void askForSites([host]);
      change((now) => withSite(now, host, on));
    },
  };
}

// A page waits for a click only where pages do; elsewhere what it is read with is still on its way to it.
function toKind(kind: PageState['kind'], { siteMode }: Settings): PageState['kind'] {
  return kind === 'idle' && siteMode !== 'click' ? 'reading' : kind;
}

// A page does not tell what of it is not wanted: where anything is off, there may be some.
function toLimits(frames: readonly FrameSummary[], { derivedForms, topicsOff, languagesOff }: Settings): NonNullable<PageState['limits']> {
  const isSomeOff = !derivedForms || topicsOff.length + languagesOff.length > 0;
  return [...frames.flatMap((frame) => frame.limits ?? []), ...(isSomeOff ? ['off' as const] : [])];
}
