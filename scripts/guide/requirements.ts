/** The requirements that the guide's page `requirements.md` states, as data for the validator and the test kit. */
import { Failure } from '../../src/findings/failure.ts';

/** How binding a requirement is (RFC 2119). */
export type RequirementLevel = 'SHALL' | 'SHOULD' | 'MAY';

export interface Requirement {
  /** `MH-EIDSR-03`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly level: RequirementLevel;
  /** Where the guide states it, relative to its start page. */
  readonly page: string;
}

const heading = /^#{2,} (MH-[A-Z]+-\d{2}): (.+?) \{#\1\}$/;

/**
 * Reads the requirements: each is a heading `#### MH-AREA-01: title {#MH-AREA-01}` and the text up to the next
 * heading, in which SHALL, SHOULD or MAY says how binding it is.
 *
 * @throws Failure if an id is there twice or a requirement does not say how binding it is
 */
export function readRequirements(page: string): Requirement[] {
  const requirements: Requirement[] = [];
  const seen = new Set<string>();
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const found = heading.exec(lines[i] ?? '');
    if (found === null) continue;
    const [, id = '', title = ''] = found;
    const end = lines.findIndex((line, at) => at > i && line.startsWith('#'));
    const text = lines
      .slice(i + 1, end === -1 ? undefined : end)
      .join('\n')
      .trim();
    const level = /\b(SHALL|SHOULD|MAY)\b/.exec(text)?.[1];
    if (seen.has(id) || (level !== 'SHALL' && level !== 'SHOULD' && level !== 'MAY'))
      throw new Failure(
        'guide.requirements',
        `requirements.md, line ${i + 1}: ${id} ${seen.has(id) ? 'is there twice' : 'says neither SHALL, SHOULD nor MAY'}.`,
      );
    seen.add(id);
    requirements.push({ id, title, text, level, page: `requirements.html#${id}` });
  }
  return requirements.sort((a, b) => (a.id < b.id ? -1 : 1));
}
