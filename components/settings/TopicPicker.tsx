import { useState } from 'preact/hooks';
import { TOPIC_KINDS, type TopicKind } from '../../lib/domain/topic.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { type Translate, useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** A topic that can be switched off. */
export interface TopicChoice {
  readonly id: string;
  readonly kind: TopicKind;
  /** In the reader's language. */
  readonly name: string;
}

const KIND_KEYS: { readonly [kind in TopicKind]: string } = {
  person: 'topics.person',
  body: 'topics.body',
  place: 'topics.place',
  event: 'topics.event',
  deal: 'topics.deal',
  idea: 'topics.idea',
};

/** The props of TopicPicker. */
export interface TopicPickerProps {
  /** All topics of the feeds that are on; undefined while they are read. */
  readonly topics: readonly TopicChoice[] | undefined;
  readonly off: readonly string[];
  readonly onSwitch: (topic: string, on: boolean) => void;
}

/** Switches topics off and on, which are found by name or by kind. */
export function TopicPicker({ topics, off, onSwitch }: TopicPickerProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const [typed, setTyped] = useState('');
  const wanted = toPlain(typed, language);
  const found = (topics ?? []).filter(({ name }) => toPlain(name, language).includes(wanted));
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return (
    <SettingsGroup title={t('topics.title')}>
      <div class="opts">
        <p class="t13 soft">{t('topics.text')}</p>
        <div class="add">
          <label class="t13" for={id}>
            {t('topics.find')}
          </label>
          <input id={id} class="field" type="search" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </div>
        <p class="t13 soft" role="status">
          {topics !== undefined && toState(found.length, off.length, t)}
        </p>
        {TOPIC_KINDS.map((kind) => {
          const ofKind = byKind.get(kind) ?? [];
          if (ofKind.length === 0) return null;
          return <TopicsOfKind key={kind} kind={kind} topics={ofKind} off={off} isOpen={wanted !== ''} onSwitch={onSwitch} />;
        })}
      </div>
    </SettingsGroup>
  );
}

function toState(found: number, off: number, t: Translate): string {
  if (found === 0) return t('topics.none');
  return off === 0 ? t('topics.allOn') : t('topics.off', { count: off });
}

interface TopicsOfKindProps {
  readonly kind: TopicKind;
  readonly topics: readonly TopicChoice[];
  readonly off: readonly string[];
  readonly isOpen: boolean;
  readonly onSwitch: (topic: string, on: boolean) => void;
}

function TopicsOfKind({ kind, topics, off, isOpen, onSwitch }: TopicsOfKindProps) {
  const { t, language } = useStrings();
  const { compare } = new Intl.Collator(language);
  return (
    <details class="kinds" open={isOpen}>
      <summary>
        {t(KIND_KEYS[kind])} <span class="quiet num">{topics.length}</span>
      </summary>
      <ul class="ticks">
        {topics
          .toSorted((a, b) => compare(a.name, b.name))
          .map(({ id, name }) => (
            <li key={id}>
              <label class="tick">
                <input
                  type="checkbox"
                  value={id}
                  checked={!off.includes(id)}
                  onChange={({ currentTarget }) => onSwitch(id, currentTarget.checked)}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
      </ul>
    </details>
  );
}

// As readers type names: without regard to case, accents and spaces around.
function toPlain(name: string, language: string): string {
  return name.trim().toLocaleLowerCase(language).normalize('NFD').replace(/\p{M}/gu, '');
}
