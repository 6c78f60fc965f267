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

/** A FHIR resource says its type itself; one that says a wrong one is still meant to be a resource. */
function detectFhir(value: JsonValue): DetectedKind | undefined {
  if (!isObject(value) || !Object.hasOwn(value, 'resourceType')) return undefined;
  const type = value['resourceType'];
  const isName = typeof type === 'string' && /^[A-Za-z]{1,64}$/.test(type);
  return { format: 'fhir', kind: 'fhir-resource', title: isName ? `FHIR ${type}` : 'FHIR resource' };
}
