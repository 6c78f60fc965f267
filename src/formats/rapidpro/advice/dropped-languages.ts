import type { Finding } from '../../../findings/finding.ts';
import { describeValue } from '../../describe-value.ts';
import { isObject, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Languages of an old flow that the engine's migrations replace or drop, seen in what its file has. */
export const droppedLanguages: Advice = (flow, { file }) => {
  const findings: Finding[] = [];
  const language = property(file, 'language');
  if (textOf(flow.value, 'language') === 'und' && language !== undefined && language !== 'und') {
    const found = describeValue(language);
    const place = { pointer: child(flow.at, 'language'), flow: flow.uuid };
    findings.push(report('rapidpro.language-replaced', { found }, place));
  }
  const localization = property(file, 'localization');
  for (const language of Object.keys(isObject(localization) ? localization : {})) {
    if (language.length === 3) continue;
    const place = { pointer: child(flow.at, 'localization', language), flow: flow.uuid };
    findings.push(report('rapidpro.translation-dropped', { found: language }, place));
  }
  return findings;
};
