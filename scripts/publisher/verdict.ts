/** What the publisher found, read from `output/qa.json` and `output/qa.txt`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { property } from '../../src/text/json-value.ts';
import { readJson } from './fhir-package.ts';

export interface Verdict {
  readonly accepted: boolean;
  /** Errors, broken links and warnings, a line each. */
  readonly findings: readonly string[];
  /** The counts in a line. */
  readonly summary: string;
}

/**
 * Judges a published guide. The publisher exits with 0 whatever it finds, and qa.json does not count broken links and
 * images: only qa.txt names each of them, as an error.
 */
export function readVerdict(output: string): Verdict {
  const qa = readJson(path.join(output, 'qa.json'));
  const count = (name: string): number => {
    const value = property(qa, name);
    return typeof value === 'number' ? value : 0;
  };
  const lines = fs.readFileSync(path.join(output, 'qa.txt'), 'utf8').split('\n');
  const errors = lines.filter((line) => line.startsWith('ERROR:'));
  const warnings = lines.filter((line) => line.startsWith('WARNING:'));
  const complete = ['index.html', 'package.tgz'].every((file) => fs.existsSync(path.join(output, file)));
  const diagrams = pagesWithFailedDiagrams(output).map(
    (page) => `ERROR: ${page}: PlantUML could not draw the diagram`,
  );
  const findings = [...errors, ...warnings, ...diagrams, ...(complete ? [] : ['the output is not complete'])];
  return {
    accepted: findings.length === 0 && count('errs') === 0 && count('warnings') === 0,
    findings,
    summary:
      `${Math.max(count('errs'), errors.length)} errors and broken links, ` +
      `${Math.max(count('warnings'), warnings.length)} warnings, ${count('hints')} hints, ` +
      `${count('suppressed-warnings') + count('suppressed-hints')} ignored with a reason`,
  };
}

/** PlantUML puts its errors where the diagram should be, and the publisher takes them for one. */
function pagesWithFailedDiagrams(output: string): string[] {
  return fs
    .readdirSync(output)
    .filter((file) => file.endsWith('.html'))
    .filter((file) => failedDiagram.test(fs.readFileSync(path.join(output, file), 'utf8')))
    .sort();
}

const failedDiagram = /<svg(?:(?!<\/svg>)[\s\S])*(?:Dot executable|Cannot find Graphviz|Syntax Error\?)/;
