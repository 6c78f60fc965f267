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
  /** Ids of the actors whom its area binds: `connector`. */
  readonly actors: readonly string[];
  /** Why no test of the kit can verify it; without it one has to. */
  readonly notTested?: string;
}

/** The actors that each area binds, by area (`MH-CONTACT`). */
export type RequirementAreas = ReadonlyMap<string, readonly string[]>;

const untested = /\n\n\*Not tested by the kit:\* ([^]+)$/;

/** Reads the table of areas: `| MH-CONTACT | what about | Connector, Messaging Adapter |`. */
export function readAreas(page: string): RequirementAreas {
  const rows = [...page.matchAll(/^\| (MH-[A-Z]+) \|[^|]+\|([^|]+)\|$/gm)];
  return new Map(
    rows.map(([, area = '', actors = '']) => [
      area,
      actors.split(',').map((actor) => actor.trim().toLowerCase().replaceAll(' ', '-')),
    ]),
  );
}

const heading = /^#{2,} (MH-[A-Z]+-\d{2}): (.+?) \{#\1\}$/;

/**
 * Reads the requirements: each is a heading `#### MH-AREA-01: title {#MH-AREA-01}` and the text up to the next
 * heading, in which SHALL, SHOULD or MAY says how binding it is. A last paragraph `*Not tested by the kit:* reason` says
 * that and why.
 *
 * @param pages the texts of which the page is made, by file name
 * @param areas whom each area binds; an area that is not there binds nobody
 * @returns them by id
 * @throws Failure if an id is there twice or a requirement does not say how binding it is
 */
export function readRequirements(pages: ReadonlyMap<string, string>, areas: RequirementAreas): Requirement[] {
  const requirements: Requirement[] = [];
  for (const [file, text] of pages) readPage(file, text, areas, requirements);
  return requirements.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readPage(file: string, page: string, areas: RequirementAreas, requirements: Requirement[]): void {
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const found = heading.exec(lines[i] ?? '');
    if (found === null) continue;
    const [, id = '', title = ''] = found;
    const end = lines.findIndex((line, at) => at > i && line.startsWith('#'));
    const whole = lines
      .slice(i + 1, end === -1 ? undefined : end)
      .join('\n')
      .trim();
    const notTested = untested.exec(whole)?.[1]?.replace(/\s+/g, ' ');
    const text = whole.replace(untested, '');
    const level = /\b(SHALL|SHOULD|MAY)\b/.exec(text)?.[1];
    const again = requirements.some((other) => other.id === id);
    if (again || (level !== 'SHALL' && level !== 'SHOULD' && level !== 'MAY'))
      throw new Failure(
        'guide.requirements',
        `${file}, line ${i + 1}: ${id} ${again ? 'is there twice' : 'says neither SHALL, SHOULD nor MAY'}.`,
      );
    requirements.push({
      id,
      title,
      text,
      level,
      page: `requirements.html#${id}`,
      actors: areas.get(id.slice(0, id.lastIndexOf('-'))) ?? [],
      ...(notTested !== undefined && { notTested }),
    });
  }
}
