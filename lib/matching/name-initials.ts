import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, TopicKind } from '../domain/topic.ts';

/** Languages whose names are first name, patronymic if any, surname, and in which pages shorten all but the last. */
const LANGUAGES: readonly AliasLanguage[] = ['en', 'ru', 'uk', 'kk-Cyrl'];

/** Languages in whose lists initials stand after the surname. */
const BEHIND: readonly AliasLanguage[] = ['ru', 'uk', 'kk-Cyrl'];

/** Two letters with their full stops. */
const TWO_INITIALS = 4;

/**
 * A person's full name with initials before the surname, which declines as it did: В. Путин, В.Путин; В. В. Путин, В.В. Путин;
 * of a double first name К. Токаев, К.-Ж. Токаев. In Cyrillic letters also with both behind it: Путин В. В., Путин В.В.; one
 * there may be that of the next name. In English also Kassym-Jomart K. Tokayev. None of a surname alone, or where an initial
 * is authored.
 */
export function toInitialled(kind: TopicKind, language: AliasLanguage, alias: Alias): Alias[] {
  const words = alias.text.split(' ');
  const surname = words.pop() ?? '';
  const [first, ...others] = words;
  if (kind !== 'person' || !LANGUAGES.includes(language) || first === undefined || alias.text.includes('.')) return [];
  const rest = others.map(toInitial);
  const spellings = [toInitial(first), first.split('-').map(toInitial).join('-')].flatMap((initial) => {
    const initials = [initial, ...rest];
    const [apart, together] = [initials, [initials.join('')]];
    const before = [[...apart, surname], [...together, surname], [`${initials.join('')}${surname}`]];
    if (!BEHIND.includes(language)) return rest.length === 0 ? before : [...before, [first, ...rest, surname]];
    return initials.join('').length < TWO_INITIALS ? before : [...before, [surname, ...apart], [surname, ...together]];
  });
  const distinct = new Map(spellings.map((one) => [one.join(' '), one]));
  return [...distinct].map(([text, spelling]) => ({
    ...alias,
    text,
    ...(alias.declension && { declension: spelling.map((word) => (word.endsWith(surname) ? (alias.declension?.at(-1) ?? 'ind') : 'ind')) }),
  }));
}

/** A person's surname, alone or with initials, with the condition that no other initials stand beside it: А. Токаев is somebody else. */
export function withOwnInitials(kind: TopicKind, language: AliasLanguage, alias: Alias): Alias {
  const isSurname = !alias.text.includes(' ') || alias.text.includes('.');
  return kind === 'person' && !language.startsWith('zh') && isSurname && alias.derived !== true ? { ...alias, ownInitials: true } : alias;
}

// Дж and Zh are one letter in the first name's own language.
function toInitial(word: string): string {
  return `${/^(?:Дж|Zh|.)/u.exec(word)?.[0] ?? ''}.`;
}
