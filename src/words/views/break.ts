// The words of the break view.

export const A_SHORT_BREAK = 'A short break';
export const STAND_UP = 'Stand up';
export const BACK_TO_WORK = 'Back to work';
export const CLOSE = 'Close';
export const STRETCHED_IN_CHAIR = 'I stretched in my chair';
export const ANOTHER_STRETCH = 'Another stretch';
export const TAKE_CARE = 'Take care.';
