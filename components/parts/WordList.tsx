import type { WordsView } from '../../lib/domain/brief.ts';
import { RecordActions, RecordBelow } from './RecordActions.tsx';
import { Tile } from './Tile.tsx';

type Used = WordsView['words'][number];

/** The props of WordList. */
export interface WordListProps {
  readonly words: WordsView;
  /** Name of the topic in view: what the words stand for is said only where it is something else. */
  readonly topicName: string;
  /** Says the outlet in words, not only in the tile's title. */
  readonly outlets?: boolean;
}

/** The words that sources use for one thing, A to Z as given; a word of several outlets stands once, with each of them. */
export function WordList({ words, topicName, outlets = false }: WordListProps) {
  return (
    <div class="wordgroup">
      {words.referent !== topicName && <p class="t12 quiet">{words.referent}</p>}
      <ul class="wordlist">
        {groupByWord(words.words).map((group) => (
          <Word key={`${group[0].language} ${group[0].text}`} group={group} outlets={outlets} />
        ))}
      </ul>
      <RecordActions kind="lexicon" id={words.id} />
      <RecordBelow kind="lexicon" id={words.id} />
    </div>
  );
}

function Word({ group, outlets }: { readonly group: Group; readonly outlets: boolean }) {
  const [first] = group;
  return (
    <li>
      <bdi lang={first.language}>{first.text}</bdi>
      {group.map(({ outlet, origin }) => (
        <span key={outlet}>
          {(outlets || !origin) && (
            <>
              {' '}
              <bdi class="outlet">{outlet}</bdi>
            </>
          )}
          {origin && '\u00a0'}
          {origin && <Tile origin={origin} owner={outlet} />}
        </span>
      ))}
    </li>
  );
}

type Group = readonly [Used, ...Used[]];

function groupByWord(words: readonly Used[]): readonly Group[] {
  const groups = new Map<string, [Used, ...Used[]]>();
  for (const word of words) {
    const key = `${word.language} ${word.text}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [word]);
    } else if (!group.some((other) => other.outlet === word.outlet)) {
      group.push(word);
    }
  }
  return [...groups.values()];
}
