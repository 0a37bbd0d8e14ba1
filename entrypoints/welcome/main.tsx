import { showWindow } from '../shell/show-window.tsx';
import { bringMarks } from './bring-marks.ts';
import { WelcomeWindow } from './WelcomeWindow.tsx';

showWindow((language) => <WelcomeWindow language={language} />);
bringMarks();
