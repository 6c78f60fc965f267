/** The flow as a Questionnaire alone tells it: its outline, without the export. */
import { ours, uriSystem } from '../../fhir/canonicals.ts';
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { FlowType } from '../../flow/model.ts';
import type { Outline, OutlineItem, Route } from '../../flow/outline.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { extensionText } from './extensions.ts';
import { questionnaireMessages } from './messages.ts';
import { readItem } from './read-item.ts';
import { readLanguages, type Languages } from './read-text.ts';
import { flowIdSystem } from './write.ts';

const report = reporter(questionnaireMessages);

/** The outline, if the resource is a Questionnaire that names its flow; places in it are pointers into the resource. */
export interface ReadQuestionnaire {
  readonly outline?: Outline;
  readonly findings: readonly Finding[];
}

/**
 * Reads the outline of a flow from its Questionnaire. Questionnaires that no flow became are read as far as a
 * flow has words for them: without routes each item leads to the next one. Never throws on outside data.
 */
export function readQuestionnaire(resource: JsonValue): ReadQuestionnaire {
  const type = isObject(resource) ? textOf(resource, 'resourceType') : undefined;
  if (!isObject(resource) || type !== 'Questionnaire') {
    const found = type === undefined ? 'no FHIR resource' : `a resource of type ${type}`;
    return { findings: [report('questionnaire.not-a-questionnaire', { found }, { pointer: '' })] };
  }
  const uuid = flowUuid(resource);
  if (uuid === undefined) {
    return { findings: [report('questionnaire.identity-missing', {}, { pointer: '' })] };
  }
  const findings: Finding[] = [];
  const languages = readLanguages(resource);
  const items = withRoutes(readItems(resource, languages, findings), findings);
  const outline: Outline = {
    uuid,
    name: textOf(resource, 'title') ?? textOf(resource, 'name') ?? uuid,
    type: flowType(extensionText(resource, ours('mhero-flow-type'), 'valueCode')),
    baseLanguage: languages.base,
    languages: languages.all,
    items,
    at: '',
  };
  return { outline, findings };
}

function flowUuid(resource: JsonObject): string | undefined {
  const identifiers = listOf(resource, 'identifier').filter(isObject);
  const valueIn = (system: string): string | undefined =>
    identifiers.flatMap((identifier) =>
      textOf(identifier, 'system') === system ? (textOf(identifier, 'value') ?? []) : [],
    )[0];
  const urn = valueIn(uriSystem);
  const uuid = urn?.startsWith('urn:uuid:') === true ? urn.slice('urn:uuid:'.length) : undefined;
  return valueIn(flowIdSystem) ?? uuid ?? textOf(resource, 'id');
}

function flowType(code: string | undefined): FlowType {
  return code === 'background' || code === 'offline' || code === 'voice' ? code : 'messaging';
}

function readItems(resource: JsonObject, languages: Languages, findings: Finding[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  const seen = new Set<string>();
  const visit = (parent: JsonObject, at: JsonPointer): void => {
    listOf(parent, 'item').forEach((value, index) => {
      if (!isObject(value)) return;
      const pointer = child(at, 'item', index);
      const linkId = textOf(value, 'linkId');
      if (linkId === undefined || seen.has(linkId)) {
        const found = linkId === undefined ? 'none' : `${JSON.stringify(linkId)} again`;
        findings.push(report('questionnaire.link-id', { found }, { pointer }));
      } else {
        seen.add(linkId);
        const { item, insteadOf } = readItem(value, linkId, pointer, languages);
        items.push(item);
        if (insteadOf !== undefined) {
          findings.push(report('questionnaire.item-type', insteadOf, { pointer: child(pointer, 'type') }));
        }
      }
      if (listOf(value, 'item').length > 0) {
        findings.push(report('questionnaire.nested', {}, { pointer: child(pointer, 'item') }));
        visit(value, pointer);
      }
    });
  };
  visit(resource, '');
  return items;
}

function withRoutes(items: readonly OutlineItem[], findings: Finding[]): OutlineItem[] {
  if (items.length > 1 && items.every(({ routes }) => routes.length === 0)) {
    findings.push(report('questionnaire.routes-missing', {}, { pointer: '/item' }));
    return items.map((item, index) => {
      const to = items[index + 1]?.linkId;
      const route: Route = { kind: 'only', tests: [], ...(to !== undefined && { to }), at: item.at };
      return { ...item, routes: [route] };
    });
  }
  const known = new Set(items.map(({ linkId }) => linkId));
  for (const { routes } of items) {
    for (const { to, at } of routes) {
      if (to !== undefined && !known.has(to)) {
        findings.push(report('questionnaire.route-target', { to }, { pointer: at }));
      }
    }
  }
  return [...items];
}
