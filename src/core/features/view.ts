// From where the camera sees the person.

/** Where the camera stands relative to the person; decides what can be measured at all. */
export const VIEWS = ['front', 'side', 'angled'] as const;

export type View = (typeof VIEWS)[number];
