import { render } from 'preact';
import { i18n } from '#i18n';
import { StringsContext } from '../../components/strings.ts';
import { toUiLanguage } from '../../lib/domain/language.ts';
import { takeWanted } from '../../lib/messaging/full-view.ts';
import { PopupWindow } from './PopupWindow.tsx';

const language = toUiLanguage(i18n.t('uiLanguage'));
document.documentElement.lang = language;

const wanted = await takeWanted(location.search);
render(
  <StringsContext.Provider value={{ t: i18n.t, language }}>
    <PopupWindow wanted={wanted} language={language} />
  </StringsContext.Provider>,
  document.body,
);
