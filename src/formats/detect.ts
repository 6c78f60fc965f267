import type { JsonValue } from '../text/json-value.ts';
import { isObject } from '../text/json-value.ts';
import type { DetectedKind, Detector } from './detect/detector.ts';
import { detectFlowResults } from './detect/flow-results.ts';
import { detectFloip } from './detect/floip.ts';
import { detectRapidPro } from './detect/rapidpro.ts';
import { detectRapidProApi } from './detect/rapidpro-api.ts';
import { detectRapidProCases } from './detect/rapidpro-cases.ts';
import { describeValue } from './describe-value.ts';

// FLOIP before RapidPro: containers of both have `flows`.
const detectors: readonly Detector[] = [
  detectFhir,
  detectFloip,
  detectFlowResults,
  detectRapidProApi,
  detectRapidPro,
  detectRapidProCases,
];

/**
 * Says what a JSON document is, by its content alone: its name and place don't count. Never throws; a document
 * that is nothing known is `unknown`.
 */
export function detect(value: JsonValue): DetectedKind {
  for (const detector of detectors) {
    const detected = detector(value);
    if (detected !== undefined) return detected;
  }
  return { format: 'none', kind: 'unknown', title: `JSON of no known format: ${describeValue(value)}` };
}

/** A FHIR resource says its type itself. */
function detectFhir(value: JsonValue): DetectedKind | undefined {
  if (!isObject(value) || typeof value['resourceType'] !== 'string') return undefined;
  const type = value['resourceType'];
  if (!/^[A-Z][A-Za-z]{1,63}$/.test(type)) return undefined;
  return { format: 'fhir', kind: 'fhir-resource', title: `FHIR ${type}` };
}
