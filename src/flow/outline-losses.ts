/** What a node does that its outline passes over: work beside the dialogue, which only the export tells. */
import type { Loss } from './loss.ts';
import type { Action, FlowNode } from './model.ts';
import { roleOf } from './node-role.ts';

/** The losses of one node: actions that say nothing to the contact, calls, tests that differ too much by language. */
export function nodeLosses(node: FlowNode): Loss[] {
  const losses: Loss[] = [];
  for (const action of node.actions) {
    if (action.kind !== 'message') losses.push(actionLoss(action));
  }
  if (node.wait?.expects.kind === 'dial') {
    losses.push({
      code: 'loss.action',
      at: node.wait.at,
      what: `call forwarded to ${node.wait.expects.phone}`,
      why: 'An outline has only what is said, asked and decided.',
      keptIn: 'the Library',
    });
  }
  const { router } = node;
  if (roleOf(node) === 'acts' && router?.resultName !== undefined && router.resultName !== '') {
    losses.push({
      code: 'loss.action',
      at: router.at,
      what: `result ${router.resultName}, set without a question`,
      why: 'An outline has only what is said, asked and decided.',
      keptIn: 'the Library',
    });
  }
  for (const { test, at } of router?.kind === 'switch' ? router.cases : []) {
    if (test.kind !== 'function') continue;
    for (const { language, arguments: words } of test.translations ?? []) {
      if (words.length === test.arguments.length) continue;
      losses.push({
        code: 'loss.test-translation',
        at,
        what: `words of ${test.name} in ${language}`,
        why: 'A translated test has as many arguments as the test itself.',
        keptIn: 'the Library',
      });
    }
  }
  return losses;
}

function actionLoss(action: Exclude<Action, { kind: 'message' }>): Loss {
  return {
    code: 'loss.action',
    at: action.at,
    what: `action: ${actionName(action)}`,
    why: 'An outline has only what is said, asked and decided.',
    keptIn: 'the Library',
  };
}

function actionName(action: Exclude<Action, { kind: 'message' }>): string {
  switch (action.kind) {
    case 'set-contact':
      return `set contact ${action.field?.name ?? action.property}`;
    case 'add-to-groups':
    case 'remove-from-groups': {
      const names = action.groups.map(({ name }) => name).join(', ');
      const verb = action.kind === 'add-to-groups' ? 'add to' : 'remove from';
      return `${verb} ${action.all === true ? 'all groups' : `groups ${names}`}`;
    }
    case 'set-result':
      return `set result ${action.name}`;
    case 'run-flow':
      return `run flow ${action.flow.name ?? action.flow.uuid}`;
    case 'webhook':
      return `call ${action.method} ${action.url}`;
    case 'other':
      return action.type;
  }
}
