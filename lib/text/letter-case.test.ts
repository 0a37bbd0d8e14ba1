import { describe, expect, it } from 'vitest';
import { isCapital, isSmall, toCapitalCode, toSmall, toSmallCode } from './letter-case.ts';

const codes = Array.from({ length: 0x1_0000 }, (_, code) => code);

describe('capitals and small letters, code unit by code unit', () => {
  it.each([
    ['Latin', 'Nur-Sultan', 'nur-sultan'],
    ['Cyrillic', 'ҚАЗАҚСТАН', 'қазақстан'],
    ['the dotless ı has the capital of i', 'REIS Reıs', 'reis reis'],
    ['letters whose capital is two are left alone', 'Straße', 'straße'],
    ['and so are those whose small letter is two', 'İ', 'İ'],
    ['no case', '中国 1', '中国 1'],
  ])('%s: %s', (_, text, small) => {
    expect(toSmall(text)).toBe(small);
  });

  it('keeps every offset, and is done once', () => {
    const all = codes.map((code) => String.fromCharCode(code)).join('');
    expect(toSmall(all)).toHaveLength(all.length);
    expect(toSmall(toSmall(all))).toBe(toSmall(all));
  });

  it('leads from each capital to its small letter and back', () => {
    for (const code of codes.filter(isCapital)) expect(toCapitalCode(toSmallCode(code))).toBe(code);
  });

  it('never takes a letter for both', () => {
    expect(codes.filter((code) => isCapital(code) && isSmall(code))).toEqual([]);
    expect(codes.filter(isCapital).map(toSmallCode).every(isSmall)).toBe(true);
  });

  it('knows the dotless ı for a small letter', () => {
    expect([isSmall(0x131), isCapital(0x131), isSmall(0x31), isCapital(0x31)]).toEqual([true, false, false, false]);
  });
});
