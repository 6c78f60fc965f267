import type { Finding } from '../../../findings/finding.ts';
import type { Flow } from '../../../flow/model.ts';
import type { JsonDocument } from '../../../text/json.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { versionOf } from '../../detect/properties.ts';
import type { Detected, FlowVerdict } from '../../format.ts';
import { addFindings } from '../../too-many.ts';
import { adviseOn, asWritten } from '../advice.ts';
import { MissingDependencies } from '../check-dependencies.ts';
import { checkDocument, isExport } from '../check-document.ts';
import { checkFlow } from '../check-flow.ts';
import type { FlowCheck } from '../check-spec-flow.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { adviceInDialect, inDialect } from '../dialects/judge.ts';
import { dialectOfFile } from '../dialects/recognise.ts';
import { checkExport } from '../export-rules/check-export.ts';
import { FlowParts } from '../flow-parts.ts';
import type { FlowInFile } from '../flows-in.ts';
import { mayHaveOtherCase } from '../known-case.ts';
import { ContactQueries } from '../query-rules/contact-queries.ts';
import { findingsAtOrigin, flowAtOrigin } from './at-origin.ts';
import { readFlow } from './flow.ts';
import { judgeIntegers } from './integers.ts';
import { withKeptOfFile } from './kept-of-file.ts';
import type { OldFlows } from './old-flows.ts';

/** What a valid flow is read from. Its parts are let go, as there are very many, and it may never be asked for. */
export interface ReadFlow {
  readonly originOf: FlowCheck['originOf'];
  readonly checked: JsonObject;
  readonly at: JsonPointer;
  readonly file: JsonObject;
  readonly original: JsonObject;
}

/** Judges the flows of a file one after another, and then what is around them. It keeps nothing of a flow. */
export class FlowsReader {
  readonly #around: JsonValue;
  readonly #detected: Detected;
  readonly #json: Pick<JsonDocument, 'numberText'>;
  readonly #old: OldFlows;
  readonly #version: string | undefined;
  readonly #missing: MissingDependencies | undefined;
  readonly #queries: ContactQueries;
  readonly #hasKnownCase: boolean;
  readonly #verdicts: FlowVerdict[] = [];
  readonly #findings: Finding[] = [];
  #ofFile: { readonly dialect: Dialect | undefined } | undefined;

  /**
   * `around` is the document that the flows are in; of its flows no more is looked at than their names, versions and
   * types. `old` is what became of flows from before version 11.
   */
  constructor(
    around: JsonValue,
    detected: Detected,
    json: Pick<JsonDocument, 'numberText' | 'unusualNames'>,
    old: OldFlows,
  ) {
    this.#around = around;
    this.#detected = detected;
    this.#json = json;
    this.#old = old;
    this.#version = isObject(around) ? versionOf(property(around, 'version')) : undefined;
    this.#missing = detected.kind === 'rapidpro-export' ? new MissingDependencies(around) : undefined;
    this.#queries = new ContactQueries(around);
    this.#hasKnownCase = !mayHaveOtherCase(json.unusualNames);
  }

  /** Judges a flow. Gives what it is to be read from, if it is valid. */
  read({ item, at, index, length }: FlowInFile): ReadFlow | undefined {
    const { numberText } = this.#json;
    const context = {
      exportVersion: this.#version,
      aged: () => this.#old.flows.get(index),
      hasKnownCase: this.#hasKnownCase,
      // A number may be shorter than JSON.stringify would write it.
      length: numberText === undefined ? length : undefined,
    };
    const judged = judgeIntegers(checkFlow(item, at, context), item, at, numberText);
    const dialect = () => this.#dialect;
    const check = inDialect(judged, dialect);
    this.#verdicts.push(check.verdict);
    addFindings(this.#findings, check.findings);
    const { checked, original, originOf } = check;
    if (check.verdict.valid !== true || checked === undefined || original === undefined || !isObject(item))
      return undefined;
    const written = asWritten(original, item);
    const advice = adviceInDialect(adviseOn(checked, written), check, dialect);
    this.#missing?.see(written, originOf);
    this.#queries.see(written, originOf);
    addFindings(this.#findings, originOf === undefined ? advice : findingsAtOrigin(advice, originOf));
    return { checked: checked.value, at: checked.at, file: item, original: original.value, originOf };
  }

  get #dialect(): Dialect | undefined {
    this.#ofFile ??= { dialect: dialectOfFile(this.#around) };
    return this.#ofFile.dialect;
  }

  /** What was found in all flows, and what is to be said of the document around them. */
  end(): { readonly flows: readonly FlowVerdict[]; readonly findings: readonly Finding[] } {
    const { kind } = this.#detected;
    const findings = [
      ...checkDocument(this.#around, kind, this.#verdicts),
      ...this.#findings,
      ...(this.#missing?.findings ?? []),
      ...this.#queries.findings,
      ...(isExport(kind) && isObject(this.#around) ? checkExport(this.#around, this.#old) : []),
    ];
    return { flows: this.#verdicts, findings };
  }
}

/** The flow as the model has it. */
export function wholeFlow({ checked, at, file, original, originOf }: ReadFlow): Flow {
  const whole = withKeptOfFile(readFlow(new FlowParts(checked, at)), file, original);
  return originOf === undefined ? whole : flowAtOrigin(whole, originOf);
}
