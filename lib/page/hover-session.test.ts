// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardDelay } from '../domain/settings.ts';
import { GRACE_MS, REST_MS } from './hover.ts';
import { HoverSession, type HoverSurroundings } from './hover-session.ts';
import type { Mark } from './mark.ts';
import type { Box } from './place-card.ts';

/** What of the card's delay of 300 ms is left when it has been looked what lies under the pointer. */
const DWELL_MS = 150;
const boxes = new Map<Node, DOMRect>();
let stop = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  boxes.clear();
  // happy-dom lays nothing out; here a text is where the test says.
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const box = boxes.get(this.startContainer);
    return (box === undefined ? [] : [box]) as unknown as DOMRectList;
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function addMark(word: string, x: number, y: number): Mark {
  const node = document.body.appendChild(document.createTextNode(word));
  boxes.set(node, new DOMRect(x, y, 80, 20));
  return { topic: word.toLowerCase(), form: 'base', surface: word, again: false, pieces: [{ node, start: 0, end: word.length }] };
}

function setUp() {
  const putin = addMark('Putin', 100, 100);
  const russia = addMark('Russia', 400, 100);
  let card: Box | undefined;
  const surroundings = {
    findMark: vi.fn<HoverSurroundings['findMark']>((x, y) =>
      [putin, russia].find(({ pieces: [{ node }] }) => {
        const box = boxes.get(node)!;
        return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      }),
    ),
    marksShow: true,
    delay: 300 as CardDelay,
    cardBox: () => card,
    onLikely: vi.fn<HoverSurroundings['onLikely']>(),
    onOpen: vi.fn<HoverSurroundings['onOpen']>(() => {
      card = { left: 100, top: 128, right: 520, bottom: 400 };
    }),
    onClose: vi.fn<HoverSurroundings['onClose']>(() => {
      card = undefined;
    }),
  };
  return { putin, russia, surroundings, session: listen(surroundings) };
}

// As the reader does, which hands over what somebody did.
function listen(surroundings: HoverSurroundings): HoverSession {
  const session = new HoverSession(surroundings, stop.signal);
  for (const type of ['pointermove', 'pointerdown', 'click']) {
    window.addEventListener(type, (event) => session.hear(event, event.composedPath()[0]), { signal: stop.signal });
  }
  return session;
}

function send(type: string, init: PointerEventInit = {}, isTrusted = true): void {
  const event = new PointerEvent(type, { pointerType: 'mouse', bubbles: true, ...init });
  if (isTrusted) Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}
