import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { type FlowRule, partIn, placeIn, report } from '../flow-part.ts';
import { isLanguageCode } from '../../../flow/language-codes.ts';

/** The flow's language and those of its translations are ISO 639-3 codes. */
export const languages: FlowRule = (flow) => {
  const findings: Finding[] = [];
  const base = textOf(flow.value, 'language') ?? '';
  if (base !== '' && !isLanguageCode(base)) {
    const place = placeIn(flow, child(flow.at, 'language'));
    findings.push(report('rapidpro.language-unknown', { found: shortened(base) }, place));
  }
  const localization = partIn(flow, 'localization');
  for (const language of Object.keys(localization?.value ?? {})) {
    if (isLanguageCode(language)) continue;
    const place = placeIn(flow, child(flow.at, 'localization', language));
    findings.push(report('rapidpro.language-unknown', { found: shortened(language) }, place));
  }
  return findings;
};
