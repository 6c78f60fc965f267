/** Each flow profile has a flow that conforms and, for each of its rules, a flow that breaks that rule alone. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { flowProfiles } from '../../scripts/guide/pages/flow-profiles.ts';
import { guide } from './built-guide.ts';

const profiles = flowProfiles(root, guide);

describe('the flow profiles', () => {
  it('are those of the guide', () => {
    expect(profiles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mhero-eidsr-alert-flow', 'mhero-facility-validation-flow', 'mhero-quiz-flow']),
    );
    expect(profiles.length).toBeGreaterThan(10);
  });

  // That the flow conforms and that each broken one is refused for its rule alone is held by tests/examples.
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s has a flow that conforms, and one that breaks it for each of its rules',
    (_, { packages, requirements, broken }) => {
      expect(packages.length).toBeGreaterThan(0);
      expect(requirements.length).toBeGreaterThan(2);
      expect([...broken].filter(([, folders]) => folders.length === 0)).toEqual([]);
      const folders = [...broken.values()].flat();
      expect(
        folders.filter((folder) => !fs.existsSync(path.join(root, 'examples', 'broken', folder))),
      ).toEqual([]);
    },
  );

  it('are listed on the page about flows', () => {
    const list = fs.readFileSync(path.join(root, 'input', 'includes', 'made-flow-profiles.md'), 'utf8');
    const files = [...list.matchAll(/\((package-[\w-]+\.json)\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThanOrEqual(profiles.length);
    expect(files.filter((file) => !fs.existsSync(path.join(root, 'input', 'images', file)))).toEqual([]);
    for (const { id, broken } of profiles) {
      expect(list).toContain(`(StructureDefinition-${id}.html)`);
      for (const folder of [...broken.values()].flat()) expect(list).toContain(`\`${folder}\``);
    }
  });
});
