// The first useful sentence with a real person before the camera, where a film of one lies beside the project.
import { hasPerson } from './support/films';
import { firstSentence } from './support/first-sentence';
import { expect, test } from './support/plumbline';

test.use({ camera: 'person' });
test.skip(!hasPerson, 'needs the film of a person in ../shared/media, which is absent here');

test('a real person who talks has the first useful sentence after one click', async ({ page }) => {
  const { clicks } = await firstSentence(page);
  expect(await clicks()).toBe(1);
});
