// The evening's summary as a notification.
import { addDays } from '../core/report/calendar/periods';
import type { DaySummary } from '../core/report/day/day-summary';
import { storyOfFigures, type DayStory } from '../core/report/history/day-story';
import type { NotificationText } from './notifications';
import { storySentences } from './report';

/** What a day amounts to by its figures, against those of other days. */
export function eveningStory(day: DaySummary, days: readonly DaySummary[]): DayStory {
  return storyOfFigures(day, days, days.find(({ id }) => id === addDays(day.id, -1)) ?? null);
}

/** One's day on the desktop; in discreet mode nothing that others could read. */
export function eveningNotification(story: DayStory, discreet: boolean): NotificationText {
  return discreet
    ? { title: 'Plumbline', body: 'Your day is summed up.' }
    : { title: 'Your day', body: storySentences(story, false) };
}
