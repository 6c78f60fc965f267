/** The url by which a definition is known everywhere (FHIR R4 section 2.24.0.1, canonical URLs). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const canonicalUrlMessages = catalogue({
  'profile.canonical-url-relative': {
    severity: 'error',
    title: 'Canonical url is not absolute',
    text: ({ found }: { found: string }) => `The url of a definition is an absolute URI, found ${found}.`,
    why: 'Definitions are referred to by their url from anywhere, so that it stands for itself.',
    fix: 'Write the whole URL, or a urn.',
  },
});

const report = reporter(canonicalUrlMessages);

/** Resources that have a `url` which is where something is, and not what they are called. */
const otherUrls = new Set(['Subscription']);

export function checkCanonicalUrl(node: Node, run: Run): void {
  const url = isObject(node.value) ? textOf(node.value, 'url') : undefined;
  if (url === undefined || url === '' || otherUrls.has(node.type)) return;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) return;
  const [at] = childNodes(node, 'url', false);
  if (at?.type === 'uri') run.add(at, report('profile.canonical-url-relative', { found: show(url) }, {}));
}
