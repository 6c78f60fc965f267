import type { Finding } from '../../findings/finding.ts';
import type { Flow, FlowDocument } from '../../flow/model.ts';
import type { JsonDocument } from '../../text/json.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { isObject, type JsonObject, type JsonValue, property, setProperty } from '../../text/json-value.ts';
import { versionOf } from '../detect/properties.ts';
import type { Detected, FlowVerdict, Read } from '../format.ts';
import { adviseOn, asWritten } from './advice.ts';
import { MissingDependencies } from './check-dependencies.ts';
import { checkDocument, isExport } from './check-document.ts';
import { checkFlow } from './check-flow.ts';
import type { FlowCheck } from './check-spec-flow.ts';
import { FlowParts } from './flow-parts.ts';
import { checkExport } from './export-rules/check-export.ts';
import type { Dialect } from './dialects/dialect.ts';
import { inDialect } from './dialects/judge.ts';
import { dialectOfFile } from './dialects/recognise.ts';
import { flowsIn } from './flows-in.ts';
export { flowsIn } from './flows-in.ts';
import { mayHaveOtherCase } from './known-case.ts';
import { findingsAtOrigin, flowAtOrigin } from './read/at-origin.ts';
import { readFlow } from './read/flow.ts';
import { withKeptOfFile } from './read/kept-of-file.ts';
import { judgeIntegers } from './read/integers.ts';
import { ageOldFlows } from './read/old-flows.ts';
import { ContactQueries } from './query-rules/contact-queries.ts';
import { bareDocument, isSingleFlow, wrappersOfFlows } from './write/document.ts';
import { keptIn } from './write/kept.ts';

/**
 * Reads a RapidPro export, an assets file of goflow, a list of flows or a single flow, legacy ones too. Flows
 * that goflow would refuse are told and left out of the document's flows; what they were is kept, so that writing
 * loses nothing.
 */
export function readRapidPro({ value, numberText, unusualNames }: JsonDocument, detected: Detected): Read {
  const verdicts: FlowVerdict[] = [];
  const findings: Finding[] = [];
  const read: ReadFlow[] = [];
  const unread: JsonObject = {};
  const missing = detected.kind === 'rapidpro-export' ? new MissingDependencies(value) : undefined;
  const queries = new ContactQueries(value);
  const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
  const items = [...flowsIn(value, detected.kind)];
  const old = ageOldFlows(
    items.map(({ item }) => item),
    value,
  );
  const hasKnownCase = !mayHaveOtherCase(unusualNames);
  const wrappers: JsonObject = {};
  let ofFile: { readonly dialect: Dialect | undefined } | undefined;
  const dialect = () => (ofFile ??= { dialect: dialectOfFile(value) }).dialect;
  for (const { item, at, index, wrapper } of items) {
    const checkedFlow = checkFlow(item, at, version, old.flows.get(index), hasKnownCase);
    const judged = judgeIntegers(checkedFlow, item, at, numberText);
    const check = inDialect(judged, dialect);
    verdicts.push(check.verdict);
    findings.push(...check.findings);
    if (
      check.verdict.valid === true &&
      check.checked !== undefined &&
      check.original !== undefined &&
      isObject(item)
    ) {
      const { checked, original, originOf } = check;
      const written = asWritten(original, item);
      const advice = adviseOn(checked, written);
      missing?.see(written, originOf);
      queries.see(written, originOf);
      read.push({ checked: checked.value, at: checked.at, file: item, original: original.value, originOf });
      findings.push(...(originOf === undefined ? advice : findingsAtOrigin(advice, originOf)));
      if (wrapper !== undefined) setProperty(wrappers, String(index), without(wrapper, 'definition'));
    } else setProperty(unread, String(index), wrapper ?? item);
  }
  findings.unshift(...checkDocument(value, detected.kind, verdicts));
  findings.push(...(missing?.findings ?? []), ...queries.findings);
  if (isExport(detected.kind) && isObject(value)) findings.push(...checkExport(value, old));
  if (read.length === 0 && !isObject(value)) return { flows: verdicts, findings };
  if (read.length === 0 && isSingleFlow(detected.kind)) return { flows: verdicts, findings };
  let document: FlowDocument | undefined;
  return {
    /** Made when it is asked for: who only wants the findings has no use for what is kept of the file. */
    get document() {
      document ??= documentOf(value, detected, read.map(wholeFlow), { unread, wrappers });
      return document;
    },
    flows: verdicts,
    findings,
  };
}

/** What a valid flow is read from. Its parts are let go, as there are very many, and it may never be asked for. */
interface ReadFlow {
  readonly originOf: FlowCheck['originOf'];
  readonly checked: JsonObject;
  readonly at: JsonPointer;
  readonly file: JsonObject;
  readonly original: JsonObject;
}

function wholeFlow({ checked, at, file, original, originOf }: ReadFlow): Flow {
  const whole = withKeptOfFile(readFlow(new FlowParts(checked, at)), file, original);
  return originOf === undefined ? whole : flowAtOrigin(whole, originOf);
}

function documentOf(
  value: JsonValue,
  detected: Detected,
  flows: readonly Flow[],
  { unread, wrappers }: Readonly<Record<'unread' | 'wrappers', JsonObject>>,
): FlowDocument {
  const [first] = flows;
  const isSingle = isSingleFlow(detected.kind);
  const document: FlowDocument = {
    at: '',
    format: 'rapidpro',
    kind: detected.kind,
    version: (isObject(value) ? versionOf(property(value, 'version')) : undefined) ?? first?.version ?? '',
    ...(isSingle && first !== undefined ? { name: first.name, uuid: first.uuid } : {}),
    flows,
  };
  const root: JsonObject = {};
  if (!isSingle && isObject(value)) {
    for (const [key, item] of Object.entries(without(value, 'flows'))) setProperty(root, key, item);
  }
  const { kept } = keptIn(root, bareDocument(document));
  const beside: JsonObject = {
    ...(isEmpty(unread) ? {} : { flows: unread }),
    ...(isEmpty(wrappers) ? {} : { [wrappersOfFlows]: wrappers }),
  };
  if (isEmpty(beside)) return kept === undefined ? document : { ...document, kept };
  return {
    ...document,
    kept: { format: 'rapidpro', ...kept, properties: { ...kept?.properties, ...beside } },
  };
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}

function without(object: JsonObject, name: string): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(object)) if (key !== name) setProperty(copy, key, item);
  return copy;
}
