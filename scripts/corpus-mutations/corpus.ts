/** The files that are damaged, and what is known of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '../../src/formats/detect.ts';
import { readPackage, type ResultsPackage } from '../../src/formats/flow-results/index.ts';
import { parseJson } from '../../src/text/json.ts';
import type { JsonValue } from '../../src/text/json-value.ts';

export interface CorpusFile {
  /** Below the folder. */
  readonly name: string;
  readonly text: string;
  /** Of Flow Results rows: a package that knows most of their questions. */
  readonly package?: ResultsPackage;
}

/** All JSON and CSV files below folders, in a stable order, without those that are too large to be damaged often. */
export function readCorpus(folders: readonly string[], largest = 400_000): CorpusFile[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(json|csv)$/i.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
  const parsed = files.map(({ text }) => parseJson(text, '').document?.value);
  const packages = parsed.flatMap((value) => {
    if (value === undefined || !/^flow-results-(api-)?package$/.test(detect(value).kind)) return [];
    return readPackage(value).package ?? [];
  });
  return files
    .map((file, index) => withPackage(file, parsed[index], packages))
    .filter(({ text }) => text.length <= largest);
}

function withPackage(
  file: CorpusFile,
  value: JsonValue | undefined,
  packages: readonly ResultsPackage[],
): CorpusFile {
  const isRows =
    file.name.endsWith('.csv') ||
    (value !== undefined && /^flow-results-(rows|api-r)/.test(detect(value).kind));
  if (!isRows) return file;
  const known = (one: ResultsPackage) =>
    [...one.questions.keys()].filter((id) => file.text.includes(`"${id}"`)).length;
  const [best] = packages.toSorted((a, b) => known(b) - known(a));
  return best === undefined ? file : { ...file, package: best };
}
