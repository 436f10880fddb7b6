// The words of the learn view.

export const BACK_BY_PARTS = 'Your back, part by part';
export const PICK_A_PART = 'Pick a part of the drawing, or a name, to see where it is and what it does.';
export const SHOW_THE_MOVEMENT = 'Show the movement';
export const ON_THIS_PAGE = 'On this page';
export const SOURCES = 'Sources';
export const NO_SUCH_PAGE = 'This page does not exist';
export const ALL_EXPLAINERS = 'All explainers';
export const MEASURED_FOR_YOU = 'What was measured for you';
export const LOADING_THE_PAGE = 'Loading the page…';
export const TEXT_NOT_LOADED =
  'The text could not be loaded. You may be offline, or Plumbline was updated while it was open.';
export const TRY_AGAIN = 'Try again';
export const READ_NEXT = 'Read next';
export const SUGGESTED_FOR_YOU = 'Suggested for you';
export const LEARN = 'Learn';
export const LEARN_MEANING =
  'Short, plain pages about your back, sitting and moving. Plumbline goes on watching while you read.';
export const SEARCH_THE_EXPLAINERS = 'Search the explainers';
export const SEARCH_EXAMPLE = 'for example neck pain, hip, break';
export const MY_ROUTINE = 'My routine';
export const WORDS_USED_HERE = 'Words used here';
export const SHOW_ALL_PAGES = 'Show all pages';
export const THE_LIBRARY = 'the library';
export const UP = 'Up';
export const DOWN = 'Down';
export const TAKE_OUT = 'Take out';
export const CHAIR_OR_STANDING = 'On a chair or standing';
export const ON_THE_FLOOR = 'On the floor';
export const PICK_STRETCHES = 'Pick stretches';
export const ROUTINE_FULL = 'That is as many as fit on one page. Take one out to add another.';
export const ROUTINE_MEANING = 'Your own stretches, in your own order. It is kept on this computer only.';
export const LOADING = 'Loading…';
export const ROUTINE_EMPTY = 'Nothing picked yet. Three or four are a good start.';
export const DO_IT = 'Do it';
export const PRINT_ON_ONE_PAGE = 'Print on one page';
export const URGENT_SIGNS = 'Signs that should not wait';
export const GET_HELP_NOW = '[Get help now] with any one of these:';
export const ALL_SIGNS = 'All signs, and what to do';
export const TEXTBOOK_KNOWLEDGE = 'Textbook knowledge';
export const WELL_SUPPORTED = 'Well supported';
export const ONE_STUDY = 'One trial or study';
export const NOT_SURE = 'Not sure';
export const ADVICE_OF_EXPERTS = 'Advice of experts';
export const SOURCES_FOUND = 'What each source found, and how sure it is';
export const GENERAL_INFORMATION =
  'This is general information. It does not replace advice from someone who can examine you.';
export const TAKE_CARE = 'Take care';
export const OLD_ADDRESS = 'The address may be old or mistyped. [See all explainers]';
export const WORRIED = 'Worried about a sign? [When to get help]';
export const SECONDS = 'Seconds';
export const STOP_WITH_PAIN = 'Stop with leg pain, arm pain, numbness or a sharp pain. [When to get help]';

/** How long a page takes to read, and whether a timer waits there. */
export function readingTime(minutes: number, withTimer: boolean): string {
  return `${minutes} minute read${withTimer ? ', with a timer' : ''}`;
}

/** How long a page takes, and when somebody last went through it. */
export function reviewed(minutes: number, on: string): string {
  return `${minutes} minute read. Last reviewed [${on}].`;
}

/** When a search found nothing. */
export function nothingFits(query: string): string {
  return `Nothing fits “${query}”. Try one plain word, such as “hip” or “neck”.`;
}

/** Names the button that moves a stretch up. */
export function moveUp(title: string): string {
  return `Move up: ${title}`;
}

/** Names the button that moves a stretch down. */
export function moveDown(title: string): string {
  return `Move down: ${title}`;
}

/** Names the button that takes a stretch out. */
export function takeOut(title: string): string {
  return `Take out: ${title}`;
}

/** How long a routine takes. */
export function about(length: string): string {
  return `About ${length}`;
}

/** How sure a statement is, and what its source found. */
export function sourceFound(sure: string, source: number, found: string): string {
  return `${sure}. Source ${source}: ${found}`;
}

/** The link to the version of a stretch that needs no floor. */
export function onAChair(title: string): string {
  return `On a chair: ${title}`;
}

/** That a stretch was written down. */
export function noted(held: string): string {
  return `${held} noted in [Today].`;
}
