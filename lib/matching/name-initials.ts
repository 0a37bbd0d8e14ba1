import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, NamedTopic, TopicKind } from '../domain/topic.ts';

/** Languages whose names are first name, patronymic if any, surname, and in which pages shorten all but the last. */
const LANGUAGES: readonly AliasLanguage[] = ['en', 'ru', 'uk', 'kk-Cyrl'];

/** Languages in whose lists initials stand after the surname. */
const BEHIND: readonly AliasLanguage[] = ['ru', 'uk', 'kk-Cyrl'];

/** Two letters with their full stops. */
const TWO_INITIALS = 4;

/**
 * A person's full name with initials before the surname, which declines as it did: В. Путин; В. В. Путин, В.В. Путин; of a
 * double first name К. Токаев, К.-Ж. Токаев. In Cyrillic letters also with both behind it: Путин В. В., Путин В.В.; one there
 * may be that of the next name. None of a surname alone, or where an initial is authored.
 */
export function toInitialled(kind: TopicKind, language: AliasLanguage, alias: Alias): Alias[] {
  const words = alias.text.split(' ');
  const surname = words.pop() ?? '';
  if (kind !== 'person' || !LANGUAGES.includes(language)) return [];
  const spellings = toAllInitials(alias).flatMap((initials) => {
    const together = initials.join('');
    const before = [
      [...initials, surname],
      [together, surname],
    ];
    if (!BEHIND.includes(language) || together.length < TWO_INITIALS) return before;
    return [...before, [surname, ...initials], [surname, together]];
  });
  const distinct = new Map(spellings.map((one) => [one.join(' '), one]));
  return [...distinct].map(([text, spelling]) => ({
    ...alias,
    text,
    ...(alias.declension && { declension: spelling.map((word) => (word === surname ? (alias.declension?.at(-1) ?? 'ind') : 'ind')) }),
  }));
}

/**
 * A person's surname, alone or with initials, with the condition that none stand before it but those of the person: А. Токаев
 * is somebody else. A surname that no alias of the topic says the first name of has none.
 */
export function withOwnInitials({ kind, aliases }: NamedTopic, language: AliasLanguage, alias: Alias): Alias {
  const isSurname = !alias.text.includes(' ') || alias.text.includes('.');
  if (kind !== 'person' || language.startsWith('zh') || !isSurname || alias.derived === true) return alias;
  const own = LANGUAGES.flatMap((one) => aliases[one] ?? []).flatMap(toAllInitials);
  const ownInitials = [...new Set(own.flatMap((one) => [one.join(''), one.join('').replaceAll('-', '')]))];
  return ownInitials.length === 0 ? alias : { ...alias, ownInitials };
}

// The initials of a full name, one by one: of a double first name with its first part alone, and with both.
function toAllInitials({ text }: Alias): string[][] {
  const [first = '', ...others] = text.split(' ').slice(0, -1);
  if (first === '' || text.includes('.')) return [];
  return [toInitial(first), first.split('-').map(toInitial).join('-')].map((initial) => [initial, ...others.map(toInitial)]);
}

// Дж and Zh are one letter in the first name's own language.
function toInitial(word: string): string {
  return `${/^(?:Дж|Zh|.)/u.exec(word)?.[0] ?? ''}.`;
}
