import { UPDATE_STEPS, type UpdateProgress, type UpdateStep } from '../../lib/domain/update-progress.ts';
import { toBytesWords } from '../parts/bytes-words.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toNumberFormat } from '../parts/locale.ts';
import type { Strings } from '../strings.ts';

/** Where a step stands: behind, now, or ahead. */
export type StepState = 'done' | 'now' | 'ahead';

const SENTENCES: { readonly [step in UpdateStep]: string } = {
  looking: 'progress.sayLooking',
  downloading: 'progress.sayDownloading',
  checking: 'progress.sayChecking',
  records: 'progress.sayRecords',
  'in-use': 'progress.sayInUse',
};

const LOADING = {
  host: { ahead: 'progress.download', now: 'progress.downloading', done: 'progress.downloaded' },
  file: { ahead: 'progress.fileAhead', now: 'progress.fileNow', done: 'progress.fileDone' },
} as const;

/** What is being done, as a sentence that changes with the step and not with every byte. */
export function toStepSentence({ step, edition, isFromFile = false }: UpdateProgress, strings: Strings): string {
  const named = edition === undefined ? strings.t('progress.newEdition') : toEditionWords(edition, strings);
  return strings.t(isFromFile && step === 'downloading' ? 'progress.sayReading' : SENTENCES[step], { edition: named });
}

/** Where a step stands in an update. */
export function toStepState(step: UpdateStep, now: UpdateStep): StepState {
  const difference = UPDATE_STEPS.indexOf(step) - UPDATE_STEPS.indexOf(now);
  return difference < 0 ? 'done' : difference === 0 ? 'now' : 'ahead';
}

/** A step in a word or two, with how much of it is done where that is counted. */
export function toStepWords(step: UpdateStep, progress: UpdateProgress, { t, language }: Strings): string {
  const state = toStepState(step, progress.step);
  const of = (done: string, all: string | undefined) => (all === undefined ? done : t('progress.of', { done, all }));
  if (step === 'looking') return t(state === 'now' ? 'progress.look' : 'progress.found');
  if (step === 'checking') return t('progress.signature');
  if (step === 'in-use') return t('progress.inUse');
  if (step === 'downloading') {
    const words = LOADING[progress.isFromFile === true ? 'file' : 'host'];
    const done = toBytesWords(progress.bytes, language);
    const all = progress.bytesInAll === undefined || state === 'done' ? undefined : toBytesWords(progress.bytesInAll, language);
    return t(words[state], { amount: of(done, all) });
  }
  if (state === 'ahead' || progress.records === 0) return t('progress.records');
  const format = toNumberFormat(language);
  const all = progress.recordsInAll === undefined || state === 'done' ? undefined : format.format(progress.recordsInAll);
  return t('progress.recordsAmount', { amount: of(format.format(progress.records), all) });
}

/** How far an update is, from 0 to 1: each step is as long as another, and those that are counted fill as they go. */
export function toShare({ step, bytes, bytesInAll, records, recordsInAll }: UpdateProgress): number {
  const counted = step === 'downloading' ? toPart(bytes, bytesInAll) : step === 'records' ? toPart(records, recordsInAll) : 0;
  return (UPDATE_STEPS.indexOf(step) + counted) / UPDATE_STEPS.length;
}

function toPart(done: number, all: number | undefined): number {
  return all === undefined || all <= 0 ? 0 : Math.min(done / all, 1);
}
