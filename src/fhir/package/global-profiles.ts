/** Profiles that guides ask of every resource of a type (ImplementationGuide.global, FHIR R4 section 5.5). */
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { FhirPackage } from './fhir-package.ts';

/** The profiles by type, in the order of the packages. */
export function globalProfiles(packages: readonly FhirPackage[]): ReadonlyMap<string, readonly string[]> {
  const byType = new Map<string, string[]>();
  for (const { definitions } of packages)
    for (const url of definitions.urls('ImplementationGuide')) {
      const guide = definitions.get('ImplementationGuide', url);
      for (const global of guide === undefined ? [] : listOf(guide, 'global').filter(isObject)) {
        const [type, profile] = [textOf(global, 'type'), textOf(global, 'profile')];
        if (type === undefined || profile === undefined) continue;
        const known = byType.get(type);
        if (known === undefined) byType.set(type, [profile]);
        else if (!known.includes(profile)) known.push(profile);
      }
    }
  return byType;
}
