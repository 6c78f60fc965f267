import { describe, expect, it } from 'vitest';
import { readRequirements } from '../../scripts/guide/requirements.ts';
import { Failure } from '../../src/findings/failure.ts';
import { profilesAndExtensions, requirements, requirementsNamed } from './built-guide.ts';

describe('the requirements of the guide', () => {
  const stated = requirements.map(({ id }) => id);
  const named = new Set(profilesAndExtensions.flatMap((definition) => [...requirementsNamed(definition)]));

  it('state every id that a profile or an extension names', () => {
    expect([...named].filter((id) => !stated.includes(id))).toEqual([]);
  });

  it('are each named by a profile or an extension, but for those on servers', () => {
    const onData = stated.filter((id) => !id.startsWith('MH-SRV-'));
    expect(onData.filter((id) => !named.has(id))).toEqual([]);
  });

  it('say where they stand on the page', () => {
    expect(requirements.find(({ id }) => id === 'MH-EIDSR-03')).toMatchObject({
      title: 'Age',
      level: 'SHALL',
      page: 'requirements.html#MH-EIDSR-03',
    });
  });

  it.each(['MH-EIDSR-01', 'MH-EIDSR-05', 'MH-SRV-01', 'MH-SRV-08', 'MH-RUN-06'])('have %s', (id) => {
    expect(stated).toContain(id);
  });
});

describe('a page of requirements', () => {
  const requirement = (id: string, text: string) => `#### ${id}: Title {#${id}}\n\n${text}\n`;

  it('gives them by id, each with its text and level', () => {
    const page = `Intro\n${requirement('MH-B-02', 'It SHOULD.\nMore.')}\n### Other\n${requirement('MH-A-01', 'It MAY.')}`;
    expect(readRequirements(new Map([['contacts.md', page]]))).toEqual([
      { id: 'MH-A-01', title: 'Title', text: 'It MAY.', level: 'MAY', page: 'requirements.html#MH-A-01' },
      {
        id: 'MH-B-02',
        title: 'Title',
        text: 'It SHOULD.\nMore.',
        level: 'SHOULD',
        page: 'requirements.html#MH-B-02',
      },
    ]);
  });

  it.each([
    ['an id that is there twice', requirement('MH-A-01', 'It MAY.').repeat(2), 'contacts.md, line 4'],
    [
      'a requirement that does not say how binding it is',
      requirement('MH-A-01', 'It is.'),
      'contacts.md, line 1',
    ],
  ])('is refused with %s', (_, page, place) => {
    expect(() => readRequirements(new Map([['contacts.md', page]]))).toThrow(Failure);
    expect(() => readRequirements(new Map([['contacts.md', page]]))).toThrow(place);
  });
});
