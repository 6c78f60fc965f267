/**
 * What the engine takes and an author should still know: warnings and notes about a flow that was found valid.
 * Each is a file; to add one, write it and name it here.
 */
import type { Finding } from '../../findings/finding.ts';
import type { JsonObject } from '../../text/json-value.ts';
import { categoryNames } from './advice/category-names.ts';
import { cutNames } from './advice/cut-names.ts';
import { deprecatedActions } from './advice/deprecated-actions.ts';
import { droppedLanguages } from './advice/dropped-languages.ts';
import { expressionFaults } from './advice/expression-faults.ts';
import { loopsWithoutWait } from './advice/loops-without-wait.ts';
import { messageLength } from './advice/message-length.ts';
import { missingTranslations } from './advice/missing-translations.ts';
import { patterns } from './advice/patterns.ts';
import { personalDataInUrls } from './advice/personal-data-in-urls.ts';
import { plainHttp } from './advice/plain-http.ts';
import { quickReplies } from './advice/quick-replies.ts';
import { sharedResults } from './advice/shared-results.ts';
import { translationsOfNothing } from './advice/translations-of-nothing.ts';
import { unmatchedCases } from './advice/unmatched-cases.ts';
import { unreachableNodes } from './advice/unreachable-nodes.ts';
import { unsetResults } from './advice/unset-results.ts';
import { unusedTranslations } from './advice/unused-translations.ts';
import { webhookSecrets } from './advice/webhook-secrets.ts';
import type { Advice, WrittenFlow } from './advice/advice.ts';
import type { CheckedFlow, FlowParts } from './flow-parts.ts';
import { templatesOf } from './templates.ts';

const advice: readonly Advice[] = [
  unreachableNodes,
  loopsWithoutWait,
  categoryNames,
  cutNames,
  unmatchedCases,
  patterns,
  sharedResults,
  unsetResults,
  expressionFaults,
  translationsOfNothing,
  missingTranslations,
  droppedLanguages,
  unusedTranslations,
  deprecatedActions,
  messageLength,
  quickReplies,
  plainHttp,
  webhookSecrets,
  personalDataInUrls,
];

/** Findings told of one flow at most. */
const maxAdvice = 1000;

/**
 * What is to be known of a valid flow for advice on it: `file` is what its file has, `parts` the same with names of
 * properties in small letters.
 */
export function asWritten(parts: FlowParts, file: JsonObject): WrittenFlow {
  const templates = templatesOf(parts);
  const expressions = templates.filter(({ text }) => text.includes('@'));
  return { parts, file, templates, expressions };
}

/** Warnings and notes about a valid flow. */
export function adviseOn(flow: CheckedFlow, written: WrittenFlow): Finding[] {
  const findings: Finding[] = [];
  for (const one of advice) for (const finding of one(flow, written)) findings.push(finding);
  return findings.slice(0, maxAdvice);
}
