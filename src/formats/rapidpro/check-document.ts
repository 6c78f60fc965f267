import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonValue, property } from '../../text/json-value.ts';
import { versionOf } from '../detect/properties.ts';
import type { FlowVerdict } from '../format.ts';
import { schemaCheck } from '../schema-findings.ts';
import { report } from './flow-part.ts';
import { exportSchema } from './schema.ts';

const checkExport = schemaCheck(exportSchema);

/** The versions of exports that RapidPro imports. */
const importable = { first: 3, last: 13 };

/** Findings of the document around the flows. */
export function checkDocument(value: JsonValue, kind: string, flows: readonly FlowVerdict[]): Finding[] {
  const findings: Finding[] = [];
  if (kind === 'rapidpro-export') {
    findings.push(...checkExport(value, { pointer: '' }));
    const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
    const number = Number.parseFloat(version ?? '');
    if (version !== undefined && !(number >= importable.first && number < importable.last + 1)) {
      findings.push(report('rapidpro.export-version', { found: version }, { pointer: '/version' }));
    }
  }
  if (flows.length === 0) findings.push(report('rapidpro.no-flows', {}, { pointer: '' }));
  return findings;
}
