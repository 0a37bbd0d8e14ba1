import { describe, expect, it } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { findRecordFault } from './find-record-fault.ts';

const { records } = await compileFixtureEdition();
const [topic] = records.topics;
const [speaker] = records.speakers;

describe('a record by itself', () => {
  it('is right when it is one of an edition', () => {
    for (const kind of RECORD_KINDS) for (const record of records[kind]) expect(findRecordFault(kind, record)).toBeUndefined();
  });

  it('may have fields that are not known, wherever; what is known of it is still looked at', () => {
    expect(findRecordFault('topics', { ...topic, height: 60, name: { ...topic?.name, de: 'Brücke' } })).toBeUndefined();
    expect(findRecordFault('topics', { ...topic, height: 60, name: { de: 'Brücke' } })).toBe('name.en: is missing');
    const dated = { ...speaker, roleAsOf: { date: '2024', inferred: 'year', sure: 1 } };
    expect(findRecordFault('speakers', dated)).toContain('an inferred date has a reason');
  });

  it('is refused with the field that is wrong', () => {
    expect(findRecordFault('topics', { ...topic, id: '__proto__' })).toContain('id: "__proto__" is not an id');
    expect(findRecordFault('speakers', { ...topic })).toBe('name: must be a text');
    expect(findRecordFault('topics', Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`x${at}`, 1])))).toContain('id: is missing');
    expect(findRecordFault('topics', { ...topic, ...Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`x${at}`, 1])) })).toBe(
      'has more than 32 fields that are not known',
    );
  });

  it('is not changed by being looked at', () => {
    const later = Object.freeze({ ...topic, height: 60 });
    expect(findRecordFault('topics', later)).toBeUndefined();
    expect(later).toHaveProperty('height', 60);
  });
});
