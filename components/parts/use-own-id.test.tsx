// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { speak } from '../fixtures/catalogues.ts';
import { click } from '../fixtures/show.tsx';
import { StringsContext, useStrings } from '../strings.ts';
import { Section } from './Section.tsx';

function View() {
  const { t } = useStrings();
  const [open, setOpen] = useState(false);
  return (
    <Section label={t('part.events')}>
      <button type="button" onClick={() => setOpen(!open)}>
        Open
      </button>
      {open && <Quotes />}
    </Section>
  );
}

function Quotes() {
  const { t } = useStrings();
  return <Section label={t('part.quotes')}>…</Section>;
}

it('names each part by its own heading, also what is shown after the language was changed twice', () => {
  const container = document.createElement('div');
  for (const language of ['en', 'ru', 'kk'] as const) {
    void act(() =>
      render(
        <StringsContext.Provider value={speak(language)}>
          <View />
        </StringsContext.Provider>,
        container,
      ),
    );
  }
  click(container, 'Open');
  const names = [...container.querySelectorAll('section')].map(
    (section) => container.querySelector(`#${section.getAttribute('aria-labelledby')}`)?.textContent,
  );
  expect(names).toEqual(['Оқиғалар', 'Дәйексөздер']);
});
