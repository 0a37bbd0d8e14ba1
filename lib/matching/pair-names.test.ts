import { describe, expect, it } from 'vitest';
import { toPairConditions } from './pair-names.ts';

const [first, last] = toPairConditions(['俄', '美'], 'zh-Hans');
const [traditional] = toPairConditions(['俄'], 'zh-Hant');

describe('what lets one Han character stand for its state', () => {
  it.each([
    ['the first of a pair, before a word of relations', '俄关'],
    ['the first of three', '俄美'],
  ])('%s: before %s', (_, text) => {
    expect(first?.before).toContain(text);
  });

  it.each([
    ['another state alone', '俄'],
    ['a longer name of it', '俄罗斯'],
    ['one state twice', '俄俄'],
  ])('%s is not enough: before %s', (_, text) => {
    expect(first?.before).not.toContain(text);
  });

  it('is in traditional characters a word in them', () => {
    expect([traditional?.before?.includes('俄關'), traditional?.before?.includes('俄关')]).toEqual([true, false]);
  });

  it('is for the last of a pair the state before it and the word after', () => {
    expect(last).toEqual({ after: ['俄', '美'], before: expect.arrayContaining(['关', '两', '俄']) });
  });

  it('is not the end of a common word', () => {
    expect(first?.notAfter).toEqual(expect.arrayContaining(['其', '集']));
  });
});
