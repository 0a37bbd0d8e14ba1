import { pick, toRandom } from '../random.ts';
import type { BenchPage } from './bench-page.ts';

const WORDS = {
  en: 'the of and to in that for with on as at by from after about which said would have been were their more than other new first year talks week report people work market city road light early water between during against small open local line part number week change plan group study found under might'.split(
    ' ',
  ),
  ru: 'и в на что с по для как это из его от также за году были более время после стороны работы страны вопрос города дела день слово около новый первый большой между рынок дорога вода начало конец часть план группа люди неделя отчёт'.split(
    ' ',
  ),
  kk: 'және бұл үшін мен бір деп болды туралы жаңа жылы бойынша кейін екі оның осы ең көп жұмыс қала су жол күн апта басшы адам сөз уақыт бөлім топ жоспар зерттеу дейін арасында'.split(
    ' ',
  ),
  zh: '今天 我们 在 城市 中 看到 新 的 工作 计划 和 市场 变化 人们 说 这个 问题 很 重要 时间 之后 开始 一个 小组 研究 报告 水 路 第一 周 部分'.split(
    ' ',
  ),
} as const;
type Language = keyof typeof WORDS;
const LANGUAGES: readonly [Language, ...Language[]] = ['en', 'en', 'ru', 'kk', 'zh'];

/** Sizes of the ladder in kilobytes of HTML. */
export const LADDER_KB = [10, 100, 1_000, 10_000] as const;
/** A shorter ladder, for trying the bench itself. */
export const QUICK_KB = [10, 100] as const;

/** Pages made here, of each size one with mentions and one without; the same in every run. */
export function toLadder(sizesKb: readonly number[], names: readonly string[]): BenchPage[] {
  return sizesKb.flatMap((size) => [
    { name: `made ${size} KB`, html: toPage(size * 1000, names), made: true },
    { name: `made ${size} KB, no mention`, html: toPage(size * 1000, []), made: true },
  ]);
}

/** Pages hard to cut into slices: all text in one text node, and all text in one block of many nodes. */
export function toHardPages(sizeKb: number, names: readonly string[]): BenchPage[] {
  const text = toPage(sizeKb * 1000, names).replace(/<[^>]+>/gu, ' ');
  const words = text.split(' ');
  const inline = words.map((word, at) => (at % 8 === 0 ? `<a href="#">${word}</a>` : word)).join(' ');
  return [
    { name: `one text node of ${sizeKb} KB`, html: toDocument(`<pre>${text}</pre>`), made: true },
    { name: `one block of ${sizeKb} KB`, html: toDocument(`<p>${inline}</p>`), made: true },
  ];
}

function toPage(length: number, names: readonly string[]): string {
  const random = toRandom(length + names.length);
  const parts: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const part = toPart(random, at, names);
    parts.push(part);
    // Sizes are those of the file: letters beyond ASCII are two bytes or three.
    size += Buffer.byteLength(part) + 1;
  }
  return toDocument(parts.join('\n'));
}

function toDocument(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made page</title><body>${body}</body></html>`;
}

// Something of everything that articles are made of; words are plain, so that no name comes in by itself.
function toPart(random: () => number, at: number, names: readonly string[]): string {
  const language = pick(random, LANGUAGES);
  const sentence = (length: number) => toSentence(random, language, length, names);
  if (at % 12 === 0) return `<h2>${sentence(6)}</h2>`;
  if (at % 9 === 0) return `<ul>${Array.from({ length: 6 }, () => `<li><a href="#${at}">${sentence(5)}</a></li>`).join('')}</ul>`;
  if (at % 31 === 0) return `<table><tr>${Array.from({ length: 4 }, () => `<td>${sentence(3)}</td>`).join('')}</tr></table>`;
  const inline = `<a href="#${at}">${sentence(3)}</a> ${sentence(12)} <b>${sentence(2)}</b>`;
  return `<div class="c${at % 7}"><p>${sentence(18)} ${inline}</p><p>${sentence(40)}</p></div>`;
}

function toSentence(random: () => number, language: Language, length: number, names: readonly string[]): string {
  const words: string[] = [];
  const [first = '', ...others] = WORDS[language];
  for (let at = 0; at < length; at++) {
    const name = random() < 0.006 ? names[Math.floor(random() * names.length)] : undefined;
    words.push(name ?? pick(random, [first, ...others]));
  }
  const text = words.join(language === 'zh' ? '' : ' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${language === 'zh' ? '。' : '.'}`;
}
