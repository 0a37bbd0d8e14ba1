import { describe, expect, it } from 'vitest';
import { AUTHOR, LONG_WAY } from '../fixtures/attributions.ts';
import { readCatalogue } from '../fixtures/catalogues.ts';
import { toStrings } from '../to-strings.ts';
import { toCitation } from './citation-words.ts';

const EDITION = { number: 2, date: '2026-11-20' };
const cite = (quote: Parameters<typeof toCitation>[0], language: 'en' | 'ru' | 'kk' | 'zh' = 'en') =>
  toCitation(quote, EDITION, toStrings(readCatalogue(language)));

describe('a quote that is copied', () => {
  it('has who said it and what they are, its words in quotation marks, how it came here, where it stands, and which edition has it', () => {
    const by = { ...LONG_WAY, speakerRole: { name: 'President of Kazakhstan', asOf: { date: '2025' } } };
    expect(cite({ exact: 'a new era', by }).text.split('\n')).toEqual([
      'Tokayev (President of Kazakhstan): “a new era”',
      '— in Rossiyskaya Gazeta, as reported by «SP», on toutiao.com, English translation, Nov 2025 [date inferred]',
      'Sample article, written for this fixture (characters 1,234–1,301 of 8,840)',
      'https://news.example/sample',
      'Parallax, edition 2, 20 Nov 2026',
    ]);
  });

  it('has no line for an address that is not known, and introduces words that are not the speaker’s as a report, without marks', () => {
    expect(cite({ exact: 'a new era', by: { ...AUTHOR, reported: true } }).text.split('\n')).toEqual([
      'Richard Spooner, as reported: a new era',
      '— in the words of Daryo, Nov 2024 [year inferred]',
      'Sample article, written for this fixture (characters 1,234–1,301 of 8,840)',
      'Parallax, edition 2, 20 Nov 2026',
    ]);
  });

  it('has the note of the corpus on the words, behind them and told apart from the source', () => {
    const note = '“He” stands for <T>.';
    const { text, html } = cite({ exact: 'he leads', note, by: AUTHOR });
    expect(text.split('\n').slice(0, 2)).toEqual(['Richard Spooner: “he leads”', '[Corpus note: “He” stands for <T>.]']);
    expect(html).toContain('“he leads”</span><br>[Corpus note: “He” stands for &#60;T&#62;.]<br>');
  });

  it.each([
    ['ru', 'Richard Spooner, в пересказе: x', '[Примечание корпуса: N]'],
    ['kk', 'Richard Spooner, баяндалуынша: x', '[Корпус ескертпесі: N]'],
    ['zh', '据转述，Richard Spooner：x', '［资料库注：N］'],
  ] as const)('says so in the reader’s language: %s', (language, ...lines) => {
    const quote = { exact: 'x', note: 'N', by: { ...AUTHOR, reported: true } };
    expect(cite(quote, language).text.split('\n').slice(0, 2)).toEqual(lines);
  });

  it('says where who said it was taken from the context, or is not certain', () => {
    const way = (attribution: 'continued' | 'uncertain') =>
      cite({ exact: 'a new era', by: { ...AUTHOR, attribution } }).text.split('\n')[1];
    expect(way('continued')).toContain(', attributed by context, ');
    expect(way('uncertain')).toContain(', attribution uncertain, ');
  });

  it('says of a figure what it measures, before the words that give it', () => {
    const figure = { exact: 'nearly 30 billion dollars', measure: 'trade between A & B', by: AUTHOR };
    const { text, html } = cite(figure);
    expect(text.split('\n').slice(0, 2)).toEqual(['trade between A & B', 'Richard Spooner: “nearly 30 billion dollars”']);
    expect(html).toMatch(/^<p>trade between A &#38; B<br>Richard Spooner: <span lang="en">“nearly 30 billion dollars”<\/span><br>/u);
  });

  it.each([
    [
      'ru',
      'Tokayev (X): «a new era»',
      'перевод (английский), ноябрь 2025 г. [дата выведена]',
      '(знаки 1 234–1 301 из 8 840)',
      'Parallax, издание 2 от 20 ноября 2026 г.',
    ],
    [
      'kk',
      'Tokayev (X): «a new era»',
      'аударма (ағылшын тілі), 2025 ж. қараша [күні қорытылған]',
      '(1 234–1 301-таңбалар, барлығы 8 840)',
      'Parallax, 2-басылым, 2026 ж. 20 қараша',
    ],
    [
      'zh',
      'Tokayev（X）：“a new era”',
      '英语译文，2025年11月［日期为推断］',
      '（第 1,234–1,301 个字符，共 8,840 个）',
      'Parallax 第 2 版，2026年11月20日',
    ],
  ] as const)('speaks the reader’s language: %s', (language, said, way, place, edition) => {
    const lines = cite({ exact: 'a new era', by: { ...LONG_WAY, speakerRole: { name: 'X' } } }, language)
      .text.replaceAll(/[\u00a0\u202f]/gu, ' ')
      .split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([said, edition]);
    expect([lines[1]?.endsWith(way), lines[2]?.endsWith(place)]).toEqual([true, true]);
  });

  it('is HTML too, in which nothing of a source is anything but text', () => {
    const by = { ...LONG_WAY, speaker: '<b>T</b>', sourceTitle: 'A & "B"', url: 'https://news.example/?a=1&b="' };
    const { html } = cite({ exact: '<script>x</script>', by });
    expect(html).toContain('<p>&#60;b&#62;T&#60;/b&#62;: <span lang="en">“&#60;script&#62;x&#60;/script&#62;”</span><br>');
    expect(html).toContain('<a href="https://news.example/?a=1&#38;b=&#34;"><cite>A &#38; &#34;B&#34;</cite></a>');
    expect(html).not.toMatch(/<script|<b>/u);
    expect(cite({ exact: 'x', by: { ...LONG_WAY, url: 'javascript:alert(1)' } }).html).not.toContain('href');
  });
});
