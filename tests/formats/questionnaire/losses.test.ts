/** Each kind of loss between flows and Questionnaires, provoked by the smallest flow or form. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/flow/model.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import { writeQuestionnaire } from '../../../src/formats/questionnaire/write.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { flowBundle } from '../../../src/mapping/flow-bundle.ts';
import { flowOf } from '../../flow/build-flow.ts';
import { made } from './told.ts';

const question = (more: JsonObject = {}): JsonObject => ({
  linkId: 'a',
  type: 'string',
  text: 'A?',
  ...more,
});
const hidden = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  valueBoolean: true,
};
const extended = (name: string) => ({
  extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueString: 'x' }],
});

const forms: readonly (readonly [code: string, items: readonly JsonObject[], properties?: JsonObject])[] = [
  ['loss.answer', [question({ type: 'reference' })]],
  ['loss.choices', [question({ type: 'choice', answerValueSet: 'http://example.org/vs' })]],
  [
    'loss.condition',
    [question({ enableWhen: [{ question: 'z', operator: 'exists', answerBoolean: true }] })],
  ],
  ['loss.expression', [question(extended('sdc-questionnaire-calculatedExpression'))]],
  ['loss.hidden', [question({ extension: [hidden] }), question({ linkId: 'b' })]],
  ['loss.initial', [question({ initial: [{ valueString: 'x' }] })]],
  ['loss.link-id', [question(), question()]],
  [
    'loss.multiple',
    [question({ type: 'choice', repeats: true, answerOption: [{ valueString: 'x' }, { valueString: 'y' }] })],
  ],
  ['loss.node', Array.from({ length: 400 }, (_, index) => question({ linkId: `q${index}` }))],
  ['loss.phrases', [question()], { language: 'tet' }],
  ['loss.property', [question({ modifierExtension: [{ url: 'http://example.org/m', valueBoolean: true }] })]],
  ['loss.read-only', [question({ readOnly: true }), question({ linkId: 'b' })]],
  ['loss.repeats', [question({ repeats: true })]],
  ['loss.text', [{ linkId: 'a', type: 'string' }]],
  ['loss.validation', [question(extended('questionnaire-constraint'))]],
];

const other = { name: 'Other', kind: 'default' } as const;
const any = { kind: 'any' } as const;

const flows: readonly (readonly [code: string, flow: Flow])[] = [
  ['loss.action', flowOf([{ id: 'm', does: [{ kind: 'other', type: 'send_email', at: '/a', uuid: 'a' }] }])],
  [
    'loss.answer',
    flowOf([
      {
        id: 'q',
        says: ['?'],
        expects: any,
        ways: [
          { name: 'Number', tests: [['has_number']] },
          { name: 'None', tests: [['has_any_word', 'none']] },
          other,
        ],
      },
    ]),
  ],
  [
    'loss.enable-when',
    flowOf([
      {
        id: 'q',
        says: ['?'],
        expects: any,
        ways: [
          { name: 'Yes', tests: [['has_any_word', 'yes']], to: 'm' },
          { ...other, to: 'n' },
        ],
      },
      { id: 'm', says: ['Good'] },
      { id: 'n', says: ['What?'] },
    ]),
  ],
  ['loss.expiry', flowOf([{ id: 'm', says: ['x'] }], { expireAfterMinutes: 60 })],
  [
    'loss.media',
    flowOf([{ id: 'm', says: [[{ language: 'eng', text: 'x', attachments: ['audio:@(a & "b c")'] }]] }]),
  ],
  [
    'loss.operand',
    flowOf([
      {
        id: 'q',
        says: ['?'],
        expects: any,
        operand: '@fields.age',
        ways: [{ name: 'Old', tests: [['has_number_gt', '60']] }, other],
      },
    ]),
  ],
  [
    'loss.quick-reply',
    flowOf([
      {
        id: 'm',
        says: [
          [
            { language: 'eng', text: 'x', quickReplies: ['a'] },
            { language: 'fra', text: 'y', quickReplies: ['b', 'c'] },
          ],
        ],
      },
    ]),
  ],
  [
    'loss.source',
    flowOf([
      {
        id: 'm',
        says: [
          Array.from({ length: 60_000 }, (_, n) => (n * 7919).toString(36))
            .join(' ')
            .repeat(4),
        ],
      },
    ]),
  ],
  ['loss.test-translation', translated()],
  ['loss.text', flowOf([{ id: 'm', says: [' '] }])],
];

/** A question whose test has one argument, and none in French. */
function translated(): Flow {
  const flow = flowOf([
    { id: 'q', says: ['?'], expects: any, ways: [{ name: 'Yes', tests: [['has_any_word', 'yes']] }, other] },
  ]);
  const nodes = flow.nodes.map((node) =>
    node.router?.kind !== 'switch'
      ? node
      : {
          ...node,
          router: {
            ...node.router,
            cases: node.router.cases.map((item) =>
              item.test.kind !== 'function'
                ? item
                : { ...item, test: { ...item.test, translations: [{ language: 'fra', arguments: [] }] } },
            ),
          },
        },
  );
  return { ...flow, nodes };
}

function lossesOf(flow: Flow): string[] {
  const { outline, losses } = outlineOf(flow);
  return [
    ...losses,
    ...writeQuestionnaire(outline, { source: 'x'.repeat(JSON.stringify(flow).length) }).losses,
  ].map(({ code }) => code);
}

function named(files: readonly string[]): Set<string> {
  const sources = files.map((file) => readFileSync(file, 'utf8'));
  return new Set(sources.flatMap((source) => source.match(/(?<=')loss\.[a-z-]+(?=')/g) ?? []));
}

const folder = 'src/formats/questionnaire';

describe('a loss of a form that becomes a flow', () => {
  it.each(forms.map(([code, items, properties = {}]) => ({ code, items, properties })))(
    '$code',
    ({ code, items, properties }) => {
      const { losses } = made(items, properties);
      expect(losses.map((loss) => loss.split(' ')[0])).toContain(code);
    },
  );

  it('is none of a plain question', () => {
    expect(made([question()]).losses).toEqual([]);
  });

  it('has a case for each kind that the code names', () => {
    const code = named(readdirSync(`${folder}/form`).map((file) => `${folder}/form/${file}`));
    expect([...code].sort()).toEqual(forms.map(([kind]) => kind).sort());
  });
});

describe('a loss of a flow that becomes a Questionnaire', () => {
  it.each(flows)('%s', (code, flow) => {
    expect(lossesOf(flow)).toContain(code);
  });

  it('is none of a plain message', () => {
    expect(lossesOf(flowOf([{ id: 'm', says: ['x'] }]))).toEqual([]);
  });

  it('of flows with one uuid is told of all but the last', () => {
    const flow = flowOf([{ id: 'm', says: ['x'] }]);
    const document = { at: '', format: 'rapidpro', version: '13', kind: 'rapidpro-export' } as const;
    const { losses } = flowBundle({ ...document, flows: [flow, flow] }, new Uint8Array(), { file: 'a.json' });
    expect(losses.map(({ code }) => code)).toEqual(['loss.flow']);
  });

  it('has a case for each kind that the code names', () => {
    const writing = readdirSync(folder)
      .filter((file) => /^(?:write|enable-when|extensions|quiz|source)/.test(file))
      .map((file) => `${folder}/${file}`);
    const outline = ['outline-losses.ts', 'outline-of.ts', 'answer-type.ts'].map(
      (file) => `src/flow/${file}`,
    );
    const code = named([...writing, ...outline]);
    expect([...code].sort()).toEqual(flows.map(([kind]) => kind).sort());
  });
});
