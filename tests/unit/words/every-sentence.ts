// Every sentence that the words can give, by going through every id there is.
import { demoSentences, metricSentences, monitorSentences } from './sentences/monitor';
import { breakSentences, notificationSentences } from './sentences/nudges';
import { calibrationSentences, placeSentences } from './sentences/place';
import { lookingBackSentences, reportSentences } from './sentences/report';
import { choiceSentences, folderSentences, privacySentences } from './sentences/settings';

/** All of them, in no particular order. */
export function everySentence(): readonly string[] {
  return [
    ...breakSentences(),
    ...calibrationSentences(),
    ...choiceSentences(),
    ...demoSentences(),
    ...folderSentences(),
    ...lookingBackSentences(),
    ...metricSentences(),
    ...monitorSentences(),
    ...notificationSentences(),
    ...placeSentences(),
    ...privacySentences(),
    ...reportSentences(),
  ];
}
