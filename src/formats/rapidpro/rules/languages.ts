import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';
import { isLanguageCode } from '../../../flow/language-codes.ts';

/** The flow's language and those of its translations are ISO 639-3 codes. */
export const languages: FlowRule = (flow) => {
  const findings: Finding[] = [];
  const base = textOf(flow.value, 'language') ?? '';
  if (base !== '' && !isLanguageCode(base)) {
    const place = placeIn(flow, child(flow.at, 'language'));
    findings.push(report('rapidpro.language-unknown', { found: shortened(base) }, place));
  }
  for (const language of flow.languages) {
    if (isLanguageCode(language)) continue;
    const place = placeIn(flow, child(flow.at, 'localization', language));
    findings.push(report('rapidpro.language-unknown', { found: shortened(language) }, place));
  }
  return findings;
};
