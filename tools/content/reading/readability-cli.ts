// Prints the reading grade of every explainer: npx tsx tools/content/reading/readability-cli.ts [FOLDER]. Fails when one is above 8.
import { compileLibrary } from '../compile-library';
import { formatProblems } from '../problems';
import { readContent } from '../read-content';
import { readability } from './readability';

const MAX_GRADE = 8;

const compiled = compileLibrary(await readContent(process.argv[2] ?? 'content'), 'app');
if (compiled.kind === 'bad') {
  console.error(formatProblems(compiled.problems));
  process.exitCode = 2;
} else {
  for (const { summary, plainText } of compiled.value) {
    const { grade, words, sentences } = readability(plainText);
    const mark = grade > MAX_GRADE ? 'TOO HARD' : 'ok';
    console.log(
      `${summary.slug.padEnd(22)} grade ${grade.toFixed(1).padStart(4)}  ${words} words  ${sentences} sentences  ${mark}`,
    );
    if (grade > MAX_GRADE) process.exitCode = 1;
  }
}
