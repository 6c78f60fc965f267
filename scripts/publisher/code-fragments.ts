/**
 * Fragments of code systems that only a terminology server has (languages, MIME types, regions), with the codes that
 * the guide uses: without them the publisher calls each such code an error. They are listed in code-fragments.json.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeJson } from './fhir-package.ts';

interface CodeFragment {
  readonly url: string;
  readonly id: string;
  readonly codes: readonly string[];
}

export function makeCodeFragments(list: string, folder: string): void {
  for (const { url, id, codes } of JSON.parse(fs.readFileSync(list, 'utf8')) as CodeFragment[])
    writeJson(path.join(folder, `CodeSystem-fragment-${id}.json`), {
      resourceType: 'CodeSystem',
      id: `fragment-${id}`,
      url,
      name: `Fragment${id.replace(/[^a-z]/g, '')}`,
      status: 'active',
      caseSensitive: true,
      content: 'complete',
      concept: codes.map((code) => ({ code })),
    });
}
