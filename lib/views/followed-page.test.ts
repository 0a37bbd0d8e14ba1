import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageAnswer } from '../messaging/page-connection.ts';
import { FollowedPage } from './followed-page.ts';

let say: (answer: PageAnswer) => void;
vi.mock('../messaging/page-connection.ts', () => ({
  PageConnection: class {
    constructor(_: unknown, tell: (answer: PageAnswer) => void) {
      say = tell;
    }
  },
}));

const toAnswer = (count: number): PageAnswer => ({
  kind: 'ready',
  host: 'news.example',
  frames: [{ frame: 'a', isTop: true, topics: [{ id: 'tokayev', count, positions: [] }] }],
});

describe('a page that is followed', () => {
  let page: FollowedPage;
  let shown: number[];
  const showIn = () => page.showIn(({ frames }) => shown.push(frames[0]?.topics[0]?.count ?? 0));

  beforeEach(() => {
    page = new FollowedPage(7, new AbortController().signal);
    shown = [];
  });

  it('is shown with what it said before there was a view', () => {
    say(toAnswer(1));
    showIn();
    expect(shown).toEqual([1]);
  });

  it('is shown anew when it says something else, and not when it says the same again', () => {
    showIn();
    for (const count of [1, 1, 2]) say(toAnswer(count));
    expect(shown).toEqual([0, 1, 2]);
  });

  it('is shown no more in a view that is closed', () => {
    const close = showIn();
    close();
    say(toAnswer(1));
    expect(shown).toEqual([0]);
    expect(page.answer).toEqual(toAnswer(1));
  });
});
