/**
 * The requirements as resources. Requirements and ActorDefinition are of FHIR R5; SUSHI and the IG Publisher take them
 * in a guide of R4, where they are published in R5's form.
 */
import type { JsonObject } from '../../src/text/json-value.ts';
import type { Requirement } from './requirements.ts';

const base = 'http://mhero.org/fhir';

/**
 * One resource for each area that has requirements.
 *
 * @param areasPage the table of areas, of which the title is taken
 * @returns them by id
 */
export function requirementResources(
  requirements: readonly Requirement[],
  areasPage: string,
): Map<string, JsonObject> {
  const byArea = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    const area = areaOf(requirement);
    byArea.set(area, [...(byArea.get(area) ?? []), requirement]);
  }
  return new Map(
    [...byArea].map(([area, statements]) => {
      const about = new RegExp(`^\\| ${area} \\|([^|]+)\\|`, 'm').exec(areasPage)?.[1]?.trim() ?? area;
      const id = `mhero-requirements-${area.slice('MH-'.length).toLowerCase()}`;
      return [id, resourceOf(id, area, about, statements)];
    }),
  );
}

function areaOf({ id }: Requirement): string {
  return id.slice(0, id.lastIndexOf('-'));
}

function resourceOf(id: string, area: string, about: string, statements: readonly Requirement[]): JsonObject {
  const title = `Requirements on ${about}`;
  return {
    resourceType: 'Requirements',
    id,
    url: `${base}/Requirements/${id}`,
    name: `MHeroRequirements${area.charAt(3)}${area.slice(4).toLowerCase()}`,
    title,
    status: 'draft',
    experimental: false,
    description: `What the guide requires of its actors in the area ${area}: ${about}.`,
    actor: (statements[0]?.actors ?? []).map((actor) => `${base}/ActorDefinition/mhero-actor-${actor}`),
    statement: statements.map(({ id: key, title: label, level, text }) => ({
      key,
      label,
      conformance: [level],
      // On the page all requirements stand together; a resource has those of its area alone.
      requirement: text.replaceAll('](#MH-', '](requirements.html#MH-'),
    })),
  };
}
