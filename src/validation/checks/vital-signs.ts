/** Vital signs: observations with these codes must conform to the specification's profiles (FHIR R4 section 10.1.5). */
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { vitalSignProfiles } from './vital-sign-codes.ts';

export function checkVitalSigns(node: Node, run: Run): void {
  const code = isObject(node.value) ? node.value['code'] : undefined;
  if (!isObject(code)) return;
  const applied = new Set<string>();
  for (const coding of listOf(code, 'coding')) {
    if (!isObject(coding)) continue;
    const name = vitalSignProfiles.get(`${textOf(coding, 'system') ?? ''}#${textOf(coding, 'code') ?? ''}`);
    if (name === undefined || applied.has(name)) continue;
    applied.add(name);
    const profile = run.structures.profile(`http://hl7.org/fhir/StructureDefinition/${name}`);
    if (profile !== undefined) run.apply(node, profile);
  }
}
