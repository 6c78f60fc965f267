/** The answers of platforms among the files of a command, each platform's as one transaction. */
import { dirname, join } from 'node:path';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import { convertPlatform, type PlatformConversion } from '../flow-package/convert-platform.ts';
import type { AnswerFile, SortedFiles } from '../flow-package/flow-files.ts';
import { Validator } from '../validation/validator.ts';

export interface ConvertedPlatform extends PlatformConversion {
  /** The name of what they become together: in their folder, or that of the only file. */
  readonly file: string;
  readonly answers: readonly AnswerFile[];
}

/** The answers in one folder are of one platform: they refer to each other, so they are one bundle. */
export function convertPlatforms({ answers, flows, resources }: SortedFiles): ConvertedPlatform[] {
  if (answers.length === 0) return [];
  const definitions = openPackagedDefinitions();
  const beside = { flows, resources, definitions, validator: new Validator({ definitions }) };
  const folders = new Map<string, AnswerFile[]>();
  for (const answer of answers) {
    const folder = dirname(answer.file);
    folders.set(folder, [...(folders.get(folder) ?? []), answer]);
  }
  return [...folders].map(([folder, together]) => {
    const [first] = together;
    const file = together.length === 1 && first !== undefined ? first.file : join(folder, 'platform.json');
    return { ...convertPlatform(together, beside), file, answers: together };
  });
}
