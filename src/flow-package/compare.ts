import type { Change } from '../flow/difference/change.ts';
import { differenceOf } from '../flow/difference/difference.ts';
import { mergedSteps } from '../flow/difference/merged-steps.ts';
import type { Flow, FlowDocument, Part } from '../flow/model.ts';
import { formats } from '../formats/formats.ts';
import { readableFlows } from '../formats/rapidpro/readable-flows.ts';
import { detect } from '../formats/detect.ts';
import { parseJson } from '../text/json.ts';
import type { CheckedFile } from './check.ts';

/**
 * The flows of a file that was checked, valid or not, as far as their parts can be told apart; undefined if it
 * holds none.
 */
export function comparable({ json, detected, document }: CheckedFile): FlowDocument | undefined {
  if (json === undefined || detected === undefined || document === undefined) {
    return json !== undefined && detected?.format === 'rapidpro'
      ? alone(readableFlows(json.value, detected.kind), detected)
      : undefined;
  }
  if (detected.format !== 'rapidpro') return document;
  return { ...document, flows: readableFlows(json.value, detected.kind) };
}

function alone(
  flows: readonly Flow[],
  { kind, version = '' }: { readonly kind: string; readonly version?: string },
): FlowDocument | undefined {
  return flows.length === 0 ? undefined : { at: '', format: 'rapidpro', kind, version, flows };
}

/**
 * What changed from one file to another. Files of two formats are compared as RapidPro has them: the other one is
 * converted, and steps that a format has to write apart are put together. Places are always those of the files.
 */
export function compareDocuments(a: FlowDocument, b: FlowDocument): Change[] {
  if (a.format === b.format) return differenceOf(a, b);
  return differenceOf(inCommonTerms(a), inCommonTerms(b));
}

function inCommonTerms(document: FlowDocument): FlowDocument {
  const own = document.format === 'rapidpro' ? document : converted(document);
  return { ...bare(own), flows: own.flows.map((flow) => mergedSteps(inModelTerms(flow))) };
}

/** The flow without what only its format has; actions of foreign kinds have their content there, and keep it. */
function inModelTerms(flow: Flow): Flow {
  return {
    ...bare(flow),
    nodes: flow.nodes.map((node) => ({
      ...bare(node),
      actions: node.actions.map((action) => (action.kind === 'other' ? action : bare(action))),
      exits: node.exits.map(bare),
      ...(node.wait === undefined ? {} : { wait: bare(node.wait) }),
      ...(node.router === undefined ? {} : { router: bare(node.router) }),
    })),
  };
}

function bare<P extends Part>(part: P): P {
  const copy = { ...part };
  Reflect.deleteProperty(copy, 'kept');
  return copy;
}

/** The document as RapidPro has it, its parts at the places of the file that they come from. */
function converted(document: FlowDocument): FlowDocument {
  const { value } = formats.rapidpro.write(document);
  const json = parseJson(JSON.stringify(value), '').document;
  if (json === undefined) return document;
  const detected = detect(json.value);
  const flows = readableFlows(json.value, detected.kind);
  return {
    at: '',
    format: 'rapidpro',
    kind: detected.kind,
    version: document.version,
    flows: flows.map((flow, index) =>
      placedAs(flow, document.flows.find(({ uuid }) => sameId(uuid, flow.uuid)) ?? document.flows[index]),
    ),
  };
}

function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The flow with each node, and all that is in it, at the place of the node that it was made of. */
function placedAs(flow: Flow, source: Flow | undefined): Flow {
  if (source === undefined) return flow;
  const places = new Map(source.nodes.map(({ uuid, at }) => [uuid.toLowerCase(), at]));
  return {
    ...flow,
    at: source.at,
    nodes: flow.nodes.map((node) => {
      const at = places.get(node.uuid.toLowerCase()) ?? source.at;
      const { router, wait } = node;
      return {
        ...node,
        at,
        actions: node.actions.map((action) => ({ ...action, at })),
        exits: node.exits.map((exit) => ({ ...exit, at })),
        ...(wait === undefined ? {} : { wait: { ...wait, at } }),
        ...(router === undefined ? {} : { router: routerAt(router, at) }),
      };
    }),
  };
}

function routerAt(router: NonNullable<Flow['nodes'][number]['router']>, at: string): typeof router {
  const categories = router.categories.map((category) => ({ ...category, at }));
  if (router.kind === 'random') return { ...router, at, categories };
  return { ...router, at, categories, cases: router.cases.map((one) => ({ ...one, at })) };
}
