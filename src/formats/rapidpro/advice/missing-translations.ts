import type { Finding } from '../../../findings/finding.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import { isObject, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { piecesOf } from '../expressions/template.ts';
import type { Advice } from './advice.ts';
import { type FlowPart, report } from '../flow-part.ts';

const messages = new Set(['send_msg', 'say_msg', 'play_audio']);

/** A language that the flow has is one in which the contact can read all of it. */
export const missingTranslations: Advice = (flow, { parts }) => {
  if (parts.languages.length === 0) return [];
  const used = new Set<string>();
  const translated = new Map<string, Set<string>>();
  for (const { value, uuid, language } of parts.translations) {
    if (!isObject(value) || !hasTextIn(value)) continue;
    used.add(language);
    if (!hasText(value['text'])) continue;
    const known = translated.get(language);
    if (known === undefined) translated.set(language, new Set([uuid]));
    else known.add(uuid);
  }
  const sent = flow.actions.filter(({ type }) => messages.has(type));
  const findings: Finding[] = [];
  for (const language of parts.languages) {
    // Others are dropped by the engine, which is told elsewhere.
    if (language.length !== 3) continue;
    const place = { pointer: child(flow.at, 'localization', language), flow: flow.uuid };
    if (!used.has(language)) {
      findings.push(report('rapidpro.language-empty', { language }, place));
      continue;
    }
    if (language === (textOf(flow.value, 'language') ?? '')) continue;
    const texts = translated.get(language);
    const missing = sent.filter((action) => texts?.has(action.uuid) !== true && hasWords(action));
    const [first] = missing;
    if (first === undefined) continue;
    const all = sent.filter(hasWords).length;
    const args = { language, missing: missing.length, all, first: first.at };
    findings.push(report('rapidpro.translation-missing', args, place));
  }
  return findings;
};

/** Whether there is something to translate: a letter that is in no expression, or an expression with a text in it. */
function hasWords({ value }: FlowPart): boolean {
  const text = textOf(value, 'text') ?? '';
  if (!/\p{L}/u.test(text)) return false;
  if (!text.includes('@')) return true;
  return piecesOf(text).some(({ kind, content }) =>
    kind === 'text' ? /\p{L}/u.test(content) : kind !== 'name' && /"[^"]*\p{L}/u.test(content),
  );
}

function hasTextIn(item: Readonly<Record<string, JsonValue>>): boolean {
  for (const name in item) if (hasText(item[name])) return true;
  return false;
}

/** A text with something else than white space in it, or a list with such a text. */
function hasText(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return /\S/.test(value);
  return Array.isArray(value) && value.some(hasText);
}
