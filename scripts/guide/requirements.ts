/** The requirements that the guide's page of them states, as data for the validator and the test kit. */
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
 * @param pages the texts of which the page is made, by file name
 * @returns them by id
 * @throws Failure if an id is there twice or a requirement does not say how binding it is
 */
export function readRequirements(pages: ReadonlyMap<string, string>): Requirement[] {
  const requirements: Requirement[] = [];
  for (const [file, text] of pages) readPage(file, text, requirements);
  return requirements.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readPage(file: string, page: string, requirements: Requirement[]): void {
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
    const again = requirements.some((other) => other.id === id);
    if (again || (level !== 'SHALL' && level !== 'SHOULD' && level !== 'MAY'))
      throw new Failure(
        'guide.requirements',
        `${file}, line ${i + 1}: ${id} ${again ? 'is there twice' : 'says neither SHALL, SHOULD nor MAY'}.`,
      );
    requirements.push({ id, title, text, level, page: `requirements.html#${id}` });
  }
}
