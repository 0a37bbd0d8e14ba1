import type { ReferenceWords } from '../../lib/domain/reference-words.ts';
import type { Strings } from '../strings.ts';
import { toReason } from './DateText.tsx';
import { toDateWords } from './date-words.ts';
import { toLanguageName } from './locale.ts';

const STEPS: { readonly [role in Parameters<ReferenceWords['step']>[0]]: string } = {
  in: 'step.in',
  on: 'step.on',
  'reported-by': 'step.reportedBy',
  'quoted-by': 'step.quotedBy',
  to: 'step.to',
  author: 'step.author',
  outlet: 'step.outlet',
  republisher: 'step.republisher',
};

/** What references for other programs say in words, in the reader's language. */
export function toReferenceWords({ t, language }: Strings): ReferenceWords {
  return {
    quoted: (words) => t('cite.quoted', { words }),
    translation: (tag) => t('cite.translation', { language: toLanguageName(tag, language) }),
    step: (role, name) => t(STEPS[role], { name }),
    inWordsOf: (name) => t('step.inWordsOf', { name }),
    printedAs: (name) => t('cite.printedAs', { name }),
    inferred: (words) => t('cite.inferred', { words }),
    attribution: (attribution) =>
      attribution === 'stated' ? undefined : attribution === 'continued' ? t('step.continued') : t('step.uncertain'),
    date: (dated) => toDateWords(dated, language),
    reason: (dated) => toReason(dated, t),
  };
}
