import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonValue, property } from '../../text/json-value.ts';
import { versionOf } from '../detect/properties.ts';
import { isVersionBefore, parseLegacyVersion } from '../rapidpro-legacy/history/version.ts';
import type { FlowVerdict } from '../format.ts';
import { schemaCheck } from '../schema-findings.ts';
import { report } from './flow-part.ts';
import { exportSchema } from './schema.ts';

const checkExport = schemaCheck(exportSchema);

/** The versions of exports that RapidPro imports. */
const importable = { first: '3', last: '13' };

function isImportable(version: string): boolean {
  if (parseLegacyVersion(version) === undefined) return false;
  return !isVersionBefore(version, importable.first) && !isVersionBefore(importable.last, version);
}

/** True for what RapidPro itself exports, today or long ago. */
export function isExport(kind: string): boolean {
  return kind === 'rapidpro-export' || kind === 'rapidpro-legacy-export';
}

/** Findings of the document around the flows. */
export function checkDocument(value: JsonValue, kind: string, flows: readonly FlowVerdict[]): Finding[] {
  const findings: Finding[] = [];
  if (isExport(kind)) {
    findings.push(...checkExport(value, { pointer: '' }));
    const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
    if (version !== undefined && !isImportable(version)) {
      findings.push(report('rapidpro.export-version', { found: version }, { pointer: '/version' }));
    }
  }
  if (flows.length === 0) findings.push(report('rapidpro.no-flows', {}, { pointer: '' }));
  return findings;
}
