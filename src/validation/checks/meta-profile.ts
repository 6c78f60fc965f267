/** Profiles that a resource claims in `meta.profile`. */
import type { Severity } from '../../findings/finding.ts';
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { textsOf } from '../structure/element-definition.ts';

export const metaProfileMessages = catalogue({
  'profile.not-for-this-type': {
    severity: 'error',
    title: 'Profile of another type',
    text: ({ profile, type, found }: { profile: string; type: string; found: string }) =>
      `The profile ${profile} is for ${type}, found ${found}.`,
    why: 'A profile constrains one type; a resource of another type can not conform to it.',
    fix: 'Correct the profile, or the type of the resource.',
  },
  'profile.claimed-unknown': {
    severity: 'information',
    title: 'Claimed profile not known',
    text: ({ profile }: { profile: string }) => `The profile ${profile} is not known, so it was not checked.`,
    why: 'A resource can be checked only against definitions that are here.',
    fix: 'Give the package that holds the profile, or correct the url.',
  },
});

const report = reporter(metaProfileMessages);

export function checkMetaProfiles(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  for (const url of run.context.globalProfiles.get(node.type) ?? []) applyProfile(node, url, run, 'warning');
  const { meta } = node.value;
  if (isObject(meta)) for (const url of textsOf(meta, 'profile')) applyProfile(node, url, run, 'information');
}

/** Checks a resource against a profile by url; one that is not known is reported with the severity given. */
export function applyProfile(node: Node, url: string, run: Run, unknown: Severity): void {
  const structure = run.structures.profile(url);
  if (structure === undefined) {
    run.add(node, { ...report('profile.claimed-unknown', { profile: url }, {}), severity: unknown });
  } else if (structure.kind !== 'logical' && !run.structures.isKindOf(node.type, structure.type)) {
    const args = { profile: url, type: structure.type, found: node.type };
    run.add(node, report('profile.not-for-this-type', args, {}));
  } else if (structure.isProfile) run.apply(node, structure);
}
