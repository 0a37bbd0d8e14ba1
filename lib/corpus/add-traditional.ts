import { Converter } from 'opencc-js/cn2t';
import { type Conditions, toConditions } from '../domain/conditions.ts';
import type { Alias, Lookalike, NamedTopic } from '../domain/topic.ts';

/** What the regions write: standard characters first, then those of Taiwan, Taiwan's words, and Hong Kong's characters. */
const REGIONS = ['tw', 'twp', 'hk'] as const;
/** What Taiwan calls states with the very word for their peoples: an author says where that is the state. */
const PEOPLES: ReadonlySet<string> = new Set(['哈薩克', '烏茲別克', '塔吉克', '吉爾吉斯', '土庫曼']);
const LITERALS = ['after', 'before', 'notAfter', 'notBefore', 'near', 'notNear'] as const;

type Convert = (text: string) => string;

/**
 * The topic with its simplified Chinese aliases, lookalikes and conditions in traditional characters too, as OpenCC writes
 * them in each region; what the author wrote in traditional characters stays and comes first. Names that are other words
 * there (普丁 for 普京) are the author's to write.
 */
export function addTraditional(topic: NamedTopic): NamedTopic {
  const { aliases, conditions, lookalikes } = topic;
  const simplified = aliases['zh-Hans'];
  const ofLanguage = conditions?.['zh-Hans'];
  const alike = lookalikes?.['zh-Hans'];
  return {
    ...topic,
    ...(simplified && {
      aliases: { ...aliases, 'zh-Hant': [...(aliases['zh-Hant'] ?? []), ...toNew(simplified, aliases['zh-Hant'] ?? [])] },
    }),
    ...(ofLanguage &&
      conditions?.['zh-Hant'] === undefined && { conditions: { ...conditions, 'zh-Hant': toTraditionalConditions(ofLanguage) } }),
    ...(alike && {
      lookalikes: {
        ...lookalikes,
        'zh-Hant': [...(lookalikes?.['zh-Hant'] ?? []), ...toNewLookalikes(alike, lookalikes?.['zh-Hant'] ?? [])],
      },
    }),
  };
}

function toNew(simplified: readonly Alias[], written: readonly Alias[]): Alias[] {
  const known = new Set([...written, ...simplified].map(({ text }) => text));
  return simplified.flatMap((alias) =>
    toTraditional(alias.text)
      // A pair in these characters is before words in these characters.
      .filter((text) => alias.pairs !== undefined || (!known.has(text) && !PEOPLES.has(text)))
      .map((text) => ({ ...alias, ...toTraditionalConditions(alias), ...(alias.pairs && { pairs: toAll(alias.pairs) }), text })),
  );
}

function toNewLookalikes(simplified: readonly (string | Lookalike)[], written: readonly (string | Lookalike)[]): (string | Lookalike)[] {
  const toText = (one: string | Lookalike) => (typeof one === 'string' ? one : one.text);
  const known = new Set([...written, ...simplified].map(toText));
  return simplified.flatMap((one) =>
    toTraditional(toText(one))
      .filter((text) => !known.has(text))
      .map((text) => (typeof one === 'string' ? text : { ...one, ...toTraditionalConditions(one), text })),
  );
}

function toTraditionalConditions(conditions: Conditions): Conditions {
  const changed = LITERALS.flatMap((key) => {
    const literals = conditions[key];
    return literals === undefined ? [] : [[key, toAll(literals)]];
  });
  return { ...toConditions(conditions), ...Object.fromEntries(changed) };
}

function toAll(literals: readonly string[]): string[] {
  return [...new Set(literals.flatMap((literal) => [...toTraditional(literal), literal]))];
}

let converters: readonly Convert[] | undefined;

function toTraditional(text: string): string[] {
  // Its dictionaries take a third of a second to open, and most of what is tested has no Chinese.
  converters ??= toConverters();
  return [...new Set(converters.map((convert) => convert(text)))];
}

function toConverters(): Convert[] {
  const standard = Converter({ from: 'cn', to: 't' });
  return [standard, ...REGIONS.map((to) => Converter({ from: 't', to })).map((convert) => (text: string) => convert(standard(text)))];
}
