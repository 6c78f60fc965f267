import { fhirId, fhirString } from '../../fhir/primitives.ts';
import { isObject, type JsonValue, textOf } from '../../text/json-value.ts';
import type { PlanContext } from './export-plans.ts';

/** What all plans have: their status, their type, who answers for them. */
export function planParts(
  type: 'workflow-definition' | 'eca-rule',
  { status, publisher }: PlanContext,
): Pick<fhir4.PlanDefinition, 'status' | 'type' | 'publisher'> {
  const system = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';
  return {
    type: { coding: [{ system, code: type }] },
    status: status ?? 'draft',
    ...(publisher !== undefined && { publisher }),
  };
}

/** A group of an export by the id that the platform's groups have on the server; undefined without its uuid. */
export function groupReference(group: JsonValue | undefined): fhir4.Reference | undefined {
  const uuid = isObject(group) ? textOf(group, 'uuid') : undefined;
  if (uuid === undefined || uuid === '') return undefined;
  const display = isObject(group) ? fhirString(textOf(group, 'name') ?? '') : undefined;
  return { reference: `Group/${fhirId(uuid)}`, ...(display !== undefined && { display }) };
}
