// What the report shows as one file that opens anywhere: charts as drawings, tables in full, its own styles; no script, and no request to anybody.
import { saveFile } from '../../save-file';
import { showsTables } from './chart/Plotted';

/** What only works inside the page. */
const LEFT_OUT =
  'nav, a[href^="#/learn"], button, input, select, .report-steps, .report-made-up, .report-backup, .report-evening, .link-line, .timeline-tools, .timeline-reading';

/** The file's text, from the report as it stands in the page. */
export function reportDocument(report: Element, title: string, styles: string): string {
  const copy = report.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  // A link into the page leads nowhere from a file: its words stay.
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const part of copy.querySelectorAll('[tabindex], [role=slider]')) {
    for (const name of [...part.getAttributeNames()])
      if (name === 'tabindex' || name === 'role' || name.startsWith('aria-value')) part.removeAttribute(name);
  }
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${styles.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body><main class="main">${copy.outerHTML}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Every rule of the page that fetches nothing. */
function ownStyles(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .filter((text) => !/url\(\s*['"]?(?!#|data:)/.test(text))
    .join('\n');
}

/** Two frames: one to draw what has changed, one to be sure that it was. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Gives what is shown to the browser's downloads. */
export async function saveReport(title: string, name: string): Promise<void> {
  const report = document.querySelector('.report');
  if (report === null) return;
  showsTables.value = true;
  await drawn();
  const text = reportDocument(report, title, ownStyles());
  showsTables.value = false;
  saveFile(name, new Blob([text], { type: 'text/html' }));
}
