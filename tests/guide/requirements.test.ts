import { describe, expect, it } from 'vitest';
import { readAreas, readRequirements } from '../../scripts/guide/requirements.ts';
import { Failure } from '../../src/findings/failure.ts';
import { guide, profilesAndExtensions, requirements, requirementsNamed } from './built-guide.ts';

describe('the requirements of the guide', () => {
  const stated = requirements.map(({ id }) => id);
  const named = new Set(profilesAndExtensions.flatMap((definition) => [...requirementsNamed(definition)]));

  it('state every id that a profile or an extension names', () => {
    expect([...named].filter((id) => !stated.includes(id))).toEqual([]);
  });

  it('are each named by a profile or an extension, but for those on servers and on what nobody sees in data', () => {
    const onData = requirements
      .filter(({ id, notTested }) => !id.startsWith('MH-SRV-') && notTested === undefined)
      .map(({ id }) => id);
    expect(onData.filter((id) => !named.has(id))).toEqual([]);
  });

  it('are of areas that bind actors of the guide', () => {
    expect(requirements.filter(({ actors }) => actors.length === 0).map(({ id }) => id)).toEqual([]);
    const actors = new Set(requirements.flatMap((requirement) => requirement.actors));
    const defined = guide.urls('CapabilityStatement').map((url) => url.replace(/^.*\/mhero-/, ''));
    expect([...actors].filter((actor) => !defined.includes(actor))).toEqual([]);
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
  const areas = readAreas(
    '| Area | About | Actors |\n|---|---|---|\n| MH-A | it | Connector, Messaging Adapter |\n',
  );
  const requirement = (id: string, text: string) => `#### ${id}: Title {#${id}}\n\n${text}\n`;

  it('gives them by id, each with its text and level', () => {
    const page = `Intro\n${requirement('MH-B-02', 'It SHOULD.\nMore.')}\n### Other\n${requirement('MH-A-01', 'It MAY.')}`;
    expect(readRequirements(new Map([['contacts.md', page]]), areas)).toEqual([
      {
        id: 'MH-A-01',
        title: 'Title',
        text: 'It MAY.',
        level: 'MAY',
        page: 'requirements.html#MH-A-01',
        actors: ['connector', 'messaging-adapter'],
      },
      {
        id: 'MH-B-02',
        title: 'Title',
        text: 'It SHOULD.\nMore.',
        level: 'SHOULD',
        page: 'requirements.html#MH-B-02',
        actors: [],
      },
    ]);
  });

  it('gives the reason why one is not tested, apart from its text', () => {
    const page = requirement('MH-A-01', 'It SHALL.\n\n*Not tested by the kit:* nobody\nsees it.');
    expect(readRequirements(new Map([['a.md', page]]), areas)[0]).toMatchObject({
      text: 'It SHALL.',
      notTested: 'nobody sees it.',
    });
  });

  it.each([
    ['an id that is there twice', requirement('MH-A-01', 'It MAY.').repeat(2), 'contacts.md, line 4'],
    [
      'a requirement that does not say how binding it is',
      requirement('MH-A-01', 'It is.'),
      'contacts.md, line 1',
    ],
  ])('is refused with %s', (_, page, place) => {
    expect(() => readRequirements(new Map([['contacts.md', page]]), areas)).toThrow(Failure);
    expect(() => readRequirements(new Map([['contacts.md', page]]), areas)).toThrow(place);
  });
});
