import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Brief } from '../domain/brief.ts';
import { CardVisit, type VisitView } from './card-visit.ts';
import { GIVE_UP_AFTER_MS, SIGN_AFTER_MS } from './follow-loading.ts';

const toBrief = (id: string) => ({ topic: { id, name: id.toUpperCase(), summary: '' } }) as unknown as Brief;
const ASTANA = { id: 'astana', name: 'Астаной' };
let shown: VisitView[];
let load: ReturnType<typeof vi.fn<(topic: string, isAnew: boolean) => Promise<Brief>>>;
let findName: ReturnType<typeof vi.fn<() => Promise<string | null>>>;
const open = (topic = ASTANA) => new CardVisit({ topic, load, findName }, (view) => shown.push(view));
const last = () => shown.at(-1);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  load = vi.fn(async (topic) => toBrief(topic));
  findName = vi.fn(async () => 'Астана');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a visit', () => {
  it('shows the topic with the name that the word is a form of, at once', async () => {
    open();
    await settle();
    expect(shown).toEqual([{ topic: toBrief('astana').topic, loading: { kind: 'ready', value: toBrief('astana') }, aliased: 'Астана' }]);
  });

  it('shows it all the same where that name cannot be found', async () => {
    findName.mockRejectedValue(new Error('asleep'));
    open();
    await settle();
    expect(last()).not.toHaveProperty('aliased');
    expect(last()?.loading.kind).toBe('ready');
  });

  it('goes on to a topic and back without asking again, to where the reader was', async () => {
    const visit = open();
    await settle();
    visit.goTo({ id: 'putin', name: 'Putin' }, { scrolled: 70, focused: 3 });
    await settle();
    expect([last()?.topic.name, last()?.before?.name]).toEqual(['PUTIN', 'ASTANA']);
    expect(visit.canGoBack).toBe(true);
    expect(visit.back()).toEqual({ scrolled: 70, focused: 3 });
    expect([last()?.topic.name, last()?.before]).toEqual(['ASTANA', undefined]);
    expect(visit.back()).toBeUndefined();
    expect(load.mock.calls.map(([topic]) => topic)).toEqual(['astana', 'putin']);
    expect(findName).toHaveBeenCalledOnce();
  });

  it('stays within the feed that its topic is of', async () => {
    const visit = open({ id: 'f0123456789ab:astana', name: 'Astana' });
    await settle();
    load.mockImplementation(async (topic) => toBrief(topic));
    visit.goTo({ id: 'putin', name: 'Putin' }, { scrolled: 0 });
    expect(load).toHaveBeenLastCalledWith('f0123456789ab:putin', false);
  });

  it('names what it is on its way to, and drops an answer for what was left meanwhile', async () => {
    const visit = open();
    await settle();
    const late = Promise.withResolvers<Brief>();
    load.mockReturnValueOnce(late.promise);
    visit.goTo({ id: 'putin', name: 'Putin' }, { scrolled: 0 });
    await vi.advanceTimersByTimeAsync(SIGN_AFTER_MS);
    expect([last()?.topic.name, last()?.loading.kind]).toEqual(['Putin', 'loading']);
    visit.back();
    late.resolve(toBrief('putin'));
    await settle();
    expect(last()?.topic.name).toBe('ASTANA');
  });

  it('gives up after a while, and asks anew when the reader tries again', async () => {
    load.mockReturnValueOnce(new Promise(() => {}));
    const visit = open();
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    expect(last()?.loading.kind).toBe('failed');
    visit.retry();
    await settle();
    expect(load).toHaveBeenLastCalledWith('astana', true);
    expect(last()?.loading.kind).toBe('ready');
  });

  it('shows nothing any more once it has ended', async () => {
    open().end();
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    expect(shown).toEqual([]);
  });
});
