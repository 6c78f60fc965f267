import type { Finding } from '../../../findings/finding.ts';
import { describeValue } from '../../describe-value.ts';
import { isObject, property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Languages of an old flow that the engine's migrations replace or drop, seen in what is kept of the file. */
export const droppedLanguages: Advice = (flow) => {
  const kept = flow.kept?.properties ?? {};
  const findings: Finding[] = [];
  if (flow.baseLanguage === 'und' && Object.hasOwn(kept, 'language')) {
    const found = describeValue(property(kept, 'language'));
    const place = { pointer: child(flow.at, 'language'), flow: flow.uuid };
    findings.push(report('rapidpro.language-replaced', { found }, place));
  }
  const localization = property(kept, 'localization');
  for (const language of Object.keys(isObject(localization) ? localization : {})) {
    if (language.length === 3) continue;
    const place = { pointer: child(flow.at, 'localization', language), flow: flow.uuid };
    findings.push(report('rapidpro.translation-dropped', { found: language }, place));
  }
  return findings;
};
