// Every chart of a golden day, week, month and year as a drawing that can be looked at and compared: tests/fixtures/charts.
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dayOfDate } from '../../../src/core/report/calendar/days';
import { periodOf, type Span } from '../../../src/core/report/calendar/periods';
import { staying } from '../../../src/core/report/calendar/travel';
import { detailOf, isEmpty } from '../../../src/core/report/day/day-summary';
import { measuresThrough } from '../../../src/core/report/day/measures';
import { shiftsThrough } from '../../../src/core/report/day/shifts';
import { DEMO_SEED, demoDays } from '../../../src/core/report/demo/demo-days';
import { summarisePeriod } from '../../../src/core/report/history/period-summary';
import { FIGURES, type FigureName } from '../../../src/core/report/history/typical';
import { spansOf } from '../../../src/ui/report/day/day-rows';

const LAST_DATE = '2026-11-27';
const WIDTH_PX = 640;
const travel = staying('Europe/Berlin');
const usualZone = process.env['TZ'];

const details = demoDays(LAST_DATE, DEMO_SEED, travel).flatMap(({ date, records }) => {
  const day = dayOfDate(date, travel);
  return day === null ? [] : [detailOf(day, records, travel)];
});
const days = details.map(({ summary }) => summary).filter((summary) => !isEmpty(summary));

beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
  const window = parseHTML('<!doctype html><body></body>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('SVGSVGElement', window.SVGElement);
});
afterAll(() => {
  if (usualZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usualZone;
});

/** One element a line and coordinates to a tenth of a pixel, so that a change can be read. */
function svgText(drawn: Element): string {
  return `${drawn.outerHTML
    .replaceAll(/-?\d+\.\d{2,}/g, (figure) => String(Math.round(Number(figure) * 10) / 10))
    .replaceAll('><', '>\n<')}\n`;
}

const fileOf = (name: string) => `../../fixtures/charts/${name}.svg`;

describe('the charts are drawn as they were last looked at', () => {
  test('of a day: its hours, its time line, its measures and its changes of posture', async () => {
    const { drawHours, drawMeasures, drawShifts, drawTimeline } =
      await import('../../../src/ui/report/chart/charts');
    const { spanOf } = await import('../../../src/ui/report/chart/time-axis');
    const detail = details.find(({ summary }) => summary.id === '2026-11-25');
    if (detail === undefined) throw new Error('The golden day is there.');
    const { report, hours } = detail;
    await expect(svgText(drawHours(hours, report.breaks, WIDTH_PX))).toMatchFileSnapshot(fileOf('day-hours'));
    const spans = spansOf(report.intervals);
    await expect(svgText(drawTimeline(report, spans, spanOf(report), WIDTH_PX))).toMatchFileSnapshot(
      fileOf('day-timeline'),
    );
    const measures = measuresThrough(report);
    await expect(svgText(drawMeasures(measures, spanOf(report), WIDTH_PX))).toMatchFileSnapshot(
      fileOf('day-measures'),
    );
    const shifts = shiftsThrough(hours, report.intervals);
    await expect(svgText(drawShifts(shifts, WIDTH_PX))).toMatchFileSnapshot(fileOf('day-shifts'));
  });

  test.each<Span>(['week', 'month', 'year'])(
    'of a %s: its hours and its figures day by day',
    async (span) => {
      const { drawDays, drawHeat } = await import('../../../src/ui/report/chart/charts');
      const summary = summarisePeriod(days, periodOf(span, LAST_DATE));
      await expect(svgText(drawHeat(summary.heat, WIDTH_PX))).toMatchFileSnapshot(fileOf(`${span}-heat`));
      for (const figure of Object.keys(FIGURES) as FigureName[]) {
        const drawn = drawDays(summary.days, figure, summary.trends[figure], summary.period, WIDTH_PX);
        await expect(svgText(drawn)).toMatchFileSnapshot(fileOf(`${span}-${figure}`));
      }
    },
  );
});
