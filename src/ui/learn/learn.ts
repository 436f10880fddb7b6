// What the Learn view is made of, in one chunk that is loaded when the view is first opened.
import './learn.css';
import './exercise/do-it.css';
import './print.css';

export { ExplainerPage } from './ExplainerPage';
export { LearnIndex } from './LearnIndex';
export type { Suggestion } from './LearnIndex';
export { ROUTINE_SLUG } from './routine-page-parts';
export { RoutinePage } from './RoutinePage';
