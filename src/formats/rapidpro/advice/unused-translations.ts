import type { Finding } from '../../../findings/finding.ts';
import { isObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/**
 * The engine uses each translation as it is: none into the flow's own language, and quick replies as a whole (goflow,
 * `flows/engine/run.go`, `getText`).
 */
export const unusedTranslations: Advice = (flow, { parts }) => {
  const own = textOf(flow.value, 'language') ?? '';
  const findings: Finding[] = [];
  if (isObject(property(parts.value, 'localization')) && parts.languages.includes(own)) {
    const place = { pointer: child(flow.at, 'localization', own), flow: flow.uuid };
    const isUsed = parts.translations.some(({ language }) => language === own);
    if (isUsed) findings.push(report('rapidpro.translation-unused', { language: own }, place));
  }
  const offered = new Map<string, number>();
  for (const { type, uuid, value } of flow.actions) {
    const replies = type === 'send_msg' ? listOf(value, 'quick_replies').length : 0;
    if (replies > 0) offered.set(uuid, replies);
  }
  if (offered.size === 0) return findings;
  for (const translation of parts.translations) {
    const { uuid, value, language } = translation;
    const expected = offered.get(uuid);
    const found = isObject(value) ? listOf(value, 'quick_replies').length : 0;
    if (expected === undefined || found === 0 || found === expected || language === own) continue;
    const place = { pointer: child(translation.at, 'quick_replies'), flow: flow.uuid };
    findings.push(report('rapidpro.quick-replies-differ', { language, expected, found }, place));
  }
  return findings;
};
