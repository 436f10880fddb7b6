// Every word that a person sees or hears stands in src/words, so that it can be read, tested and put into another language there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Attributes that hold text for a person, on elements and on the views' own components. */
const SPOKEN = /^(aria-label|aria-description|aria-valuetext|title|placeholder|alt|label|legend|caption)$/;
/** Reads as words for a person: "Stop", "Not now", "two words.", but not "button button-small" nor "(max-width: 40em)". */
const READS = /^["'`“(]?[A-Z][a-z’]+(?![A-Za-z]*[A-Z-])([ .,:;?…”)]|$)|[a-z]{2,} [a-z ]+[.?…]$/;

/** What of a view is written into it and reads as words for a person. */
function wordsIn(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isCaseClause(node)) return;
    if (ts.isThrowStatement(node) || isForTheLog(node)) return;
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text.trim());
    if (isText(node) && !isCompared(node)) {
      const spoken = ts.isJsxAttribute(node.parent) && SPOKEN.test(node.parent.name.getText());
      const raw = partsOf(node).join('…');
      if (READS.test(raw) || (spoken && /\p{L}{2}/u.test(raw))) found.push(raw);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const isText = (node: ts.Node): node is Text =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);

const partsOf = (node: Text): readonly string[] =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [node.text];

/** The key of an event, say: compared with, not shown. */
const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());

const isForTheLog = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && node.expression.getText().startsWith('console.');

/** The shelves of the library are keys of the content, which is a text of its own. */
const CONTENT = 'src/ui/learn/types.ts';

const VIEWS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') || /^ui\/.*(?<!\.d)\.ts$/.test(name))
  .map((name) => path.join('src', name))
  .filter((name) => name !== CONTENT);

describe('the views', () => {
  it.each(VIEWS.map((file) => [file]))('hold no word of their own: %s', (file) => {
    expect(wordsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe('what counts as a word', () => {
  it.each([
    ['<p>Not now</p>'],
    ['<p>{why} since noon</p>'],
    ['<button aria-label="snooze" />'],
    ["<p>{open ? 'Hide' : 'Show'}</p>"],
    ['<p>{`Use “${name}”`}</p>'],
    ["const line = 'then it goes on.';"],
  ])('is found: %s', (text) => {
    expect(wordsIn('view.tsx', text)).toHaveLength(text.includes('?') ? 2 : 1);
  });

  it.each([
    ['<p class="small soft" role="status">{words.NOT_NOW}</p>'],
    ["if (event.key === 'Enter') go();"],
    ["throw new Error('Nothing to draw.');"],
    ["window.matchMedia('(prefers-reduced-motion: reduce)');"],
  ])('is not: %s', (text) => {
    expect(wordsIn('view.tsx', text)).toEqual([]);
  });
});
