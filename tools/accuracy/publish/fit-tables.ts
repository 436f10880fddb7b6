// The tables of the published page about the fitted estimators and what else was tried. Pure.
import type { RejectedFigure } from '../fit/rejected-estimators';
import { number, signed, table } from '../../publish/table';
import type { FitReport } from '../fit/write-estimators';

function cueWords(view: string, cues: FitReport['rows'][number]['cues']): string {
  switch (cues) {
    case 'landmarks':
      return 'landmarks';
    case 'outline':
      return 'landmarks, outline';
    case 'metres':
      return view === 'front' ? 'landmarks, metres' : 'landmarks, outline, metres';
  }
}

/** A row for each estimator. */
export function rejectedTable({ rejected }: FitReport): string {
  const cells = ({ n, maeDeg, r }: RejectedFigure): string[] => [
    String(n),
    `${maeDeg.toFixed(1)}°`,
    r.toFixed(2),
  ];
  return table(
    ['what the regression was given', 'n', 'shoulders: MAE', 'r', 'n', 'with the upper back: MAE', 'r'],
    rejected.map(({ what, protraction, withUpperBack }) => [
      what,
      ...cells(protraction),
      ...cells(withUpperBack),
    ]),
  );
}

/** A row for each estimator that was tried, beside the closed formula. */
export function fitTable({ rows }: FitReport): string {
  return table(
    [
      'true angle',
      'view',
      'cues',
      'n',
      'fitted: MAE',
      'bias',
      'r',
      'closed formula: n',
      'MAE',
      'r',
      'AUC',
      'stretch',
      'used',
    ],
    rows.map(({ what, view, cues, fitted, closed, areaUnderCurve, stretch, kept }) => [
      what,
      view,
      cueWords(view, cues),
      String(fitted.n),
      `${fitted.agreement.mae.toFixed(1)}°`,
      `${signed(fitted.agreement.bias, 1)}°`,
      fitted.r.toFixed(2),
      closed === null ? '–' : String(closed.n),
      closed === null ? '–' : `${closed.agreement.mae.toFixed(1)}°`,
      closed === null ? '–' : closed.r.toFixed(2),
      number(areaUnderCurve, 2),
      stretch === 1 ? '–' : stretch.toFixed(2),
      kept ? 'yes' : 'no',
    ]),
  );
}
