// The words of the measures view.

export const AGAINST_YOUR_UPRIGHT = 'Against your upright';
export const AFTER_CALIBRATION = 'Figures show once you have calibrated.';
export const NOTHING_MEASURED = 'Nothing is measured just now. Figures come back when you are seen well.';
export const NOT_MEASURABLE = 'not measurable';
export const OFF = 'off';
export const FOR_INFORMATION = 'for information';
export const NOT_JUDGED_NOW = 'not judged now';
export const PICTURE_IS_OPENING = 'The picture is being opened.';
export const NOBODY_FOUND = 'Nobody is found in the picture.';
export const PICTURE_NAME = 'Your picture with the points found on your body drawn over it';

/** The measures that fit on no row above. */
export function moreMeasures(count: number): string {
  return `More measures (${count})`;
}

/** The measures that this picture does not show. */
export function notMeasurableNow(count: number): string {
  return `Not measurable just now (${count})`;
}
