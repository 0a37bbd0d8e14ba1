// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Settings as SettingsNow } from '../../lib/domain/settings.ts';
import { speak } from '../fixtures/catalogues.ts';
import { SETTINGS } from '../fixtures/settings.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { Settings, type SettingsProps } from './Settings.tsx';

function open(settings = SETTINGS) {
  const onChange = vi.fn<SettingsProps['onChange']>();
  return { view: show(<Settings settings={settings} onChange={onChange} />), onChange };
}

it('has the choices in force checked', () => {
  const checked = [...open({ ...SETTINGS, look: 'tint', painter: 'elements', derivedForms: false }).view.querySelectorAll('input')].filter(
    (input) => input.checked,
  );
  expect(checked.map(({ value }) => value)).toEqual(['tint', 'elements', 'browser']);
});

it('tells each choice as a change of the settings as they are by then', () => {
  const { view, onChange } = open();
  view.querySelector<HTMLInputElement>('input[value=none]')?.click();
  view.querySelector<HTMLInputElement>('input[value=elements]')?.click();
  view.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  click(view, 'Remove news.example');
  view.querySelector<HTMLInputElement>('input[value=kk]')?.click();
  const now: SettingsNow = { ...SETTINGS, look: 'tint', sitesOff: ['late.example', 'news.example'] };
  expect(onChange.mock.calls.map(([change]) => change(now))).toEqual([
    { ...now, look: 'none' },
    { ...now, painter: 'elements' },
    { ...now, derivedForms: false },
    { ...now, sitesOff: ['late.example'] },
    { ...now, uiLanguage: 'kk' },
  ]);
  expect(read(document.activeElement)).toBe('Sites without marks');
});

it('says how to switch a site off while none is', () => {
  expect(read(open({ ...SETTINGS, sitesOff: [] }).view)).toContain('The popup switches them off on a site.');
});

it('says that nothing leaves the device', () => {
  expect(read(open().view)).toContain('No page, address or selection leaves it');
});

it('offers each language by its own name, whatever the page speaks', () => {
  const view = show(<Settings settings={SETTINGS} onChange={() => {}} />, speak('zh'));
  const names = [...view.querySelectorAll('input[value=browser], input[value=browser] ~ *, [role=radiogroup] span[lang]')];
  expect(names.map(read).filter(Boolean)).toEqual(['与浏览器一致', 'English', 'Русский', 'Қазақша', '简体中文']);
  expect([...view.querySelectorAll('.pick > span[lang]')].map((name) => name.getAttribute('lang'))).toEqual(['en', 'ru', 'kk', 'zh']);
});
