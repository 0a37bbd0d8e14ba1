import { showWindow } from '../shell/show-window.tsx';
import { OptionsWindow } from './OptionsWindow.tsx';

showWindow((language) => <OptionsWindow language={language} />);
