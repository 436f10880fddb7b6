// Everything that draws with Observable Plot, as one part of the page that is fetched with the first chart.
export { drawDays } from './draw-days';
export { drawHeat } from './draw-heat';
export { drawHours } from './draw-hours';
export { drawMeasures } from './draw-measures';
export { drawRecent } from './draw-recent';
export { drawShifts } from './draw-shifts';
export { drawTimeline } from './draw-timeline';
