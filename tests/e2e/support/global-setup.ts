// Before all end-to-end tests: makes the films of the fake camera.
import { makeFilms } from './films';

export default async function globalSetup(): Promise<() => void> {
  return makeFilms();
}
