// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Settings as SettingsNow } from '../../lib/domain/settings.ts';
import { ENGLISH, speak } from '../fixtures/catalogues.ts';
import { SETTINGS } from '../fixtures/settings.ts';
import { SETTINGS_PAGE } from '../fixtures/settings-page.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { StringsContext } from '../strings.ts';
import { Settings, type SettingsProps } from './Settings.tsx';

function open(props: Partial<SettingsProps> = {}) {
  const onChange = vi.fn<SettingsProps['onChange']>();
  return { view: show(<Settings {...SETTINGS_PAGE} onChange={onChange} {...props} />), onChange };
}

/** What the changes told make of these settings. */
const toChanged = (onChange: ReturnType<typeof open>['onChange'], now: SettingsNow = SETTINGS) =>
  onChange.mock.calls.map(([change]) => change(now));
const input = (view: HTMLElement, value: string) => view.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
const type = (field: HTMLInputElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

it('has the choices in force checked', () => {
  const { view } = open({ settings: { ...SETTINGS, siteMode: 'click', look: 'tint', colour: 'teal', painter: 'elements', theme: 'dark' } });
  const radios = [...view.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ checked }) => checked);
  expect(radios.map(({ value }) => value)).toEqual(['click', 'tint', 'teal', 'elements', 'dark', 'browser']);
});

it('tells each choice as a change of the settings as they are by then', () => {
  const { view, onChange } = open();
  input(view, 'none').click();
  input(view, 'plum').click();
  input(view, 'elements').click();
  click(view, 'Remove news.example');
  input(view, 'dark').click();
  input(view, 'kk').click();
  input(view, 'words-ru').click();
  const now: SettingsNow = { ...SETTINGS, look: 'tint', sitesOff: ['late.example', 'news.example'], languagesOff: ['zh'] };
  expect(toChanged(onChange, now)).toEqual([
    { ...now, look: 'none' },
    { ...now, colour: 'plum' },
    { ...now, painter: 'elements' },
    { ...now, sitesOff: ['late.example'] },
    { ...now, theme: 'dark' },
    { ...now, uiLanguage: 'kk' },
    { ...now, languagesOff: ['ru', 'zh'] },
  ]);
  expect(read(document.activeElement)).toBe('Sites without marks');
});

it('switches all marks off', () => {
  const { view, onChange } = open();
  view.querySelector<HTMLInputElement>('input[role=switch]')?.click();
  expect(toChanged(onChange)).toEqual([{ ...SETTINGS, marksOn: false }]);
});

