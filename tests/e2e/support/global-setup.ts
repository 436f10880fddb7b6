// Before all end-to-end tests: makes the films of the fake camera.
import { makeFilms } from './clips';

export default async function globalSetup(): Promise<() => void> {
  return makeFilms();
}
