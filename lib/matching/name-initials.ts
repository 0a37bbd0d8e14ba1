import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, TopicKind } from '../domain/topic.ts';

/** Languages whose names are first name, patronymic if any, surname, and in which pages shorten all but the last. */
const LANGUAGES: readonly AliasLanguage[] = ['en', 'ru', 'uk', 'kk-Cyrl'];

/**
 * A person's full name with initials before the surname, which declines as it did: В. Путин; В. В. Путин, В.В. Путин;
 * of a double first name К. Токаев, К.-Ж. Токаев. None of a surname alone, or where an initial is authored.
 */
export function toInitialled(kind: TopicKind, language: AliasLanguage, alias: Alias): Alias[] {
  const words = alias.text.split(' ');
  const surname = words.pop() ?? '';
  const [first, ...others] = words;
  if (kind !== 'person' || !LANGUAGES.includes(language) || first === undefined || alias.text.includes('.')) return [];
  const rest = others.map(toInitial);
  const spellings = [toInitial(first), first.split('-').map(toInitial).join('-')].flatMap((initial) => [
    [initial, ...rest, surname],
    [[initial, ...rest].join(''), surname],
  ]);
  const distinct = new Map(spellings.map((one) => [one.join(' '), one.length]));
  return [...distinct].map(([text, length]) => ({
    ...alias,
    text,
    ...(alias.declension && { declension: [...Array<string>(length - 1).fill('ind'), ...alias.declension.slice(-1)] }),
  }));
}

function toInitial(word: string): string {
  return `${word.charAt(0)}.`;
}
