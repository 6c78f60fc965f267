import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/flow/outline-of.ts';
import type { OutlineItem } from '../../src/flow/outline.ts';
import { flowOf, type Step, type Way } from './build-flow.ts';

const other: Way = { name: 'Other', kind: 'default' };

/** An item in a line: `question ask "How many?" -> Yes:thanks Other:`. */
function line(item: OutlineItem): string {
  const text = item.kind === 'decision' ? (item.operand ?? item.split) : (item.text[0]?.text ?? '');
  const routes = item.routes.map(({ outcome, to }) => `${outcome ?? ''}:${to ?? ''}`);
  return `${item.kind} ${item.linkId} "${text}" -> ${routes.join(' ')}`;
}

const lines = (steps: readonly Step[]): string[] => outlineOf(flowOf(steps)).outline.items.map(line);

const any = { kind: 'any' } as const;
const yesNo = (yes?: string, no?: string): Way[] => [
  { name: 'Yes', tests: [['has_any_word', 'yes']], ...(yes !== undefined && { to: yes }) },
  { name: 'Other', kind: 'default', ...(no !== undefined && { to: no }) },
];

describe('items of an outline', () => {
  test.each<{ name: string; steps: Step[]; items: string[] }>([
    { name: 'nothing', steps: [], items: [] },
    {
      name: 'a message before a wait becomes the text of the question',
      steps: [
        { id: 'm', says: ['Stock?'], to: 'w' },
        { id: 'w', expects: any, ways: yesNo() },
      ],
      items: ['question w "Stock?" -> Yes: Other:'],
    },
    {
      name: 'what leads to that message leads to the question',
      steps: [
        {
          id: 'a',
          operand: '@contact.groups',
          ways: [{ name: 'In', tests: [['has_group', 'x']], to: 'm' }, other],
        },
        { id: 'm', says: ['Stock?'], to: 'w' },
        { id: 'w', expects: any, to: 'm' },
      ],
      items: ['decision a "@contact.groups" -> In:w Other:', 'question w "Stock?" -> :w'],
    },
    {
      name: 'a second message that leads to the wait stays a message',
      steps: [
        { id: 'm', says: ['Stock?'], to: 'w' },
        { id: 'w', expects: any, ways: yesNo(undefined, 'again') },
        { id: 'again', says: ['Yes or no, please'], to: 'w' },
      ],
      items: ['question w "Stock?" -> Yes: Other:again', 'message again "Yes or no, please" -> :w'],
    },
    {
      name: 'across a decision the text is copied',
      steps: [
        { id: 'm', says: ['Stock?'], to: 'd' },
        { id: 'd', operand: '@contact.groups', ways: yesNo('w', 'v') },
        { id: 'w', expects: any },
        { id: 'v', expects: any },
      ],
      items: [
        'message m "Stock?" -> :d',
        'decision d "@contact.groups" -> Yes:w Other:v',
        'question w "Stock?" -> :',
        'question v "Stock?" -> :',
      ],
    },
    {
      name: 'the text of an earlier question is not that of the next',
      steps: [
        { id: 'q', says: ['Name?'], expects: any, to: 'w' },
        { id: 'w', expects: any },
      ],
      items: ['question q "Name?" -> :w', 'question w "" -> :'],
    },
    {
      name: 'several messages of one node',
      steps: [{ id: 'q', says: ['Hello', 'We are mHero', 'Name?'], expects: any }],
      items: ['message q.1 "Hello" -> :q.2', 'message q.2 "We are mHero" -> :q', 'question q "Name?" -> :'],
    },
    {
      name: 'the first message of a node without question has its uuid',
      steps: [{ id: 'm', says: ['Hello', 'Bye'] }],
      items: ['message m "Hello" -> :m.2', 'message m.2 "Bye" -> :'],
    },
    {
      name: 'nodes that only act are passed over',
      steps: [
        { id: 'q', says: ['Name?'], expects: any, to: 'save' },
        {
          id: 'save',
          does: [{ kind: 'set-contact', at: '/s', uuid: 's', property: 'name', value: '@results.name' }],
          to: 'bye',
        },
        { id: 'bye', says: ['Thanks'] },
      ],
      items: ['question q "Name?" -> :bye', 'message bye "Thanks" -> :'],
    },
    {
      name: 'a router with one category for all does not decide',
      steps: [
        { id: 'a', ways: [{ name: 'All', kind: 'default', to: 'm' }] },
        { id: 'm', says: ['Hello'] },
      ],
      items: ['message m "Hello" -> :'],
    },
    {
      name: 'nodes that act in a ring lead nowhere',
      steps: [
        { id: 'q', says: ['Name?'], expects: any, to: 'a' },
        { id: 'a', to: 'b' },
        { id: 'b', to: 'a' },
      ],
      items: ['question q "Name?" -> :'],
    },
    {
      name: 'an item comes after all that lead to it, whatever the order of the file',
      steps: [
        { id: 'q', says: ['Stock?'], expects: any, ways: yesNo('m', 'end') },
        { id: 'end', says: ['Bye'] },
        { id: 'm', says: ['Good'], to: 'r' },
        { id: 'r', says: ['How much?'], expects: any, to: 'end' },
      ],
      items: [
        'question q "Stock?" -> Yes:m Other:end',
        'message m "Good" -> :r',
        'question r "How much?" -> :end',
        'message end "Bye" -> :',
      ],
    },
    {
      name: 'what no way leads to comes last',
      steps: [
        { id: 'q', says: ['Stock?'], expects: any },
        { id: 'lost', says: ['Never'], to: 'q' },
      ],
      items: ['question q "Stock?" -> :', 'message lost "Never" -> :q'],
    },
    {
      name: 'an exit to a node that is not there ends the flow',
      steps: [{ id: 'q', says: ['Stock?'], expects: any, to: 'gone' }],
      items: ['question q "Stock?" -> :'],
    },
    {
      name: 'a forwarded call is decided by the telephone',
      steps: [
        { id: 'd', expects: { kind: 'dial', phone: '+100' }, operand: '@resume.dial.status', ways: yesNo() },
      ],
      items: ['decision d "@resume.dial.status" -> Yes: Other:'],
    },
  ])('$name', ({ steps, items }) => {
    expect(lines(steps)).toEqual(items);
  });

  test('a question has result, timeout, places and routes of every kind', () => {
    const step: Step = {
      id: 'q',
      says: [{ eng: 'Stock?', fra: 'Stock ?' }],
      expects: any,
      timeout: 60,
      result: 'Has Stock',
      ways: [
        { name: 'Yes', tests: [['has_any_word', 'yes']], to: 'q', names: { fra: 'Oui' } },
        { name: 'No Response', kind: 'timeout' },
        other,
      ],
    };
    const { outline } = outlineOf(flowOf([step], { languages: ['eng'] }));
    expect(outline.languages).toEqual(['eng', 'fra']);
    expect(outline.items).toEqual([
      {
        kind: 'question',
        linkId: 'q',
        at: '/flows/0/nodes/0',
        text: [
          { language: 'eng', text: 'Stock?' },
          { language: 'fra', text: 'Stock ?' },
        ],
        textAt: '/flows/0/nodes/0/actions/0',
        answer: 'choice',
        choices: [
          {
            name: 'Yes',
            label: [
              { language: 'eng', text: 'Yes' },
              { language: 'fra', text: 'Oui' },
            ],
            at: '/flows/0/nodes/0/router/categories/0',
          },
        ],
        result: 'Has Stock',
        timeoutSeconds: 60,
        routes: [
          {
            kind: 'match',
            outcome: 'Yes',
            translations: [{ language: 'fra', name: 'Oui' }],
            tests: [{ name: 'has_any_word', arguments: ['yes'] }],
            to: 'q',
            at: '/flows/0/nodes/0/router/categories/0',
          },
          { kind: 'timeout', outcome: 'No Response', tests: [], at: '/flows/0/nodes/0/router/categories/1' },
          { kind: 'default', outcome: 'Other', tests: [], at: '/flows/0/nodes/0/router/categories/2' },
        ],
      },
    ]);
  });

  test('what the outline passes over is named', () => {
    const part = { at: '/a', uuid: 'a' };
    const { losses } = outlineOf(
      flowOf(
        [
          {
            id: 'a',
            does: [
              {
                ...part,
                kind: 'set-contact',
                property: 'field',
                field: { key: 'ward', name: 'Ward' },
                value: '1',
              },
              { ...part, kind: 'add-to-groups', groups: [{ name: 'Nurses' }] },
              { ...part, kind: 'remove-from-groups', groups: [], all: true },
              { ...part, kind: 'set-result', name: 'Score', value: '1' },
              { ...part, kind: 'run-flow', flow: { uuid: 'f', name: 'Quiz' } },
              { ...part, kind: 'webhook', method: 'POST', url: 'http://example.org/' },
              { ...part, kind: 'other', type: 'send_email' },
            ],
          },
        ],
        { expireAfterMinutes: 60 },
      ),
    );
    expect(losses.map(({ code, what }) => `${code}: ${what}`)).toEqual([
      'loss.action: action: set contact Ward',
      'loss.action: action: add to groups Nurses',
      'loss.action: action: remove from all groups',
      'loss.action: action: set result Score',
      'loss.action: action: run flow Quiz',
      'loss.action: action: call POST http://example.org/',
      'loss.action: action: send_email',
      'loss.expiry: end of a run after 60 minutes without an answer',
    ]);
  });

  test('a chain of 20,000 nodes does not exhaust the stack', () => {
    const steps = Array.from({ length: 20_000 }, (_, n): Step => ({ id: `n${n}`, to: `n${n + 1}` }));
    expect(lines([...steps, { id: 'n20000', says: ['End'] }])).toEqual(['message n20000 "End" -> :']);
  });
});
