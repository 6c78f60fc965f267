/** Vital signs: observations with these codes must conform to the specification's profiles (FHIR R4 section 10.1.5). */
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';

const profilesByLoinc: ReadonlyMap<string, string> = new Map([
  ['85353-1', 'vitalspanel'],
  ['9279-1', 'resprate'],
  ['8867-4', 'heartrate'],
  ['2708-6', 'oxygensat'],
  ['59408-5', 'oxygensat'],
  ['8310-5', 'bodytemp'],
  ['8302-2', 'bodyheight'],
  ['9843-4', 'headcircum'],
  ['29463-7', 'bodyweight'],
  ['39156-5', 'bmi'],
  ['85354-9', 'bp'],
]);

export function checkVitalSigns(node: Node, run: Run): void {
  const code = isObject(node.value) ? node.value['code'] : undefined;
  if (!isObject(code)) return;
  const applied = new Set<string>();
  for (const coding of listOf(code, 'coding')) {
    if (!isObject(coding) || textOf(coding, 'system') !== 'http://loinc.org') continue;
    const name = profilesByLoinc.get(textOf(coding, 'code') ?? '');
    if (name === undefined || applied.has(name)) continue;
    applied.add(name);
    const profile = run.structures.profile(`http://hl7.org/fhir/StructureDefinition/${name}`);
    if (profile !== undefined) run.apply(node, profile);
  }
}
