// The stretches that a break offers at once, with how long they take.

export const STAND_AND_REACH = 'Stand and reach (30 s)';
export const FRONT_OF_HIPS = 'Front of the hips (1 min)';
