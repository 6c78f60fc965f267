import type { DefinitionPack } from '../fhir/definition-pack.ts';
import { openGuideDefinitions } from '../fhir/packaged-definitions.ts';
import type { Definitions } from '../fhir/definitions.ts';
import { profileUrl } from '../flow-package/manifest.ts';
import { failure } from './messages.ts';

/** The url of the profile that the user names by url or id. @throws Failure `cli.profile-unknown` */
export function knownProfile(
  profile: string,
  definitions: Definitions,
  guide: () => DefinitionPack = openGuideDefinitions,
): string {
  for (const url of [profile, profileUrl(profile)])
    if (definitions.get('StructureDefinition', url) !== undefined) return url;
  const known = guide()
    .urlsAbout('StructureDefinition', 'Questionnaire')
    .map((one) => one.slice(one.lastIndexOf('/') + 1));
  throw failure('cli.profile-unknown', { profile, known });
}
