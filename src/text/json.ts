import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { JsonValue } from './json-value.ts';
import { textMessages } from './messages.ts';
import type { JsonPointer } from './pointer.ts';
import { PositionIndex, type Positions } from './positions.ts';
import { scanJson } from './scan.ts';

const report = reporter(textMessages);

/** Bounds on what is read; hostile files end in a finding instead of ending the program. */
export interface JsonLimits {
  /** Levels of objects and arrays. */
  readonly depth: number;
}

/** Far above any real flow (14 levels) or FHIR resource, far below what a recursive walk can bear. */
export const defaultJsonLimits: JsonLimits = { depth: 200 };

/** A document as JSON (it may have been XML), with the places of its parts. */
export interface JsonDocument {
  readonly value: JsonValue;
  /** Where each part stands; built when first asked. */
  readonly positions: Positions;
  /**
   * How a number is written, where its value does not tell: `1.0` is 1 for a program and no integer for FHIR. Missing
   * if the text has no such number.
   */
  readonly numberText?: (pointer: JsonPointer) => string | undefined;
}

export interface ParsedJson {
  /** Missing if the text is not JSON within the limits. */
  readonly document?: JsonDocument;
  readonly findings: readonly Finding[];
}

/**
 * Reads JSON (RFC 8259). The value comes from the engine's own parser; a scan before it bounds the depth and
 * tells line and column of what is wrong, which the engine's message doesn't.
 */
export function parseJson(text: string, file: string, limits: JsonLimits = defaultJsonLimits): ParsedJson {
  if (text.trim() === '') return { findings: [report('json.empty', {}, { file, line: 1, column: 1 })] };
  const positions = new PositionIndex(text);
  const scan = scanJson(text, limits.depth);
  if (scan.tooDeepAt !== undefined) {
    return {
      findings: [
        report('json.too-deep', { limit: limits.depth }, { file, ...positions.lineColumn(scan.tooDeepAt) }),
      ],
    };
  }
  if (scan.error !== undefined) {
    const { offset, expected, found, slip } = scan.error;
    const place = { file, ...positions.lineColumn(offset) };
    if (slip === 'comment') return { findings: [report('json.comment', {}, place)] };
    if (slip === 'number') return { findings: [report('json.number', { found }, place)] };
    return { findings: [report('json.syntax', { expected, found }, place)] };
  }
  const value = JSON.parse(text) as JsonValue;
  const findings: Finding[] = [];
  for (const { offset, key, kind } of scan.suspectKeys(value)) {
    const code = kind === 'duplicate' ? 'json.duplicate-key' : 'json.unsafe-key';
    findings.push(report(code, { key }, { file, ...positions.lineColumn(offset) }));
  }
  const refused = findings.some((finding) => finding.severity === 'error');
  if (refused) return { findings };
  const numberText = (pointer: JsonPointer) => positions.numberAt(pointer);
  return { document: { value, positions, ...(scan.hasOddIntegers ? { numberText } : {}) }, findings };
}
