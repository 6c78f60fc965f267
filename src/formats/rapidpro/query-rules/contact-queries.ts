/** The queries of a file: those of its groups, and those of actions that choose contacts by one. */
import type { Finding, Place } from '../../../findings/finding.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import type { WrittenFlow } from '../advice/advice.ts';
import { notInGroups } from '../contact-query/attributes.ts';
import { faultsOf } from '../contact-query/check.ts';
import type { QueryResolver } from '../contact-query/environment.ts';
import { inspectQuery } from '../contact-query/inspect.ts';
import { namesOfFile } from '../contact-query/names-of-file.ts';
import { parseQuery } from '../contact-query/parse.ts';
import {
  type FoundQuery,
  mayHaveQueries,
  queriesBesideFlows,
  queriesOfAction,
} from '../contact-query/queries-in.ts';
import { parseQueryTemplate } from '../contact-query/template.ts';
import { looksLikePhone } from '../contact-query/urns.ts';
import { longestShown, report, told } from './tell.ts';

/** Findings told of the queries of one file at most. */
const maxFindings = 1000;

/** Looks at the queries of a file; what is wrong with one is told where it stands first. */
export class ContactQueries {
  readonly findings: Finding[] = [];
  readonly #document: JsonValue;
  readonly #seen = new Set<string>();
  #names: QueryResolver | undefined;

  constructor(document: JsonValue) {
    this.#document = document;
    for (const found of queriesBesideFlows(document)) this.#check(found, { pointer: found.at });
  }

  /** Looks at the actions of a flow. `originOf` gives the place in the file of a place in the flow. */
  see({ parts }: WrittenFlow, originOf: (pointer: JsonPointer) => JsonPointer = (at) => at): void {
    const { uuid: flow } = parts;
    for (const node of parts.nodes) {
      for (const action of node.actions) {
        if (!mayHaveQueries(action)) continue;
        for (const found of queriesOfAction(action))
          this.#check(found, { pointer: originOf(found.at), flow });
      }
    }
  }

  #check({ of, text }: FoundQuery, place: Place): void {
    const key = `${of} ${text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (of === 'group') this.#checkGroup(text, place);
    else this.#checkTemplate(text, place);
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
