import type { ReferenceWords } from '../../lib/domain/reference-words.ts';
import type { Strings } from '../strings.ts';
import { STEP_KEYS } from './attribution-steps.ts';
import { toReason } from './DateText.tsx';
import { toDateWords } from './date-words.ts';
import { toLanguageName } from './locale.ts';

/** What references for other programs say in words, in the reader's language. */
export function toReferenceWords({ t, language }: Strings): ReferenceWords {
  return {
    quoted: (words) => t('cite.quoted', { words }),
    note: (note) => t('cite.note', { note }),
    translation: (tag) => t('cite.translation', { language: toLanguageName(tag, language) }),
    step: (role, name) => t(STEP_KEYS[role], { name }),
    inWordsOf: (name) => t('step.inWordsOf', { name }),
    printedAs: (name) => t('cite.printedAs', { name }),
    inferred: (words) => t('cite.inferred', { words }),
    attribution: (attribution) =>
      attribution === 'stated' ? undefined : attribution === 'continued' ? t('step.continued') : t('step.uncertain'),
    date: (dated) => toDateWords(dated, language),
    reason: (dated) => toReason(dated, t),
  };
}
