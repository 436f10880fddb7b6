// From where the camera sees the person.

/** Where the camera stands relative to the person; decides what can be measured at all. */
export type View = 'front' | 'side' | 'angled';
