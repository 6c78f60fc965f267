import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Action, FlowNode } from '../../../src/flow/model.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { id } from './containers.ts';
import { asks, decides, does, other, says, test, documentWith } from './rapidpro-flow.ts';
import { written } from './written.ts';

/** The first case once more at the end, so that tests of one category stand on both sides of another's. */
function mixedOrder(node: FlowNode): FlowNode {
  const { router } = node;
  if (router?.kind !== 'switch') return node;
  const [first] = router.cases;
  const again = first === undefined ? [] : [{ ...first, uuid: id(29), test: test('has_any_word', 'yep') }];
  return { ...node, router: { ...router, cases: [...router.cases, ...again] } };
}

describe('what can not come along is told', () => {
  const message = (content: object): Action => ({ ...says(11, 'Hi'), ...content });
  const cases: readonly [string, readonly FlowNode[], string[]][] = [
    ['an action without block', [does(20, [other(12, 'send_email')])], ['loss.action: action send_email']],
    [
      'a timeout',
      [asks(20, [{ name: 'All' }], 'a', { timeout: { seconds: 60, category: id(2050) } })],
      ['loss.timeout: timeout of 60 seconds to "All"'],
    ],
    [
      'a file',
      [
        does(20, [
          message({
            content: [
              {
                language: 'eng',
                text: 'Hi',
                attachments: [
                  'application/pdf:https://example.org/a.pdf',
                  'image/png:https://example.org/a.png',
                ],
              },
            ],
          }),
        ]),
      ],
      ['loss.attachment: attachment of type "application" (eng)'],
    ],
    [
      'quick replies',
      [does(20, [message({ content: [{ language: 'eng', text: 'Hi', quickReplies: ['Yes'] }] })])],
      ['loss.quick-reply: quick replies'],
    ],
    [
      'a template',
      [
        does(20, [
          message({ kept: { format: 'rapidpro', properties: { template: { name: 'x' }, all_urns: false } } }),
        ]),
      ],
      ['loss.property: "template" of a message'],
    ],
    [
      'an unknown variable',
      [does(20, [says(11, 'At @globals.site')])],
      ['loss.expression: expression @globals.site'],
    ],
    [
      'a test without words',
      [decides(20, '@fields.place', [{ name: 'In', tests: [test('has_district', 'a')] }, { name: 'Other' }])],
      ['loss.route: route "In"'],
    ],
    [
      'a split on what is unknown',
      [decides(20, '@urns.tel', [{ name: 'In', tests: [test('has_text')] }, { name: 'Other' }])],
      ['loss.route: route "In"'],
    ],
    [
      'the result of a split',
      [
        {
          ...decides(20, '@fields.a', [{ name: 'All' }]),
          router: {
            ...(decides(20, '@fields.a', [{ name: 'All' }]).router as NonNullable<FlowNode['router']>),
            resultName: 'Kind',
          },
        },
      ],
      ['loss.result: category of the result "Kind" of a split'],
    ],
    [
      'the category of a result',
      [does(20, [{ kind: 'set-result', at: '', uuid: id(12), name: 'A', value: '1', category: 'One' }])],
      ['loss.category: category "One" of the result "A"'],
    ],
    [
      'a status',
      [does(20, [{ kind: 'set-contact', at: '', uuid: id(12), property: 'status', value: 'blocked' }])],
      ['loss.action: action set_contact_status'],
    ],
    [
      'the order of tests of choices',
      [
        asks(20, [
          { name: 'Yes', tests: [test('has_any_word', 'yes')] },
          { name: 'No', tests: [test('has_any_word', 'no')] },
          { name: 'Yes again' },
        ]),
      ].map(mixedOrder),
      ['loss.test-order: order of tests of different categories'],
    ],
    [
      'one of the tests of a category',
      [
        decides(20, '@fields.place', [
          { name: 'In', tests: [test('has_text'), test('has_district', 'a')] },
          { name: 'Other' },
        ]),
      ],
      ['loss.test: test has_district'],
    ],
    [
      'a date as it was understood',
      [asks(20, [{ name: 'Date', tests: [test('has_date')] }, { name: 'Other' }], 'Birth')],
      ['loss.value: date or time of the result "Birth"'],
    ],
    [
      'a forwarded call',
      [
        {
          ...asks(20, [{ name: 'All' }]),
          wait: { at: '/wait', expects: { kind: 'dial', phone: '+12065551212' } },
        },
      ],
      ['loss.wait: forwarded call'],
    ],
  ];

  it('of each kind that docs/conversion.md names', () => {
    const [, table = ''] = readFileSync('docs/conversion.md', 'utf8').split('| Kind | RapidPro to FLOIP |');
    const named = [...(table.split('| Kind |')[0] ?? '').matchAll(/^\| `(loss\.[a-z-]+)`/gm)].map(
      ([, code]) => code,
    );
    const shown = cases.flatMap(([, , losses]) => losses.map((loss) => loss.split(':')[0]));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !shown.includes(code) && code !== 'loss.part')).toEqual([]);
  });

  it.each(cases)('%s', (_, nodes, losses) => {
    expect(written(nodes).losses).toEqual(losses);
  });

  it('and campaigns and triggers', () => {
    const document = {
      ...documentWith({ nodes: [does(20, [])] }),
      kept: { format: 'rapidpro' as const, properties: { triggers: [{}], campaigns: [] } },
    };
    expect(floip.write(document).losses).toMatchObject([{ code: 'loss.part', at: '/triggers/0' }]);
  });
});
