/** A flow of a form in words: a line a node, with its text, what it accepts and where that leads. */
import type { Flow, FlowNode } from '../../../src/flow/model.ts';
import { flowOfForm } from '../../../src/formats/questionnaire/form/index.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';

/** Makes the flow of these items, and tells it with the codes of what is lost. */
export function made(
  items: readonly JsonObject[],
  properties: JsonObject = {},
): { readonly flow: Flow; readonly lines: string[]; readonly losses: string[] } {
  const resource = { resourceType: 'Questionnaire', language: 'en', ...properties, item: [...items] };
  const { flow, losses } = flowOfForm(resource, () => undefined);
  return { flow, lines: told(flow), losses: losses.map(({ code, at }) => `${code} ${at}`) };
}

function told(flow: Flow): string[] {
  const numbers = new Map(flow.nodes.map(({ uuid }, index) => [uuid, String(index + 1)]));
  const to = (uuid: string | undefined) => (uuid === undefined ? 'end' : (numbers.get(uuid) ?? '?'));
  return flow.nodes.map((node) => `${said(node)}${routes(node, to)}`);
}

function said(node: FlowNode): string {
  return node.actions
    .map((action) => {
      if (action.kind === 'set-result') return `${action.name} := ${action.value}`;
      return action.kind === 'message'
        ? (action.content[0]?.text ?? '').replaceAll('\n', ' / ')
        : action.kind;
    })
    .join(' + ');
}

function routes(node: FlowNode, to: (uuid: string | undefined) => string): string {
  const { router } = node;
  if (router?.kind !== 'switch') return ` > ${to(node.exits[0]?.destination)}`;
  const exits = new Map(node.exits.map(({ uuid, destination }) => [uuid, to(destination)]));
  const outcomes = router.categories.map(({ uuid, name, exit }) => {
    const tests = router.cases
      .filter(({ category }) => category === uuid)
      .map(({ test }) =>
        test.kind === 'function' ? [test.name, ...test.arguments].join(' ') : test.expression,
      );
    const isDefault = router.defaultCategory === uuid ? ['else'] : [];
    return ` | ${name}: ${[...tests, ...isDefault].join(', ')} > ${exits.get(exit) ?? '?'}`;
  });
  const looksAt = node.wait === undefined ? router.operand : '';
  return `${looksAt}${outcomes.join('')}`;
}