it('chooses when cards open and how large they are', () => {
  const { view, onChange } = open();
  const [delay, size] = view.querySelectorAll('select');
  expect([...delay!.options].map(read)).toContain('0.6 s on a mark');
  for (const [select, value] of [
    [delay!, 'asked'],
    [size!, '130'],
  ] as const) {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  expect(toChanged(onChange)).toEqual([
    { ...SETTINGS, cardDelay: 'asked' },
    { ...SETTINGS, cardSize: 130 },
  ]);
});

describe('topics', () => {
  it('are found by name, whatever its case, and switched off and on', async () => {
    const { view, onChange } = open({ settings: { ...SETTINGS, topicsOff: ['baikonur'] } });
    await act(() => type(view.querySelector('input[type=search]')!, '  TOKAYEV'));
    const found = [...view.querySelectorAll<HTMLInputElement>('.kinds input')];
    expect(found.map(({ value }) => value)).toEqual(['kassym-jomart-tokayev']);
    found[0]?.click();
    await act(() => type(view.querySelector('input[type=search]')!, 'baik'));
    input(view, 'baikonur').click();
    expect(toChanged(onChange).map(({ topicsOff }) => topicsOff)).toEqual([['kassym-jomart-tokayev'], []]);
  });

  it('say how many are off, and where none is, that all are marked', () => {
    expect(read(open({ settings: { ...SETTINGS, topicsOff: ['baikonur'] } }).view)).toContain('1 topic is off.');
    expect(read(open({ settings: { ...SETTINGS, topicsOff: [] } }).view)).toContain('All topics are marked.');
  });

  it('say that none has such a name', async () => {
    const { view } = open();
    await act(() => type(view.querySelector('input[type=search]')!, 'xyzzy'));
    expect(read(view)).toContain('No topic has such a name.');
  });
});

describe('sites', () => {
  const submit = async (view: HTMLElement, text: string) => {
    const field = view.querySelector<HTMLInputElement>('.add input[type=text]')!;
    field.value = text;
    await act(async () => {
      field.form?.requestSubmit();
    });
    return read(field.form!.querySelector('[role=status]'));
  };

  it('are switched off by name or address, once', async () => {
    const { view, onChange } = open();
    expect(await submit(view, 'https://weekly.example/today')).toBe('weekly.example was added.');
    expect(toChanged(onChange)).toEqual([{ ...SETTINGS, sitesOff: ['daily.example', 'news.example', 'weekly.example'] }]);
    expect(await submit(view, 'news.example')).toBe('news.example is in the list already.');
    expect(await submit(view, 'two words')).toContain('This is not the name of a site.');
  });

  it('are chosen where the browser allows them, and it is said where it does not', async () => {
    const onChoose = vi.fn(async (site: string) => site !== 'no.example');
    const settings = { ...SETTINGS, siteMode: 'chosen', sitesOn: ['news.example'], sitesOff: [] } as const;
    const access = { ...SETTINGS_PAGE.access, all: false, notAllowed: ['news.example'], onChoose, onAllow: vi.fn(async () => true) };
    const { view } = open({ settings, access });
    expect(read(view)).toContain('Your browser does not allow it yet.');
    expect(await submit(view, 'no.example')).toContain('The browser did not give the permission.');
    expect(await submit(view, 'yes.example')).toBe('yes.example was added.');
    click(view, 'Allow news.example');
    expect(access.onAllow).toHaveBeenCalledWith(['news.example']);
  });

  it('say how to switch one off while none is', () => {
    for (const siteMode of ['everywhere', 'click'] as const) {
      const text = read(open({ settings: { ...SETTINGS, sitesOff: [], siteMode } }).view);
      expect(text).toContain('No site is listed. The popup switches marks off on a site.');
      expect(text).not.toContain('Marks are on everywhere');
    }
  });
});

describe('where it works', () => {
  it('tells each mode, and says when the browser refused what it needs', async () => {
    const onMode = vi.fn(async () => false);
    const { view } = open({ settings: { ...SETTINGS, siteMode: 'click' }, access: { ...SETTINGS_PAGE.access, all: false, onMode } });
    await act(async () => input(view, 'everywhere').click());
    expect(onMode).toHaveBeenCalledWith('everywhere');
    expect(read(view)).toContain('The browser did not give the permission. Nothing was changed.');
  });

  it('asks for what everywhere needs', () => {
    const onAllow = vi.fn(async () => true);
    const { view } = open({ access: { ...SETTINGS_PAGE.access, all: false, onAllow } });
    click(view, 'Allow every site');
    expect(onAllow).toHaveBeenCalledWith('all');
  });

  it.each([
    [true, 'Take the permission back'],
    [false, 'Open the browser’s page for permissions'],
  ])('offers to take back what other modes do not need', (isGivenBackHere, name) => {
    const onGiveBack = vi.fn();
    const settings = { ...SETTINGS, siteMode: 'chosen' } as const;
    const { view } = open({ settings, access: { ...SETTINGS_PAGE.access, isGivenBackHere, onGiveBack } });
    click(view, name);
    expect(onGiveBack).toHaveBeenCalled();
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit) =>
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  const record = async (props: Partial<SettingsProps> = {}) => {
    const opened = open(props);
    await act(() => click(opened.view, 'Change the keys: Next mention'));
    return opened;
  };

  it('are those pressed, and the focus comes back to where it was', async () => {
    const { view, onChange } = await record();
    await press({ key: 'Alt', code: 'AltLeft', altKey: true });
    await press({ key: 'n', code: 'KeyN', altKey: true });
    expect(toChanged(onChange)).toEqual([{ ...SETTINGS, pageKeys: { ...SETTINGS.pageKeys, next: 'Alt+KeyN' } }]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Change the keys: Next mention');
    expect(view.querySelector('.listening')).toBeNull();
  });

  it('that another command has are refused, and it is said which', async () => {
    const { view, onChange } = await record();
    await press({ key: ',', code: 'Comma', altKey: true });
    expect(read(view)).toContain('“Alt ,” is taken already: Previous mention.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('that pages use are refused, and Escape leaves all as it was', async () => {
    const { view, onChange } = await record();
    await press({ key: 'n', code: 'KeyN' });
    expect(read(view)).toContain('Outside of the card Ctrl or Alt has to be among them');
    await press({ key: 'Escape', code: 'Escape' });
    expect(view.querySelector('.listening')).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('may be none, and go back to what they were at first', async () => {
    const { view, onChange } = await record({ settings: { ...SETTINGS, pageKeys: { ...SETTINGS.pageKeys, back: 'KeyB' } } });
    await act(() => click(view, 'No keys'));
    click(view, 'Restore the first keys');
    expect(toChanged(onChange).map(({ pageKeys: { next, back } }) => [next, back])).toEqual([
      ['', 'KeyB'],
      ['Alt+Period', 'Backspace'],
    ]);
  });

  it('of the browser are told, and where they are changed', () => {
    const onOpenShortcuts = vi.fn();
    const { view } = open({ commands: [{ name: 'open-panel', words: 'Words of the browser', keys: '' }], onOpenShortcuts });
    expect(read(view)).toContain('Open the panel');
    click(view, 'Open the browser’s page for shortcuts');
    expect(onOpenShortcuts).toHaveBeenCalled();
  });

  it('of the browser are told in the language of the page, not of the browser', () => {
    const commands = ['next-mention', 'previous-mention', 'toggle-card', 'toggle-site', 'open-panel'].map((name) => ({
      name,
      words: 'Words of the browser',
      keys: '',
    }));
    const words = read(show(<Settings {...SETTINGS_PAGE} commands={commands} />, speak('kk')));
    expect(words).toContain('Панельді ашу');
    expect(words).not.toContain('Words of the browser');
  });
});

describe('a file of settings', () => {
  const openFile = async (outcome: Awaited<ReturnType<SettingsProps['onOpenFile']>>) => {
    const { view } = open({ onOpenFile: async () => outcome });
    const field = view.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(field, 'files', { value: [new File(['{}'], 'settings.json')] });
    await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
    return read(view);
  };

  it('is taken, and what was not understood is named', async () => {
    const words = await openFile({ kind: 'taken', notUnderstood: ['sound'] });
    expect(words).toContain('The settings of the file are in force.');
    expect(words).toContain('sound');
  });

  it('that is none is refused in words', async () => {
    expect(await openFile({ kind: 'no-settings' })).toContain('This file holds no settings of Parallax. Nothing was changed.');
  });
});

it('sets everything back only after asking', async () => {
  const onReset = vi.fn();
  const { view } = open({ onReset });
  await act(() => click(view, 'Reset the settings'));
  expect(read(view)).toContain('pages are read on every site again');
  await act(() => click(view, 'Keep'));
  expect(onReset).not.toHaveBeenCalled();
  await act(() => click(view, 'Reset the settings'));
  await act(() => click(view, 'Reset'));
  expect(onReset).toHaveBeenCalledOnce();
});

it('says which lists are too long to be shared', () => {
  expect(read(open({ sharing: { isOn: true, tooLong: ['sitesOff'], isInAccount: true } }).view)).toContain(
    'Too long to be shared, and kept in this browser only:',
  );
});

describe('settings that are no longer shared', () => {
  const off = { isOn: false, tooLong: [], isInAccount: true } as const;
  const toButton = (view: HTMLElement) =>
    [...view.querySelectorAll('button')].find((button) => read(button) === 'Take it out of the account');

  it('are still in the account, which is said, and taken out on a click', async () => {
    const onTakeOut = vi.fn(async () => true);
    const { view } = open({ sharing: off, onTakeOut });
    expect(read(view)).toContain('What was shared before is still in your account with the browser.');
    await act(async () => click(view, 'Take it out of the account'));
    expect(onTakeOut).toHaveBeenCalledOnce();
  });

  it('are said to be gone once they are, and the focus stays with that', async () => {
    const { view } = open({ sharing: off });
    await act(async () => click(view, 'Take it out of the account'));
    const after = <Settings {...SETTINGS_PAGE} sharing={{ ...off, isInAccount: false }} />;
    await act(() => render(<StringsContext.Provider value={ENGLISH}>{after}</StringsContext.Provider>, view));
    expect(read(document.activeElement)).toContain('Nothing of Parallax is in the account any more.');
    expect(toButton(view)).toBeUndefined();
  });

  it('that the browser does not take out are said to be there', async () => {
    const { view } = open({ sharing: off, onTakeOut: async () => false });
    await act(async () => click(view, 'Take it out of the account'));
    expect(read(view)).toContain('The browser did not take it out. Try again later.');
    expect(toButton(view)).toBeDefined();
  });

  it.each([
    { ...off, isOn: true },
    { ...off, isInAccount: false },
  ])('need nothing where they are shared, or where nothing was', (sharing) => {
    const { view } = open({ sharing });
    expect(toButton(view)).toBeUndefined();
    expect(read(view)).not.toContain('in your account with the browser.');
  });
});

it('leads to what is new until it has been seen', () => {
  expect(open({ hasNews: true }).view.querySelector('.news-link')?.getAttribute('href')).toBe('#news');
  expect(open().view.querySelector('.news-link')).toBeNull();
});

it('says that nothing leaves the device', () => {
  expect(read(open().view)).toContain('No page, address or selection leaves it');
});

it('offers each language by its own name, whatever the page speaks', () => {
  const view = show(<Settings {...SETTINGS_PAGE} />, speak('zh'));
  expect([...view.querySelectorAll('.pick > span[lang]')].map((name) => [name.getAttribute('lang'), read(name)])).toEqual([
    ['en', 'English'],
    ['ru', 'Русский'],
    ['kk', 'Қазақша'],
    ['zh', '简体中文'],
  ]);
});
