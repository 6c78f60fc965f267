/** The schemas of RapidPro's exports and flows, made of the schemas that their parts are checked by. */
import type { AnySchemaObject } from 'ajv';
import {
  actionSchemas,
  caseSchema,
  categorySchema,
  exitSchema,
  exportSchema,
  flowSchema,
  headerSchema,
  hintSchemas,
  nodeSchema,
  routerSchemas,
  waitSchemas,
} from '../../src/formats/rapidpro/schema.ts';
import { configSchema, legacyFlowSchema } from '../../src/formats/rapidpro-legacy/schema.ts';
import { byType, propertyOf, reference, withItems, without, withProperties } from './by-type.ts';
import { published } from './published-schema.ts';

/** Spec 14.1 to 14.4, where the engine's migrations mend nothing that the schema asks for. */
const newestSpecs = '^14\\.[1-4](?:\\.\\d{1,4})?$';
/** Spec 13.0 to 14.0, of which they mend what is too long, missing or no longer known. */
const olderSpecs = '^(?:13\\.\\d{1,4}(?:\\.\\d{1,4})?|14\\.0(?:\\.\\d{1,4})?)$';

/** An export of version 13 with flows of spec 13 and 14. */
export function exportSchema13(): AnySchemaObject {
  return published('rapidpro-export-13', {
    title: 'RapidPro export, version 13',
    description: 'Flows of spec 13 and 14, with the campaigns, triggers, fields and groups that go with them.',
    ...withProperties(exportSchema, {
      version: { anyOf: [{ const: 13 }, { type: 'string', pattern: '^13(?:\\.\\d{1,4})*$' }] },
      flows: withItems(propertyOf(exportSchema, 'flows'), {
        type: 'object',
        required: ['spec_version'],
        if: { properties: { spec_version: { type: 'string', pattern: '^14\\.[1-9]' } } },
        then: reference('flow-14'),
        else: reference('flow-13'),
      }),
    }),
    $defs: { ...definitions('14', strictly), ...definitions('13', forgivingly) },
  });
}

/** A flow alone, of spec 13 or 14. */
export function flowSchemaOf(spec: '13' | '14'): AnySchemaObject {
  return published(`rapidpro-flow-${spec}`, {
    title: `RapidPro flow, spec ${spec === '13' ? '13.0 to 14.0' : '14.1 to 14.4'}`,
    ...reference(`flow-${spec}`),
    $defs: definitions(spec, spec === '13' ? forgivingly : strictly),
  });
}

/** An export of version 11 or 12, whose legacy flows goflow reads; older ones have other keys. */
export function legacyExportSchema(): AnySchemaObject {
  const ruleSets = propertyOf(legacyFlowSchema, 'rule_sets');
  const ruleSet = withProperties(ruleSets['items'] as AnySchemaObject, {
    config: { ...configSchema, type: ['object', 'null'] },
  });
  return published('rapidpro-export-11', {
    title: 'RapidPro export, version 11 or 12, with legacy flows',
    ...withProperties(exportSchema, {
      version: {
        anyOf: [
          { type: 'number', minimum: 11, exclusiveMaximum: 13 },
          { type: 'string', pattern: '^1[12](?:\\.\\d{1,4})*$' },
        ],
      },
      flows: withItems(propertyOf(exportSchema, 'flows'), reference('flow')),
    }),
    $defs: {
      flow: withProperties(legacyFlowSchema, { rule_sets: withItems(ruleSets, reference('rule-set')) }),
      'rule-set': ruleSet,
    },
  });
}

type Change = (schema: AnySchemaObject) => AnySchemaObject;

const strictly: Change = (schema) => schema;

/** Names and lists that the migrations to 13.6, 14.0 and 14.1 cut or fill in may have any length. */
const forgivingly: Change = (schema) => {
  const own = schema['properties'] as Readonly<Record<string, AnySchemaObject>> | undefined;
  const mended = ['result_name', 'category', 'quick_replies', 'note'];
  const loosened = Object.entries(own ?? {})
    .filter(([name]) => mended.includes(name))
    .map(([name, one]): [string, AnySchemaObject] => [name, without(one, ['maxLength', 'maxItems'])]);
  return withProperties(schema, Object.fromEntries(loosened));
};

/** The parts of a flow, under names that end in the spec. */
function definitions(spec: '13' | '14', change: Change): Record<string, AnySchemaObject> {
  const name = (part: string) => `${part}-${spec}`;
  const part = (one: string) => reference(name(one));
  const all = (schemas: Readonly<Record<string, AnySchemaObject>>, more: (schema: AnySchemaObject) => AnySchemaObject = strictly) =>
    byType(Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, change(more(schema))])));
  const inRouter = (router: AnySchemaObject) =>
    withProperties(router, {
      wait: part('wait'),
      categories: withItems(propertyOf(router, 'categories'), part('category')),
      ...(router === routerSchemas['switch']
        ? { cases: withItems(propertyOf(router, 'cases'), part('case')) }
        : {}),
    });
  const header = withProperties(headerSchema, {
    spec_version: { type: 'string', pattern: spec === '13' ? olderSpecs : newestSpecs },
  });
  const nodes = propertyOf(flowSchema, 'nodes');
  const category = spec === '13' ? withProperties(categorySchema, { name: { type: ['string', 'null'] } }) : categorySchema;
  return {
    [name('flow')]: {
      allOf: [header, withProperties(flowSchema, { nodes: withItems(nodes, part('node')) })],
    },
    [name('node')]: withProperties(nodeSchema, {
      actions: withItems(propertyOf(nodeSchema, 'actions'), part('action')),
      router: part('router'),
      exits: withItems(propertyOf(nodeSchema, 'exits'), part('exit')),
    }),
    [name('action')]: all(actionSchemas, spec === '13' ? olderAction : strictly),
    [name('router')]: all(routerSchemas, inRouter),
    [name('wait')]: all(waitSchemas, (wait) =>
      wait === waitSchemas['msg'] ? withProperties(wait, { hint: part('hint') }) : wait,
    ),
    [name('hint')]: all(hintSchemas),
    [name('category')]: spec === '13' ? { ...category, required: ['uuid', 'exit_uuid'] } : category,
    [name('case')]: caseSchema,
    [name('exit')]: exitSchema,
  };
}

/** Results had longer names before 13.6. */
function olderAction(schema: AnySchemaObject): AnySchemaObject {
  if (schema !== actionSchemas['set_run_result']) return schema;
  return withProperties(schema, { name: { type: 'string', minLength: 1 } });
}
