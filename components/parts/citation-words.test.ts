import { describe, expect, it } from 'vitest';
import { AUTHOR, LONG_WAY } from '../fixtures/attributions.ts';
import { readCatalogue } from '../fixtures/catalogues.ts';
import { toStrings } from '../to-strings.ts';
import { toCitation } from './citation-words.ts';

const EDITION = { number: 2, date: '2026-11-20' };
const cite = (quote: Parameters<typeof toCitation>[0], language: 'en' | 'ru' | 'kk' | 'zh' = 'en') =>
  toCitation(quote, EDITION, toStrings(readCatalogue(language)));

describe('a quote that is copied', () => {
  it('has its words in quotation marks, who said it, where it stands, and which edition has it', () => {
    expect(cite({ exact: 'a new era', by: LONG_WAY }).text.split('\n')).toEqual([
      '“a new era”',
      'Tokayev, in Rossiyskaya Gazeta, as reported by «SP», on toutiao.com, in English translation, [Nov 2025]',
      'Sample article, written for this fixture',
      'https://news.example/sample',
      'Parallax, edition 2, 20 Nov 2026',
    ]);
  });

  it('has no line for an address that is not known, and no marks around words that are not the speaker’s', () => {
    expect(cite({ exact: 'a new era', by: { ...AUTHOR, reported: true } }).text.split('\n')).toEqual([
      'a new era',
      'Richard Spooner, in the words of Daryo, Nov [2024]',
      'Sample article, written for this fixture',
      'Parallax, edition 2, 20 Nov 2026',
    ]);
  });

  it('says of a figure what it measures, before the words that give it', () => {
    const figure = { exact: 'nearly 30 billion dollars', measure: 'trade between A & B', by: AUTHOR };
    const { text, html } = cite(figure);
    expect(text.split('\n').slice(0, 2)).toEqual(['trade between A & B', '“nearly 30 billion dollars”']);
    expect(html).toMatch(/^<p>trade between A &amp; B<\/p><blockquote lang="en"><p>“nearly 30 billion dollars”/u);
  });

  it.each([
    ['ru', '«a new era»', 'Parallax, издание 2 от 20 ноября 2026 г.'],
    ['kk', '«a new era»', 'Parallax, 2-басылым, 2026 ж. 20 қараша'],
    ['zh', '“a new era”', 'Parallax 第 2 版，2026年11月20日'],
  ] as const)('speaks the reader’s language: %s', (language, words, edition) => {
    const lines = cite({ exact: 'a new era', by: AUTHOR }, language)
      .text.replaceAll(/[\u00a0\u202f]/gu, ' ')
      .split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([words, edition]);
  });

  it('is HTML too, in which nothing of a source is anything but text', () => {
    const by = { ...LONG_WAY, speaker: '<b>T</b>', sourceTitle: 'A & "B"', url: 'https://news.example/?a=1&b="' };
    const { html } = cite({ exact: '<script>x</script>', by });
    expect(html).toContain('<blockquote lang="en"><p>“&lt;script&gt;x&lt;/script&gt;”</p></blockquote>');
    expect(html).toContain('<a href="https://news.example/?a=1&amp;b=&quot;"><cite>A &amp; &quot;B&quot;</cite></a>');
    expect(html).not.toMatch(/<script|<b>/u);
    expect(cite({ exact: 'x', by: { ...LONG_WAY, url: 'javascript:alert(1)' } }).html).not.toContain('href');
  });
});
