/** The runs of the packages, played with their FLOIP container on FLOIP's flow-runner: they end with what they must. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../scripts/agreement/dialogue/dialogue.ts';
import { runFloip } from '../../scripts/agreement/dialogue/run-floip.ts';
import { readManifest } from '../../src/flow-package/manifest.ts';
import type { Run } from '../../src/flow-package/run-schema.ts';
import { readRun } from '../../src/flow-package/run.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';

const root = fileURLToPath(new URL('../../examples/', import.meta.url));
const packages = readdirSync(root).filter((name) => existsSync(`${root}${name}/floip.json`));

/** The container as a contact of this language meets it: the runner writes in the first language of a flow. */
function containerIn(name: string, language: string | undefined): JsonObject {
  const container = JSON.parse(readFileSync(`${root}${name}/floip.json`, 'utf8')) as JsonValue;
  if (!isObject(container)) throw new Error(`${name} has no container`);
  const first = (item: JsonValue) => (isObject(item) && textOf(item, 'id') === language ? 0 : 1);
  const flows = listOf(container, 'flows')
    .filter(isObject)
    .map((flow) => ({
      ...flow,
      languages: [...listOf(flow, 'languages')].sort((a, b) => first(a) - first(b)),
    }));
  return { ...container, flows };
}

function runsOf(name: string): (readonly [string, Run])[] {
  const { manifest } = readManifest(readFileSync(`${root}${name}/mhero.yaml`, 'utf8'), 'mhero.yaml');
  return (manifest?.flows ?? []).flatMap((flow) =>
    flow.runs.flatMap(({ path }) => {
      const { run } = readRun(readFileSync(`${root}${name}/${path}`, 'utf8'), path);
      return run === undefined ? [] : [[path, run] as const];
    }),
  );
}

describe.each(packages)('%s on flow-runner', (name) => {
  it.each(runsOf(name))('%s', async (_, run) => {
    // The Flow Spec has one timeout for a whole flow: at the first silence the container waits until its end.
    const silence = run.inputs.findIndex((input) => typeof input !== 'string');
    const answers = run.inputs
      .slice(0, silence === -1 ? undefined : silence)
      .flatMap((input): Answer[] => (typeof input === 'string' ? [{ text: input }] : []));
    const container = containerIn(name, run.language);
    const dialogue = await runFloip(container, run.flow, answers, undefined, run.contact?.fields);
    expect(dialogue.error).toBeUndefined();
    expect(dialogue.turns).toHaveLength(answers.length + 1);
    expect(dialogue.isWaiting).toBe(silence !== -1);
    const expected = Object.entries(run.expect.results ?? {});
    for (const [key, { category }] of expected) {
      const found = dialogue.results.get(key)?.category;
      // What comes of the silence, or after it, is not there.
      if (silence !== -1 && (found === undefined || category === 'No Response')) continue;
      expect([key, found]).toEqual([key, category ?? found]);
    }
  });
});
