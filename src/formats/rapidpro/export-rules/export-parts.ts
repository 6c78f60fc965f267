/** What an export has beside its flows, and what of the flows its rules have to know. */
import { reporter } from '../../../findings/message.ts';
import type { Finding } from '../../../findings/finding.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { unwrapped } from '../../rapidpro-legacy/wrapped.ts';
import { objectIn } from '../migrations/step.ts';
import type { OldFlows } from '../read/old-flows.ts';
import { exportRuleMessages } from './messages.ts';

/** Makes findings of the rules of exports. */
export const report = reporter(exportRuleMessages);

/** An item of a list of the export, and where it stands in the file. */
export interface ExportPart {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

/** A flow of the export, valid or not. */
export interface ExportFlow {
  readonly uuid: string;
  readonly name: string;
  /** As the engine names it; empty if the file names none that there is. */
  readonly type: string;
  readonly at: JsonPointer;
}

export interface ExportParts {
  readonly triggers: readonly ExportPart[];
  readonly campaigns: readonly ExportPart[];
  readonly fields: readonly ExportPart[];
  readonly groups: readonly ExportPart[];
  readonly flows: readonly ExportFlow[];
  readonly flowsByUuid: ReadonlyMap<string, ExportFlow>;
  /** The types of the fields by their keys. */
  readonly fieldTypes: ReadonlyMap<string, string>;
}

/** A rule about what is in an export beside the flows: it takes parts of any shape. */
export type ExportRule = (parts: ExportParts) => Iterable<Finding>;

/** `old` is what became of flows, campaigns and triggers of an old export. */
export function exportPartsOf(document: JsonObject, old: OldFlows): ExportParts {
  const list = (key: string, from: JsonObject = document): ExportPart[] =>
    listOf(from, key).flatMap((value, index) =>
      isObject(value) ? [{ value, at: child('', key, index) }] : [],
    );
  const aged = (key: string) => list(key, Object.hasOwn(old.rest ?? {}, key) ? old.rest : document);
  const flows = listOf(document, 'flows').map((item, index) => flowOf(item, index, old));
  const fields = list('fields');
  return {
    triggers: aged('triggers'),
    campaigns: aged('campaigns'),
    fields,
    groups: list('groups'),
    flows,
    flowsByUuid: new Map(flows.map((flow) => [flow.uuid, flow])),
    fieldTypes: new Map(fields.map(({ value }) => [textOf(value, 'key') ?? '', textOf(value, 'type') ?? ''])),
  };
}

const legacyTypes = new Map([
  ['F', 'messaging'],
  ['M', 'messaging'],
  ['V', 'voice'],
  ['S', 'messaging_offline'],
]);

function flowOf(item: JsonValue, index: number, old: OldFlows): ExportFlow {
  const flow = old.flows.get(index)?.flow ?? (isObject(item) ? unwrapped(item).flow : {});
  const metadata = objectIn(flow, 'metadata') ?? {};
  return {
    uuid: textOf(metadata, 'uuid') ?? textOf(flow, 'uuid') ?? '',
    name: textOf(metadata, 'name') ?? textOf(flow, 'name') ?? '',
    type: legacyTypes.get(textOf(flow, 'flow_type') ?? '') ?? textOf(flow, 'type') ?? '',
    at: child('/flows', index),
  };
}

/** Codes of triggers that stay behind when the export is imported. */
export function isImported(trigger: JsonObject): boolean {
  return textOf(trigger, 'trigger_type') !== 'S';
}

/** The keywords of a trigger, which older exports have one of, and where they stand. */
export function keywordsOf({
  value,
  at,
}: ExportPart): { readonly keyword: JsonValue; readonly at: JsonPointer }[] {
  const single = property(value, 'keyword');
  if (single !== undefined) return [{ keyword: single, at: child(at, 'keyword') }];
  return listOf(value, 'keywords').map((keyword, index) => ({ keyword, at: child(at, 'keywords', index) }));
}

/** The events of a campaign. */
export function eventsOf({ value, at }: ExportPart): ExportPart[] {
  return listOf(value, 'events').flatMap((event, index) =>
    isObject(event) ? [{ value: event, at: child(at, 'events', index) }] : [],
  );
}
