/**
 * What the engine takes and an author should still know: warnings and notes about a flow that was found valid.
 * Each is a file; to add one, write it and name it here.
 */
import type { Finding } from '../../findings/finding.ts';
import type { Flow } from '../../flow/model.ts';
import { categoryNames } from './advice/category-names.ts';
import { deprecatedActions } from './advice/deprecated-actions.ts';
import { droppedLanguages } from './advice/dropped-languages.ts';
import { loopsWithoutWait } from './advice/loops-without-wait.ts';
import { sharedResults } from './advice/shared-results.ts';
import { translationsOfNothing } from './advice/translations-of-nothing.ts';
import { unreachableNodes } from './advice/unreachable-nodes.ts';
import type { Advice } from './flow-part.ts';

const advice: readonly Advice[] = [
  unreachableNodes,
  loopsWithoutWait,
  categoryNames,
  sharedResults,
  translationsOfNothing,
  droppedLanguages,
  deprecatedActions,
];

/** Findings told of one flow at most. */
const maxAdvice = 1000;

/** Warnings and notes about a valid flow. */
export function adviseOn(flow: Flow): Finding[] {
  return advice.flatMap((one) => one(flow)).slice(0, maxAdvice);
}
