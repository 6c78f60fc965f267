import type { Finding } from '../../findings/finding.ts';
import { property, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { shortened } from '../describe-value.ts';
import { type SchemaCheck, schemaCheck } from '../schema-findings.ts';
import { type CheckedFlow, type FlowPart, nodesOf, partIn, partsIn, placeIn, report } from './flow-part.ts';
import {
  actionSchemas,
  caseSchema,
  categorySchema,
  exitSchema,
  flowSchema,
  hintSchemas,
  nodeSchema,
  routerSchemas,
  type Schema,
  waitSchemas,
} from './schema.ts';

const checkFlow = schemaCheck(flowSchema);
const checkNode = schemaCheck(nodeSchema);
const checkExit = schemaCheck(exitSchema);
const checkCategory = schemaCheck(categorySchema);
const checkCase = schemaCheck(caseSchema);
const checkAction = checkByType('action', actionSchemas);
const checkRouter = checkByType('router', routerSchemas);
const checkWait = checkByType('wait', waitSchemas);
const checkHint = checkByType('hint', hintSchemas);

/**
 * Checks each part of a flow by its schema, the typed parts by that of their type. The header is checked before. The
 * order is that in which the engine reads: what it tells of a flow that it refuses mostly comes first.
 */
export function* checkShape(flow: CheckedFlow): Generator<Finding> {
  for (const node of nodesOf(flow)) {
    const findings = nodeFindings(flow, node);
    if (findings.length > 0) yield* findings;
  }
  yield* check(checkFlow, flow, flow);
}

function nodeFindings(flow: CheckedFlow, node: FlowPart): Finding[] {
  const findings: Finding[] = [];
  for (const exit of partsIn(node, 'exits')) findings.push(...check(checkExit, flow, exit));
  findings.push(...check(checkNode, flow, node));
  const router = partIn(node, 'router');
  if (router !== undefined) findings.push(...routerFindings(flow, router));
  for (const action of partsIn(node, 'actions')) findings.push(...checkAction(flow, action));
  return findings;
}

function routerFindings(flow: CheckedFlow, router: FlowPart): Finding[] {
  const findings = [...checkRouter(flow, router)];
  for (const category of partsIn(router, 'categories'))
    findings.push(...check(checkCategory, flow, category));
  if (textOf(router.value, 'type') === 'switch') {
    for (const item of partsIn(router, 'cases')) findings.push(...check(checkCase, flow, item));
  }
  const wait = partIn(router, 'wait');
  if (wait === undefined) return findings;
  findings.push(...checkWait(flow, wait));
  const hint = textOf(wait.value, 'type') === 'msg' ? partIn(wait, 'hint') : undefined;
  if (hint !== undefined) findings.push(...checkHint(flow, hint));
  return findings;
}

function check(schema: SchemaCheck, flow: CheckedFlow, part: FlowPart): Finding[] {
  return schema(part.value, () => placeIn(flow, part.at));
}

/** A check that takes the schema which the part's `type` names. */
function checkByType(name: string, schemas: Readonly<Record<string, Schema>>) {
  const checks = new Map(Object.entries(schemas).map(([type, schema]) => [type, schemaCheck(schema)]));
  const untyped = schemaCheck({
    type: 'object',
    properties: { type: { type: 'string', minLength: 1 } },
    required: ['type'],
  });
  return (flow: CheckedFlow, part: FlowPart): Finding[] => {
    const type = property(part.value, 'type');
    if (typeof type !== 'string' || type === '') return check(untyped, flow, part);
    const known = checks.get(type);
    if (known !== undefined) return check(known, flow, part);
    const args = { part: name, found: shortened(type), known: [...checks.keys()].join(', ') };
    return [report('rapidpro.type-unknown', args, placeIn(flow, child(part.at, 'type')))];
  };
}
