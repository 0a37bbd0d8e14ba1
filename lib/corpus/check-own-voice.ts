import { UI_LANGUAGES } from '../domain/language.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { findEvaluativeWords } from './evaluative-words.ts';
import type { Problem, Rule } from './problem.ts';
import { type OwnText, toOwnTexts } from './to-own-texts.ts';

/** Holds every text in our own voice to the editorial rules a program can see: it is there in all languages and judges nobody. */
export function checkOwnVoice(records: CorpusRecords): Problem[] {
  return toOwnTexts(records).flatMap((own) => [...checkLanguages(own), ...checkWords(own)]);
}

function problem({ file, record }: OwnText, rule: Rule, message: string): Problem {
  return { file, record, rule, message };
}

function checkLanguages(own: OwnText): Problem[] {
  const missing = UI_LANGUAGES.filter((language) => own.text[language] === undefined);
  return missing.length === 0
    ? []
    : [problem(own, 'untranslated', `${own.field} has no ${missing.join(', ')}; write it in every language`)];
}

function checkWords(own: OwnText): Problem[] {
  return UI_LANGUAGES.flatMap((language) =>
    findEvaluativeWords(own.text[language] ?? '', language).map((word) =>
      problem(
        own,
        'own-voice',
        `${own.field}.${language} says "${word}" in our own voice; put it neutrally, or in quotation marks if it is a source's word`,
      ),
    ),
  );
}
