import type { Conditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';

/**
 * What stands after a pair of states of one character each (哈俄关系, 中美两国). A closed list: the characters by themselves
 * are parts of a thousand other words.
 */
const RELATIONS = {
  'zh-Hans': [
    '关系 两国 三国 双方 双边 边界 边境 贸易 经贸 合作 元首 领导人 总统 首脑 外长 战略',
    '友好 伙伴 联合 之间 冲突 战争 谈判 会谈 会晤 峰会 对话 竞争',
  ].flatMap(toWords),
  'zh-Hant': [
    '關係 兩國 三國 雙方 雙邊 邊界 邊境 貿易 經貿 合作 元首 領導人 總統 首腦 外長 戰略',
    '友好 夥伴 聯合 之間 衝突 戰爭 談判 會談 會晤 峰會 對話 競爭',
  ].flatMap(toWords),
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
