import type { Finding } from '../../findings/finding.ts';
import { property } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { shortened } from '../describe-value.ts';
import { type SchemaCheck, schemaCheck } from '../schema-findings.ts';
import { type FlowPart, partIn, placeIn, report } from './flow-part.ts';
import type { CheckedFlow, NodePart, RouterPart } from './flow-parts.ts';
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
export function checkShape(flow: CheckedFlow, maxFindings: number): Finding[] {
  const findings: Finding[] = [];
  for (const node of flow.nodes) {
    if (isSoundNode(node)) continue;
    for (const finding of nodeFindings(flow, node))
      if (findings.push(finding) >= maxFindings) return findings;
  }
  findings.push(...check(checkFlow, flow, flow));
  return findings.slice(0, maxFindings);
}

/** Whether there is nothing to tell of a node and its parts: what nearly all are, and quick to see. */
function isSoundNode(node: NodePart): boolean {
  if (!checkNode.accepts(node.value)) return false;
  for (const exit of node.exits) if (!checkExit.accepts(exit.value)) return false;
  for (const action of node.actions) if (!checkAction.accepts(action)) return false;
  return node.router === undefined || isSoundRouter(node.router);
}

function isSoundRouter(router: RouterPart): boolean {
  if (!checkRouter.accepts(router)) return false;
  for (const category of router.categories) if (!checkCategory.accepts(category.value)) return false;
  if (router.type === 'switch') {
    for (const item of router.cases) if (!checkCase.accepts(item.value)) return false;
  }
  const { wait } = router;
  if (wait === undefined) return true;
  const hint = wait.type === 'msg' ? partIn(wait, 'hint') : undefined;
  return checkWait.accepts(wait) && (hint === undefined || checkHint.accepts(hint));
}

function nodeFindings(flow: CheckedFlow, node: NodePart): Finding[] {
  const findings: Finding[] = [];
  for (const exit of node.exits) findings.push(...check(checkExit, flow, exit));
  findings.push(...check(checkNode, flow, node));
  if (node.router !== undefined) findings.push(...routerFindings(flow, node.router));
  for (const action of node.actions) findings.push(...checkAction.of(flow, action));
  return findings;
}

function routerFindings(flow: CheckedFlow, router: RouterPart): Finding[] {
  const findings = checkRouter.of(flow, router);
  for (const category of router.categories) findings.push(...check(checkCategory, flow, category));
  if (router.type === 'switch') {
    for (const item of router.cases) findings.push(...check(checkCase, flow, item));
  }
  const { wait } = router;
  if (wait === undefined) return findings;
  findings.push(...checkWait.of(flow, wait));
  const hint = wait.type === 'msg' ? partIn(wait, 'hint') : undefined;
  if (hint !== undefined) findings.push(...checkHint.of(flow, hint));
  return findings;
}

function check(schema: SchemaCheck, flow: CheckedFlow, part: FlowPart): Finding[] {
  return schema(part.value, () => placeIn(flow, part.at));
}

/** A check that takes the schema which the part's `type` names. */
interface CheckByType {
  readonly accepts: (part: FlowPart) => boolean;
  readonly of: (flow: CheckedFlow, part: FlowPart) => Finding[];
}

function checkByType(name: string, schemas: Readonly<Record<string, Schema>>): CheckByType {
  const checks = new Map(Object.entries(schemas).map(([type, schema]) => [type, schemaCheck(schema)]));
  const untyped = schemaCheck({
    type: 'object',
    properties: { type: { type: 'string', minLength: 1 } },
    required: ['type'],
  });
  const of = (flow: CheckedFlow, part: FlowPart): Finding[] => {
    const type = property(part.value, 'type');
    if (typeof type !== 'string' || type === '') return check(untyped, flow, part);
    const known = checks.get(type);
    if (known !== undefined) return check(known, flow, part);
    const args = { part: name, found: shortened(type), known: [...checks.keys()].join(', ') };
    return [report('rapidpro.type-unknown', args, placeIn(flow, child(part.at, 'type')))];
  };
  return { accepts: ({ type, value }) => checks.get(type)?.accepts(value) === true, of };
}
