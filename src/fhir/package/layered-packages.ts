/** The program's definitions and those of packages as one set, in which nothing is overridden in silence. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { type JsonObject, textOf } from '../../text/json-value.ts';
import type { Definitions, DefinitionType } from '../definitions.ts';
import type { FhirPackage } from './fhir-package.ts';
import { fhirPackageMessages } from './messages.ts';

const report = reporter(fhirPackageMessages);

export interface LayeredPackages extends Definitions {
  /** What was looked up so far and is defined more than once, in different versions. Sorted by url. */
  conflicts(): Finding[];
}

/** R4's own definitions say so in their version. */
const r4 = '4.0.1';

/**
 * Looks a definition up: R4's own stay whatever the packages say; then the packages, in their order; then what the
 * program brings beside R4 (the guide, HL7's terminology and extensions).
 */
export function layerPackages(shipped: Definitions, packages: readonly FhirPackage[]): LayeredPackages {
  const conflicts = new Map<string, Finding>();
  const find = (type: DefinitionType, canonical: string) => {
    const found: { readonly title: string; readonly json: JsonObject }[] = [];
    const own = shipped.get(type, canonical);
    const ofR4 = own !== undefined && textOf(own, 'version') === r4;
    if (own !== undefined && ofR4) found.push({ title: `FHIR R4 (${r4})`, json: own });
    for (const { definitions, title } of packages) {
      const json = definitions.get(type, canonical);
      if (json !== undefined) found.push({ title, json });
    }
    if (own !== undefined && !ofR4) found.push({ title: 'the definitions of mhero', json: own });
    return found;
  };
  return {
    get: (type, canonical) => {
      const [used, ...others] = find(type, canonical);
      if (used === undefined) return undefined;
      const other = others.find(({ json }) => textOf(json, 'version') !== textOf(used.json, 'version'));
      if (other !== undefined && !conflicts.has(canonical)) {
        const args = { url: canonical, used: used.title, other: other.title };
        const file = packages.find(({ title }) => title === used.title)?.title ?? other.title;
        conflicts.set(canonical, report('fhir-package.conflict', args, { file }));
      }
      return used.json;
    },
    urls: (type) =>
      [
        ...new Set([...shipped.urls(type), ...packages.flatMap(({ definitions }) => definitions.urls(type))]),
      ].sort(),
    conflicts: () => [...conflicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding),
  };
}
