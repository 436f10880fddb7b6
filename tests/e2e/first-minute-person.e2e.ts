// The first useful sentence with a real person before the camera, where pictures of one lie beside the project.
import { hasPeople } from './support/films';
import { firstSentence } from './support/first-sentence';
import { expect, test } from './support/plumbline';

test.use({ camera: 'person' });
test.skip(!hasPeople, 'needs the pictures of people in ../shared/media, which are absent here');

test('a real person who sits upright has the first useful sentence after one click', async ({ page }) => {
  const { clicks } = await firstSentence(page);
  expect(await clicks()).toBe(1);
});