const move = (x: number, y: number, init: PointerEventInit = {}) => send('pointermove', { clientX: x, clientY: y, ...init });
const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe('a pointer over a page', () => {
  it('has rested since it moved, however late that is told', () => {
    const { putin, surroundings, session } = setUp();
    const moved = new PointerEvent('pointermove', { pointerType: 'mouse', clientX: 110, clientY: 110 });
    pass(REST_MS - 20);
    session.hear(moved, document.body);
    pass(20);
    expect(surroundings.onLikely).toHaveBeenCalledWith(putin);
    pass(DWELL_MS - 1);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
    pass(1);
    expect(surroundings.onOpen).toHaveBeenCalledOnce();
  });

  it('opens the card of a word it rests on, and has it fetched before', () => {
    const { putin, surroundings, session } = setUp();
    move(110, 110);
    pass(REST_MS);
    expect(surroundings.onLikely).toHaveBeenCalledWith(putin);
    pass(DWELL_MS - 1);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
    pass(1);
    expect(surroundings.onOpen).toHaveBeenCalledExactlyOnceWith(putin, { by: 'pointer', x: 110, y: 110 });
    expect(session.shown).toBe(putin);
  });

  it('is not looked under while it moves', () => {
    const { surroundings } = setUp();
    for (let x = 0; x < 600; x += 10) {
      move(x, 110);
      pass(REST_MS - 1);
    }
    expect(surroundings.findMark).not.toHaveBeenCalled();
  });

  it.each([
    ['leaves the word before the card opens', () => move(300, 300)],
    ['presses', () => send('pointerdown')],
    ['scrolls', () => send('scroll')],
    ['drags a selection', () => move(112, 110, { buttons: 1 })],
  ])('opens no card when it %s', (_, act) => {
    const { surroundings } = setUp();
    move(110, 110);
    pass(REST_MS + 100);
    act();
    pass(5000);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
  });

  it('opens no card where there is no word of ours', () => {
    const { surroundings } = setUp();
    move(300, 300);
    pass(5000);
    expect(surroundings.findMark).toHaveBeenCalledOnce();
    expect(surroundings.onOpen).not.toHaveBeenCalled();
  });

  it('opens a card for a tap of a finger, and closes it for a tap elsewhere', () => {
    const { putin, surroundings, session } = setUp();
    const tap = (clientX: number, clientY: number) => {
      for (const type of ['pointerdown', 'click']) send(type, { clientX, clientY, pointerType: 'touch' });
    };
    tap(110, 110);
    expect(surroundings.onOpen).toHaveBeenCalledExactlyOnceWith(putin, { by: 'touch' });
    tap(300, 300);
    expect(session.shown).toBe(putin);
    tap(30, 500);
    expect(session.shown).toBeUndefined();
  });

  it('opens a card for a tap of a pen, too', () => {
    const { putin, surroundings } = setUp();
    send('click', { clientX: 110, clientY: 110, pointerType: 'pen' });
    expect(surroundings.onOpen).toHaveBeenCalledExactlyOnceWith(putin, { by: 'touch' });
  });

  it('leaves a tap on a word in a shadow tree to the link around it', () => {
    const { surroundings } = setUp();
    const link = document.body.appendChild(document.createElement('a'));
    const word = link.appendChild(document.createElement('span')).attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    const event = new PointerEvent('click', { pointerType: 'touch', clientX: 110, clientY: 110, bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    word.dispatchEvent(event);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
  });

  it('leaves a tap on a link to the link', () => {
    const { surroundings } = setUp();
    const link = document.body.appendChild(document.createElement('a'));
    const event = new PointerEvent('click', { pointerType: 'touch', clientX: 110, clientY: 110, bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    link.dispatchEvent(event);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
  });

  it('opens nothing for a click of a mouse: a card comes of rest', () => {
    const { surroundings } = setUp();
    send('click', { clientX: 110, clientY: 110 });
    expect(surroundings.onOpen).not.toHaveBeenCalled();
  });

  it('follows the text without opening: a slow pointer on one word is no rest', () => {
    const { surroundings } = setUp();
    for (let x = 101; x < 180; x += 8) {
      move(x, 110);
      pass(REST_MS + 40);
    }
    expect(surroundings.onOpen).not.toHaveBeenCalled();
    pass(DWELL_MS);
    expect(surroundings.onOpen).toHaveBeenCalledOnce();
  });

  it('means no mark where none is shown, by pointer or finger; keys still open cards', () => {
    const hidden = setUp();
    stop.abort();
    stop = new AbortController();
    const session = listen({ ...hidden.surroundings, marksShow: false });
    move(110, 110);
    pass(5000);
    send('click', { clientX: 110, clientY: 110, pointerType: 'touch' });
    expect(hidden.surroundings.onOpen).not.toHaveBeenCalled();
    session.call(hidden.putin);
    expect(hidden.surroundings.onOpen).toHaveBeenCalledOnce();
  });

  it.each<CardDelay>([200, 600, 1000])('opens a card after the %i ms that the reader chose', (delay) => {
    const { surroundings } = setUp();
    stop.abort();
    stop = new AbortController();
    listen({ ...surroundings, delay });
    move(110, 110);
    pass(Number(delay) - 1);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
    pass(1);
    expect(surroundings.onOpen).toHaveBeenCalledOnce();
  });

  it('opens nothing by resting where cards open only when asked for; a click and keys ask', () => {
    const { putin, russia, surroundings } = setUp();
    stop.abort();
    stop = new AbortController();
    const session = listen({ ...surroundings, delay: 'asked' });
    move(110, 110);
    pass(5000);
    expect(surroundings.onOpen).not.toHaveBeenCalled();
    send('click', { clientX: 110, clientY: 110 });
    expect(surroundings.onOpen).toHaveBeenLastCalledWith(putin, { by: 'pointer', x: 110, y: 110 });
    session.call(russia);
    expect(surroundings.onOpen).toHaveBeenLastCalledWith(russia, { by: 'key' });
  });

  it('of a finger that moves opens nothing', () => {
    const { surroundings } = setUp();
    move(110, 110, { pointerType: 'touch' });
    pass(5000);
    expect(surroundings.findMark).not.toHaveBeenCalled();
  });

  it('is not disturbed by scrolling that the page made up', () => {
    const { session } = setUp();
    move(110, 110);
    pass(REST_MS);
    send('scroll', {}, false);
    pass(DWELL_MS);
    expect(session.shown).toBeDefined();
  });
});

describe('an open card', () => {
  function open() {
    const setting = setUp();
    move(110, 110);
    pass(REST_MS + DWELL_MS);
    return setting;
  }

  it('stays while the pointer goes over to it and rests on it', () => {
    const { surroundings } = open();
    move(150, 124);
    pass(GRACE_MS);
    move(200, 200);
    pass(5000);
    expect(surroundings.onClose).not.toHaveBeenCalled();
    expect(surroundings.findMark).toHaveBeenCalledTimes(2);
  });

  it('goes a while after the pointer left', () => {
    const { surroundings, session } = open();
    move(700, 50);
    pass(GRACE_MS - 1);
    expect(surroundings.onClose).not.toHaveBeenCalled();
    pass(1);
    expect(surroundings.onClose).toHaveBeenCalledOnce();
    expect(session.shown).toBeUndefined();
  });

  it('stays when the pointer comes back in time', () => {
    const { surroundings } = open();
    move(700, 50);
    pass(GRACE_MS - 10);
    move(110, 110);
    pass(5000);
    expect(surroundings.onClose).not.toHaveBeenCalled();
  });

  it('makes place for that of another word', () => {
    const { russia, surroundings, session } = open();
    move(410, 110);
    pass(REST_MS);
    expect(surroundings.onClose).toHaveBeenCalledOnce();
    pass(DWELL_MS);
    expect(surroundings.onOpen).toHaveBeenLastCalledWith(russia, { by: 'pointer', x: 410, y: 110 });
    expect(session.shown).toBe(russia);
  });

  it('stays where it is pinned until it is closed', () => {
    const { surroundings, session } = open();
    session.pin(true);
    move(700, 50);
    pass(5000);
    expect(surroundings.onClose).not.toHaveBeenCalled();
    session.close();
    session.close();
    expect(surroundings.onClose).toHaveBeenCalledOnce();
  });
});

describe('a card opened by key', () => {
  it('opens at once, without a place of the pointer', () => {
    const { russia, surroundings, session } = setUp();
    session.call(russia);
    expect(surroundings.onOpen).toHaveBeenCalledExactlyOnceWith(russia, { by: 'key' });
    expect(session.shown).toBe(russia);
  });

  it('is not lost because the mouse is nudged', () => {
    const { russia, surroundings, session } = setUp();
    session.call(russia);
    move(700, 500);
    pass(5000);
    expect(surroundings.onClose).not.toHaveBeenCalled();
  });

  it('takes the place of the one that was open', () => {
    const { putin, russia, surroundings, session } = setUp();
    session.call(putin);
    session.call(russia);
    expect(surroundings.onClose).toHaveBeenCalledOnce();
    expect(surroundings.onOpen).toHaveBeenCalledTimes(2);
  });
});

it('once it is over, nothing opens or waits any more', () => {
  const { surroundings } = setUp();
  move(110, 110);
  pass(REST_MS);
  stop.abort();
  move(410, 110);
  pass(5000);
  expect(surroundings.onOpen).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
