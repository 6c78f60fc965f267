import type { Finding } from '../../../findings/finding.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import { isObject, property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { translationsIn } from '../templates.ts';

/** A language that the flow has is one in which the contact can read all of it. */
export const missingTranslations: Advice = (flow, { value, part }) => {
  const localization = property(value, 'localization');
  if (!isObject(localization)) return [];
  const used = new Set<string>();
  const translated = new Map<string, Set<string>>();
  for (const { part: item, uuid, language } of translationsIn(part)) {
    if (!Object.values(item.value).some(hasText)) continue;
    used.add(language);
    if (!hasText(property(item.value, 'text'))) continue;
    translated.set(language, (translated.get(language) ?? new Set()).add(uuid));
  }
  const messages = flow.nodes
    .flatMap(({ actions }) => actions)
    .filter((action) => action.kind === 'message' && /\p{L}/u.test(action.content[0]?.text ?? ''));
  const findings: Finding[] = [];
  for (const language of Object.keys(localization)) {
    // Others are dropped by the engine, which is told elsewhere.
    if (language.length !== 3) continue;
    const place = { pointer: child(flow.at, 'localization', language), flow: flow.uuid };
    if (!used.has(language)) {
      findings.push(report('rapidpro.language-empty', { language }, place));
      continue;
    }
    if (language === flow.baseLanguage) continue;
    const missing = messages.filter(({ uuid }) => translated.get(language)?.has(uuid) !== true);
    const [first] = missing;
    if (first === undefined) continue;
    const args = { language, missing: missing.length, all: messages.length, first: first.at };
    findings.push(report('rapidpro.translation-missing', args, place));
  }
  return findings;
};

function hasText(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) && value.some(hasText);
}
