/** Identifier: a system that says how its values look. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const identifierMessages = catalogue({
  'profile.identifier-uri': {
    severity: 'error',
    title: 'Identifier is no URI',
    text: ({ found }: { found: string }) =>
      `With the system urn:ietf:rfc:3986 the value is a whole URI, found ${found}.`,
    why: 'FHIR R4 section 2.24.0.8: the value of such an identifier is a URI with its scheme.',
    fix: 'Write urn:uuid: or urn:oid: before the value.',
  },
  'profile.identifier-system': {
    severity: 'error',
    title: 'System is no absolute URI',
    text: ({ found }: { found: string }) => `Identifier.system must be an absolute URI, found ${found}.`,
    why: 'FHIR R4 section 2.24.0.8: the system is an absolute reference to the namespace.',
    fix: 'Use a URL, or urn:oid: or urn:uuid:.',
  },
});

const report = reporter(identifierMessages);

export function checkIdentifier(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const system = textOf(node.value, 'system');
  const value = textOf(node.value, 'value');
  if (system !== undefined && system.trim() !== '' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(system))
    run.add(node, report('profile.identifier-system', { found: show(system) }, {}));
  if (system === 'urn:ietf:rfc:3986' && value !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value))
    run.add(node, report('profile.identifier-uri', { found: show(value) }, {}));
}
