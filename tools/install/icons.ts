// The icons as PNG, drawn by a browser from the SVG: some systems take no other kind.
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

const ICONS = [
  { from: 'icon.svg', to: 'icon-192.png', sidePx: 192 },
  { from: 'icon.svg', to: 'icon-512.png', sidePx: 512 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-512.png', sidePx: 512 },
  // iOS rounds the corners itself.
  { from: 'icon-maskable.svg', to: 'apple-touch-icon.png', sidePx: 180 },
] as const;

/** Writes each into `folder`, where its SVG lies. */
export async function drawIcons(browser: Browser, folder: string): Promise<void> {
  for (const { from, to, sidePx } of ICONS) {
    const page = await browser.newPage({ viewport: { width: sidePx, height: sidePx } });
    const svg = await readFile(`${folder}/${from}`, 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await writeFile(`${folder}/${to}`, await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`Drawn: ${to}`);
  }
}
