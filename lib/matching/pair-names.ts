import type { Conditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';

/**
 * How that begins which stands after a pair of states of one character each (哈俄关系, 中美两国): relations, states, sides,
 * borders, trade, cooperation, leaders, ministers, strategy, friends, partners, unions, conflicts, talks, summits, rivals. A
 * closed list: the characters by themselves are parts of a thousand other words.
 */
const RELATIONS = {
  'zh-Hans': toWords('关 两 三国 双 边 贸 经贸 合作 元首 领 总统 首脑 外 战 友 伙 联合 之间 冲突 谈 会谈 会晤 峰 对话 竞'),
  'zh-Hant': toWords('關 兩 三國 雙 邊 貿 經貿 合作 元首 領 總統 首腦 外 戰 友 夥 聯合 之間 衝突 談 會談 會晤 峰 對話 競'),
} as const satisfies Partial<Record<AliasLanguage, readonly string[]>>;
/** Ends of common words that would make 中 the first of a pair: 其中, 集中. */
const WORDS_THAT_END_SO = ['其', '集', '之'];

/**
 * What must hold for one Han character to stand for its state: it is the first of a pair or of three, or the last, and a
 * word of relations comes next. As a list of alternatives.
 * @param pairs the characters beside which it does
 * @param language of the alias; what is not written in traditional characters is in simplified ones
 */
export function toPairConditions(pairs: readonly string[], language: AliasLanguage): Conditions[] {
  const next = [...RELATIONS[language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'], ...pairs];
  return [
    { before: pairs.flatMap((other) => next.filter((one) => one !== other).map((one) => other + one)), notAfter: WORDS_THAT_END_SO },
    { after: pairs, before: next },
  ];
}

function toWords(row: string): string[] {
  return row.split(' ');
}
