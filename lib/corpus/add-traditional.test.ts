import { describe, expect, it } from 'vitest';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { addTraditional } from './add-traditional.ts';

const topic = (rest: Partial<NamedTopic>): NamedTopic => ({
  id: 'x',
  kind: 'place',
  name: { en: 'X' },
  summary: { en: 'X.' },
  aliases: {},
  ...rest,
});
const traditional = (simplified: readonly Alias[], written?: readonly Alias[]) =>
  addTraditional(topic({ aliases: { 'zh-Hans': simplified, ...(written && { 'zh-Hant': written }) } })).aliases['zh-Hant'];
const texts = (simplified: string) => traditional([{ text: simplified }])?.map(({ text }) => text);

describe('traditional names of simplified ones', () => {
  it.each([
    ['one spelling everywhere', '中国', '中國'],
    ['Taiwan and Hong Kong differ in a letter', '里海', '裏海 裡海'],
    ['Taiwan has another word', '软件', '軟件 軟體'],
    ['both', '网络关系', '網絡關係 網路關係'],
    ['the same in both scripts: none', '普京', ''],
    ['a word for the people is no name of the state', '哈萨克斯坦', '哈薩克斯坦'],
    ['nor that one', '乌兹别克斯坦', '烏茲別克斯坦'],
  ])('%s: %s', (_, simplified, expected) => {
    expect(texts(simplified)).toEqual(expected.split(' ').filter((text) => text !== ''));
  });

  it('stand after those the author wrote, and are not made again', () => {
    expect(traditional([{ text: '哈萨克斯坦' }, { text: '中国' }], [{ text: '哈薩克斯坦', onlyWith: ['y'] }])).toEqual([
      { text: '哈薩克斯坦', onlyWith: ['y'] },
      { text: '中國' },
    ]);
  });

  it('have a character of pairs that is the same, for its words of relations are not', () => {
    expect(traditional([{ text: '俄', pairs: ['中'] }])).toEqual([{ text: '俄', pairs: ['中'] }]);
  });

  it('carry their conditions and pairs, in both scripts', () => {
    expect(traditional([{ text: '乌', pairs: ['俄', '乌'], notBefore: ['鸦'], near: ['关系'], onlyWith: ['y'] }])).toEqual([
      { text: '烏', pairs: ['俄', '烏', '乌'], notBefore: ['鴉', '鸦'], near: ['關係', '关系'], onlyWith: ['y'] },
    ]);
  });
});

describe('the rest of a topic', () => {
  it('has lookalikes in traditional characters too', () => {
    const made = addTraditional(topic({ lookalikes: { 'zh-Hans': ['发展中国家', { text: '中国结', before: ['艺术'] }] } }));
    expect(made.lookalikes?.['zh-Hant']).toEqual(['發展中國家', { text: '中國結', before: ['藝術', '艺术'] }]);
  });

  it('has the conditions of the language, unless the author wrote others', () => {
    const simplified = { 'zh-Hans': { notNear: ['爱达荷'] } };
    const written = { notNear: ['愛達荷州'] };
    expect(addTraditional(topic({ conditions: simplified })).conditions?.['zh-Hant']).toEqual({ notNear: ['愛達荷', '爱达荷'] });
    expect(addTraditional(topic({ conditions: { ...simplified, 'zh-Hant': written } })).conditions?.['zh-Hant']).toEqual(written);
  });

  it('stays as it is where nothing is Chinese', () => {
    const english = topic({ aliases: { en: [{ text: 'X' }] }, lookalikes: { en: ['X Y'] } });
    expect(addTraditional(english)).toEqual(english);
  });
});
