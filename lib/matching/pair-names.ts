import type { Conditions } from '../domain/conditions.ts';

/**
 * What stands after a pair of states of one character each (哈俄关系, 中美两国), in simplified and traditional letters. A
 * closed list: the characters by themselves are parts of a thousand other words.
 */
const RELATIONS = [
  ...['关系', '两国', '三国', '边界', '边境', '国界', '贸易', '经贸', '合作', '双方', '元首', '领导人', '总统', '首脑', '外长', '高层'],
  ...['友好', '战略', '联合', '伙伴', '之间', '双边', '三边', '全面', '同盟', '联盟', '冲突', '战争', '谈判', '会谈', '会晤', '峰会'],
  ...['对话', '对抗', '博弈', '竞争', '磋商', '投资', '能源', '油气', '天然气', '石油', '原油', '管道', '口岸', '铁路', '跨境', '人文'],
  ...['建交', '睦邻', '军演', '军事', '声明', '条约', '协议', '协定', '政府', '委员会', '混委会', '互信', '互利', '经济', '产能'],
  ...['關係', '兩國', '三國', '邊界', '邊境', '國界', '貿易', '經貿', '雙方', '領導人', '總統', '首腦', '外長', '高層'],
  ...['戰略', '聯合', '夥伴', '伙伴', '之間', '雙邊', '三邊', '同盟', '聯盟', '衝突', '戰爭', '談判', '會談', '會晤', '高峰會'],
  ...['對話', '對抗', '競爭', '投資', '油氣', '鐵路', '軍演', '軍事', '聲明', '條約', '協議', '協定', '委員會', '經濟'],
];
/** Ends of common words that would make 中 the first of a pair: 其中, 集中. */
const WORDS_THAT_END_SO = ['其', '集', '之', '当', '當'];

/**
 * What must hold for one Han character to stand for its state: it is the first of a pair or of three, or the last, and a
 * word of relations comes next. As a list of alternatives.
 * @param pairs the characters beside which it does
 */
export function toPairConditions(pairs: readonly string[]): Conditions[] {
  const next = [...new Set([...RELATIONS, ...pairs])];
  return [
    { before: pairs.flatMap((other) => next.filter((one) => one !== other).map((one) => other + one)), notAfter: WORDS_THAT_END_SO },
    { after: pairs, before: next },
  ];
}
