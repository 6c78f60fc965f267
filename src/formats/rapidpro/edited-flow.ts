/**
 * A flow of an older spec is read as the engine has it after its migrations, and what its file wrote otherwise
 * is kept beside each part. Where a part was edited since, the old form must not come back over the edit.
 */
import type { Flow, FlowNode, Kept, Part } from '../../flow/model.ts';
import { isObject, type JsonObject, property, setProperty } from '../../text/json-value.ts';

/** Properties in which a file writes what the model says of a part. */
const said = new Set([
  'text',
  'attachments',
  'quick_replies',
  'audio_url',
  'name',
  'arguments',
  'type',
  'category_uuid',
  'exit_uuid',
  'destination_uuid',
  'result_name',
  'operand',
  'timeout',
  'categories',
  'cases',
]);

/** The edited flow without the old forms of the parts that were edited. */
export function withoutOldForm(before: Flow, edited: Flow): Flow {
  const originals = new Set<Part>(before.nodes.flatMap(partsOf));
  const changed = new Set<string>();
  const freed = <P extends Part>(part: P): P => {
    if (originals.has(part)) return part;
    if ('uuid' in part && typeof part.uuid === 'string') changed.add(part.uuid);
    return part.kept === undefined ? part : { ...part, kept: withoutSaid(part.kept) };
  };
  const nodes = edited.nodes.map((node): FlowNode => {
    if (originals.has(node)) return node;
    const { router, wait } = node;
    return {
      ...node,
      actions: node.actions.map(freed),
      exits: node.exits.map(freed),
      ...(wait !== undefined && { wait: freed(wait) }),
      ...(router !== undefined && {
        router:
          router.kind === 'random'
            ? { ...freed(router), categories: router.categories.map(freed) }
            : { ...freed(router), categories: router.categories.map(freed), cases: router.cases.map(freed) },
      }),
    };
  });
  const { kept } = edited;
  return { ...edited, nodes, ...(kept !== undefined && { kept: withoutTranslations(kept, changed) }) };
}

function partsOf(node: FlowNode): Part[] {
  const { router, wait } = node;
  return [
    node,
    ...node.actions,
    ...node.exits,
    ...(wait === undefined ? [] : [wait]),
    ...(router === undefined ? [] : [router, ...router.categories]),
    ...(router?.kind === 'switch' ? router.cases : []),
  ];
}

function withoutSaid(kept: Kept): Kept {
  return { ...kept, properties: copyWithout(kept.properties, said) };
}

/** Old translations of parts that were edited; the new ones are in the model. */
function withoutTranslations(kept: Kept, changed: ReadonlySet<string>): Kept {
  const localization = property(kept.properties, 'localization');
  if (!isObject(localization)) return kept;
  const left: JsonObject = {};
  for (const [language, items] of Object.entries(localization)) {
    setProperty(left, language, isObject(items) ? copyWithout(items, changed) : items);
  }
  const properties = { ...kept.properties };
  setProperty(properties, 'localization', left);
  const absent = kept.absent?.filter((pointer) => !pointer.startsWith('/localization/'));
  return { ...kept, properties, ...(absent !== undefined && { absent }) };
}

function copyWithout(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (!names.has(key)) setProperty(copy, key, value);
  return copy;
}
