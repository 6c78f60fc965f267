/** Narrative: the subset of XHTML that it may hold (FHIR R4 section 2.4.0, invariants txt-1 and txt-2). */
import { catalogue, reporter } from '../../findings/message.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { readXhtml } from './xhtml.ts';

export const narrativeMessages = catalogue({
  'profile.narrative': {
    severity: 'error',
    title: 'Narrative not allowed',
    text: ({ fault }: { fault: string }) => `The narrative is not valid: ${fault}.`,
    why: 'Narrative is shown to people: it is well-formed XHTML without active content (FHIR R4 section 2.4.0).',
    fix: 'Write the narrative with basic tags, in a div with the XHTML namespace.',
  },
  'profile.narrative-link': {
    severity: 'error',
    title: 'Link to nowhere',
    text: ({ link }: { link: string }) => `The link ${link} in the narrative leads nowhere.`,
    why: 'A link to a fragment leads to an element of the narrative, or a contained resource, of that id.',
    fix: 'Give the target that id, or remove the link.',
  },
  'profile.narrative-link-scheme': {
    severity: 'error',
    title: 'Link that no browser follows',
    text: ({ scheme }: { scheme: string }) =>
      `A link in the narrative starts with ${scheme}:, which leads nowhere.`,
    why: 'Narrative is shown to people: a name such as urn:uuid: is no address that can be opened.',
    fix: 'Link to a URL or a fragment of the narrative, or write plain text.',
  },
  'profile.narrative-empty': {
    severity: 'error',
    title: 'Empty narrative',
    text: () => 'The narrative has no text and no image.',
    why: 'FHIR R4 invariant txt-2: a narrative has some content that is not white space.',
    fix: 'Write a narrative, or leave it out.',
  },
});

const report = reporter(narrativeMessages);

export function checkNarrative(node: Node, run: Run): void {
  if (typeof node.value !== 'string') return;
  const read = readXhtml(node.value);
  if ('fault' in read) run.add(node, report('profile.narrative', { fault: read.fault }, {}));
  else {
    if (!read.hasContent) run.add(node, report('profile.narrative-empty', {}, {}));
    for (const scheme of read.schemes)
      if (scheme === 'urn' || scheme === 'cid')
        run.add(node, report('profile.narrative-link-scheme', { scheme }, {}));
    for (const fragment of read.fragments) {
      if (read.anchors.has(fragment) || run.resolve(`#${fragment}`, node) !== undefined) continue;
      run.add(node, report('profile.narrative-link', { link: `#${fragment}` }, {}));
    }
  }
}
