import { describe, expect, it } from 'vitest';
import type { Speaker } from './source.ts';
import { isOwnName, toSpeakerName } from './speaker-name.ts';

const EXPERTS: Speaker = {
  id: 'experts',
  name: 'experts',
  kind: 'unnamed',
  role: { en: 'Experts, not named', ru: 'Неназванные эксперты' },
};
const ENGINEER: Speaker = { id: 'ada-lund', name: 'Ada Lund', kind: 'person', role: { en: 'Engineer', ru: 'Инженер' } };
const TOPIC = { en: 'Ada Lund, engineer', ru: 'Ада Лунд' };

describe('the name of a speaker', () => {
  it('is in English as the source prints it', () => {
    expect([toSpeakerName(EXPERTS, undefined, 'en'), toSpeakerName(ENGINEER, TOPIC, 'en')]).toEqual(['experts', 'Ada Lund']);
  });

  it('is that of the topic in other languages', () => {
    expect(toSpeakerName(ENGINEER, TOPIC, 'ru')).toBe('Ада Лунд');
  });

  it('is what somebody unnamed is said to be, as far as that language has it', () => {
    expect(toSpeakerName(EXPERTS, undefined, 'ru')).toBe('Неназванные эксперты');
    expect(toSpeakerName(EXPERTS, undefined, 'zh')).toBe('experts');
  });

  it('stays as printed for persons and outlets that are no topic', () => {
    expect(toSpeakerName(ENGINEER, undefined, 'ru')).toBe('Ada Lund');
    expect(toSpeakerName({ ...ENGINEER, kind: 'outlet' }, undefined, 'ru')).toBe('Ada Lund');
  });

  it('is ours only where it is not the printed one', () => {
    expect(isOwnName(EXPERTS, undefined, 'ru')).toBe(true);
    expect(isOwnName(EXPERTS, undefined, 'zh')).toBe(false);
    expect(isOwnName(ENGINEER, TOPIC, 'en')).toBe(false);
  });
});
