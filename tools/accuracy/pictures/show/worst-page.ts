// One page with the cases that came out worst: each picture with its landmarks, and what was said of it. Pure.
import { pathToFileURL } from 'node:url';
import { isReliable } from '../../../../src/core/pose/landmarks';
import { lastPose } from '../judge/specimens';
import { worstOf, type PictureReport } from '../judge/run';
import type { Told } from '../judge/tell';
import type { Trial } from '../judge/figures';

const MAX_CASES = 120;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Landmarks over the picture: filled where the core believes them. */
function landmarksOver({ specimen }: Told): string {
  const look = lastPose(specimen);
  if (look === null) return '';
  const { widthPx, heightPx } = look.frame;
  const dots = look.pose.keypoints.map((point) => {
    const fill = isReliable(point, look.frame) ? '#0d6' : 'none';
    return `<circle cx="${point.x.toFixed(0)}" cy="${point.y.toFixed(0)}" r="${(widthPx / 130).toFixed(1)}" fill="${fill}" stroke="#0d6"/>`;
  });
  return `<svg viewBox="0 0 ${widthPx} ${heightPx}">${dots.join('')}</svg>`;
}

function caseOf(folder: string, trial: Trial, told: Told): string {
  const { file, posture } = told.specimen.label;
  const changes = Object.entries(told.changes)
    .map(
      ([metric, change]) =>
        `${told.beyond.some((id) => id === metric) ? '▲ ' : ''}${metric} ${change.toFixed(3)}`,
    )
    .join('<br>');
  const media =
    told.specimen.kind === 'picture'
      ? `<div class="picture"><img loading="lazy" src="${pathToFileURL(`${folder}/${file}`).href}" alt="">${landmarksOver(told)}</div>`
      : '';
  const verdict = told.reason === null ? told.verdict : `${told.verdict}: ${told.reason}`;
  return `<figure>${media}<figcaption><b>${escaped(`${posture} → ${verdict}`)}</b><br>${escaped(`${file}, ${trial.group}, baseline of ${trial.kind}`)}<details><summary>changes</summary>${changes}</details></figcaption></figure>`;
}

/** HTML. The pictures are not copied: the page shows them from where they are. */
export function worstPage(folder: string, report: PictureReport): string {
  const cases = worstOf(report.shown);
  const shown = cases.slice(0, MAX_CASES).map(({ trial, told }) => caseOf(folder, trial, told));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Worst cases</title>
<style>
  body { font: 14px system-ui; margin: 1rem; }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; }
  figure { margin: 0; }
  .picture { position: relative; }
  img { width: 100%; display: block; }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; }
</style>
<h1>${escaped(folder)}</h1>
<p>${cases.length} upright or slumped looks were told wrongly or not at all, wrong ones first; ${shown.length} are shown.</p>
<main>${shown.join('\n')}</main>
</html>
`;
}
