/** The queries of a file: those of its groups, and those of actions that choose contacts by one. */
import type { Finding, Place } from '../../../findings/finding.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import type { WrittenFlow } from '../advice/advice.ts';
import { notInGroups } from '../contact-query/attributes.ts';
import { faultsOf } from '../contact-query/check.ts';
import type { QueryResolver } from '../contact-query/environment.ts';
import { inspectQuery } from '../contact-query/inspect.ts';
import { parseQuery } from '../contact-query/parse.ts';
import { parseQueryTemplate } from '../contact-query/template.ts';
import { looksLikePhone } from '../contact-query/urns.ts';
import type { FlowPart } from '../flow-part.ts';
import { namesOfFile } from './names-of-file.ts';
import { longestShown, report, told } from './tell.ts';

/** Findings told of the queries of one file at most. */
const maxFindings = 1000;

/** Actions that choose contacts by a query, and those that name groups, with whose references their queries are copied. */
const byQuery: ReadonlySet<string> = new Set(['send_broadcast', 'start_session']);
const byGroup: ReadonlySet<string> = new Set(['add_contact_groups', 'remove_contact_groups', ...byQuery]);

/** Looks at the queries of a file; what is wrong with one is told where it stands first. */
export class ContactQueries {
  readonly findings: Finding[] = [];
  readonly #document: JsonValue;
  readonly #seen = new Set<string>();
  #names: QueryResolver | undefined;

  constructor(document: JsonValue) {
    this.#document = document;
    if (!isObject(document)) return;
    this.#seeGroups(document, 'groups', '');
    for (const [index, campaign] of listOf(document, 'campaigns').entries()) {
      const group = isObject(campaign) ? property(campaign, 'group') : undefined;
      if (group !== undefined) this.#seeGroup(group, child('', 'campaigns', index, 'group'));
    }
    for (const [index, trigger] of listOf(document, 'triggers').entries()) {
      if (!isObject(trigger)) continue;
      for (const list of ['groups', 'exclude_groups']) {
        this.#seeGroups(trigger, list, child('', 'triggers', index));
      }
    }
  }

  /** Looks at the actions of a flow. `originOf` gives the place in the file of a place in the flow. */
  see({ parts }: WrittenFlow, originOf: (pointer: JsonPointer) => JsonPointer = (at) => at): void {
    for (const node of parts.nodes) {
      for (const action of node.actions) {
        if (byGroup.has(action.type)) this.#seeAction(action, parts.uuid, originOf);
      }
    }
  }

  #seeAction(action: FlowPart, flow: string, originOf: (pointer: JsonPointer) => JsonPointer): void {
    for (const [index, group] of listOf(action.value, 'groups').entries()) {
      if (!isObject(group) || textOf(group, 'query') === undefined) continue;
      this.#seeGroup(group, originOf(child(action.at, 'groups', index)), flow);
    }
    const query = byQuery.has(action.type) ? (textOf(action.value, 'contact_query') ?? '') : '';
    if (query === '' || !this.#isNew('template', query)) return;
    this.#checkTemplate(query, { pointer: originOf(child(action.at, 'contact_query')), flow });
  }

  #seeGroups(from: JsonObject, list: string, at: JsonPointer): void {
    for (const [index, group] of listOf(from, list).entries()) this.#seeGroup(group, child(at, list, index));
  }

  #seeGroup(group: JsonValue, at: JsonPointer, flow?: string): void {
    const query = isObject(group) ? (textOf(group, 'query') ?? '') : '';
    if (query === '' || !this.#isNew('group', query)) return;
    this.#checkGroup(query, { pointer: child(at, 'query'), ...(flow !== undefined && { flow }) });
  }

  #isNew(kind: 'group' | 'template', query: string): boolean {
    const key = `${kind} ${query}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  #checkGroup(text: string, place: Place): void {
    const { query, fault } = parseQuery(text);
    if (fault !== undefined) {
      if (!looksLikePhone(text.trim())) this.#tell(told(fault, text, true, place));
      return;
    }
    for (const one of faultsOf(query, this.#resolver())) this.#tell(told(one, text, true, place));
    const { allowAsGroup, attributes } = inspectQuery(query);
    if (allowAsGroup) return;
    const attribute = attributes.filter((name) => notInGroups.has(name)).join(', ');
    const args = { query: shortened(text, longestShown), attribute };
    this.#tell(report('rapidpro.query-not-for-group', args, place));
  }

  #checkTemplate(text: string, place: Place): void {
    const parsed = parseQueryTemplate(text);
    if (parsed.isQuoted === true) {
      const shown = shortened(text.slice(parsed.start, parsed.end));
      const args = { query: shortened(text, longestShown), shown };
      this.#tell(report('rapidpro.query-expression-quoted', args, place));
    } else if (parsed.fault !== undefined) {
      if (!looksLikePhone(text.trim())) this.#tell(told(parsed.fault, text, false, place));
    } else {
      for (const one of faultsOf(parsed.query, this.#resolver())) this.#tell(told(one, text, false, place));
    }
  }

  #resolver(): QueryResolver {
    this.#names ??= namesOfFile(this.#document);
    return this.#names;
  }

  #tell(finding: Finding | undefined): void {
    if (finding !== undefined && this.findings.length < maxFindings) this.findings.push(finding);
  }
}
