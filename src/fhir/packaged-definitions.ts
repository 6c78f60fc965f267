/** The definitions that ship with the program: FHIR R4 with its terminology, and the guide's own. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../findings/failure.ts';
import type { DefinitionPack } from './definition-pack.ts';
import { readDefinitionPack } from './definition-pack.ts';
import { layerDefinitions } from './layered-definitions.ts';

/** Names of the files in the definitions folder. */
export const definitionFiles = {
  core: 'core.pack',
  guide: 'guide.pack',
  examples: 'examples.json',
  counterExamples: 'counter-examples.json',
  requirements: 'requirements.json',
} as const;

/** `definitions` in the package, seen from `src/fhir` as well as from `dist/fhir`. */
export function packagedDefinitionsFolder(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'definitions');
}

/**
 * Opens the guide's and R4's definitions; the guide's come first. R4's StructureDefinitions carry snapshots and
 * no differentials, mappings or texts for readers.
 *
 * @param directory where the packs are; the package's own `definitions` unless given
 * @throws Failure if a pack is missing or damaged
 */
export function openPackagedDefinitions(directory: string = packagedDefinitionsFolder()): DefinitionPack {
  const guide = openPack(path.join(directory, definitionFiles.guide));
  const core = openPack(path.join(directory, definitionFiles.core));
  return {
    ...layerDefinitions([guide, core]),
    urlsAbout: (type, resourceType) =>
      [...new Set([...guide.urlsAbout(type, resourceType), ...core.urlsAbout(type, resourceType)])].sort(),
  };
}

/** Opens only the guide's own definitions: what the server announces and the kit tests. */
export function openGuideDefinitions(directory: string = packagedDefinitionsFolder()): DefinitionPack {
  return openPack(path.join(directory, definitionFiles.guide));
}

function openPack(file: string): DefinitionPack {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(file);
  } catch (cause) {
    throw new Failure('definitions.missing', `The FHIR definitions are not there: ${file}`, {
      hint: 'In a clone of the project they are built by: npm run guide',
      cause,
    });
  }
  return readDefinitionPack(bytes);
}
