/** The requirements of the guide and what verifies them, for people and for programs. */
import { type Covered, uncovered } from '../../conformance/coverage.ts';
import type { ResultState, TestRun } from '../../conformance/result.ts';
import { type Paint, plain } from '../color.ts';
import { textTable } from '../text-table.ts';
import { byRequirement } from './states.ts';

export type CoverageFormat = 'text' | 'json';

interface Options {
  readonly paint?: Paint;
  /** Where there was a run: how each requirement fared in it. */
  readonly run?: TestRun;
}

/** A line a requirement: how binding it is, what verifies it, and how it fared or why nothing can. */
export function coverageText(all: readonly Covered[], { paint = plain, run }: Options = {}): string {
  const states = statesOf(run);
  const rows = all.map((covered) => [
    covered.id,
    covered.level,
    covered.tests.length,
    covered.counterExamples,
    ...(run === undefined ? [] : [states.get(covered.id) ?? '-']),
    covered.title,
  ]);
  const head = ['Requirement', 'Level', 'Tests', 'Broken', ...(run === undefined ? [] : ['Result']), 'Title'];
  const reasons = all.flatMap(({ id, notTested }) =>
    notTested === undefined ? [] : [`  ${id}: ${notTested}\n`],
  );
  return [
    textTable(head, rows, paint),
    ...(reasons.length === 0 ? [] : ['\nNot tested by the kit:\n', ...reasons]),
    `\n${summaryText(all)}\n`,
  ].join('');
}

function summaryText(all: readonly Covered[]): string {
  const shall = all.filter(({ level }) => level === 'SHALL');
  const tested = shall.filter(({ tests }) => tests.length > 0).length;
  const reasoned = shall.filter(
    ({ tests, notTested }) => tests.length === 0 && notTested !== undefined,
  ).length;
  const open = uncovered(all);
  return (
    `${all.length} requirements, ${shall.length} of them SHALL: ${tested} tested, ${reasoned} with a reason why not, ` +
    `${open.length} with neither${open.length === 0 ? '' : ` (${open.map(({ id }) => id).join(', ')})`}.`
  );
}

/** The same for programs. */
export function coverageJson(all: readonly Covered[], { run }: Options = {}): string {
  const states = statesOf(run);
  const requirements = all.map((covered) => ({
    ...covered,
    ...(run !== undefined && { state: states.get(covered.id) ?? null }),
  }));
  return `${JSON.stringify({ requirements, uncovered: uncovered(all).map(({ id }) => id) }, null, 2)}\n`;
}

function statesOf(run: TestRun | undefined): ReadonlyMap<string, ResultState> {
  return new Map(
    run === undefined ? [] : byRequirement(run).map(({ requirement, state }) => [requirement, state]),
  );
}
