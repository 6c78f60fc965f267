/** YAML (1.2, core schema) read within bounds, with the place of every part. */
import {
  CST,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Parser,
  type Document,
  type ErrorCode,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { type JsonObject, type JsonValue, setProperty } from '../text/json-value.ts';
import { type JsonPointer, parent, steps } from '../text/pointer.ts';
import { packageMessages } from './manifest-messages.ts';

const report = reporter(packageMessages);

/** Bounds on a manifest or a run; both are written by hand and short. */
export interface YamlLimits {
  /** Characters of the text. */
  readonly characters: number;
  /** Levels of maps and lists. */
  readonly depth: number;
  /** Parts that aliases may add ("billion laughs"). */
  readonly aliases: number;
}

export const defaultYamlLimits: YamlLimits = { characters: 256 * 1024, depth: 32, aliases: 10_000 };

export interface YamlDocument {
  readonly value: JsonValue;
  /**
   * Place of the part that the pointer names: of its key if it is a member of a map, so that a line names
   * itself; of the nearest part around it if it is not there.
   */
  readonly place: (pointer: JsonPointer) => Place;
}

export interface ParsedYaml {
  /** Missing if the text is not YAML within the limits, or says something that JSON can't. */
  readonly document?: YamlDocument;
  readonly findings: readonly Finding[];
}

/** What the parser says is wrong, in our words; other errors are told in its own. */
const syntaxTexts: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'Lines of one level are not indented alike',
  DUPLICATE_KEY: 'A key stands twice in one map',
  MULTIPLE_DOCS: 'The file holds more than one YAML document',
  TAB_AS_INDENT: 'A tab is used to indent; YAML takes spaces only',
  MISSING_CHAR: 'A quote, a bracket or a colon is missing',
};

/** Reads one YAML document. Never throws. */
export function parseYaml(text: string, file: string, limits: YamlLimits = defaultYamlLimits): ParsedYaml {
  if (text.length > limits.characters) {
    const args = { size: text.length, limit: limits.characters };
    return { findings: [report('package.too-large', args, { file, line: 1, column: 1 })] };
  }
  const tooDeepAt = nestedTooDeep(text, limits.depth);
  if (tooDeepAt !== undefined) {
    const before = text.slice(0, tooDeepAt);
    const at = { line: before.split('\n').length, column: tooDeepAt - before.lastIndexOf('\n') };
    return { findings: [report('package.too-deep', { limit: limits.depth }, { file, ...at })] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const findings = [...document.errors, ...document.warnings].map((problem) => {
    const reason = syntaxTexts[problem.code] ?? problem.message.replace(/\.?\s*$/, '');
    return report('package.yaml', { reason }, place(problem.pos[0]));
  });
  if (findings.length > 0) return { findings };
  if (document.contents === null) {
    return { findings: [report('package.empty', {}, { file, line: 1, column: 1 })] };
  }
  const { value, problem } = valueOf(document, limits.aliases);
  if (value === undefined) {
    const at = place(problem.offset);
    return {
      findings: [
        problem.kind === 'aliases'
          ? report('package.aliases', { limit: limits.aliases }, at)
          : report('package.yaml', { reason: problem.reason }, at),
      ],
    };
  }
  return {
    document: {
      value,
      place: (pointer) => ({ ...place(offsetOf(document, pointer) ?? 0), pointer }),
    },
    findings: [],
  };
}

/** Offset of the first collection that is nested deeper than the limit. The composer is recursive, so this looks before it. */
function nestedTooDeep(text: string, limit: number): number | undefined {
  const rest: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of new Parser().parse(text)) rest.push({ token, depth: 0 });
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value !== undefined) rest.push({ token: token.value, depth });
    } else if (CST.isCollection(token)) {
      if (depth >= limit) return token.offset;
      for (const item of token.items) {
        for (const part of [item.key, item.value]) if (part) rest.push({ token: part, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

type Problem =
  | { readonly kind: 'aliases'; readonly offset: number }
  | { readonly kind: 'value'; readonly offset: number; readonly reason: string };

type Value =
  | { readonly value: JsonValue; readonly problem?: never }
  | { readonly value?: never; readonly problem: Problem };

/** What the document says, as JSON. Aliases are followed until they have added `limit` parts. */
function valueOf(document: Document, limit: number): Value {
  const open = new Set<unknown>();
  let problem: Problem | undefined;
  let added = 0;
  const refuse = (found: Problem): null => {
    problem ??= found;
    return null;
  };
  const convert = (node: unknown, inAlias: boolean): JsonValue => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    if (problem !== undefined) return null;
    if (open.has(node) || (inAlias && ++added > limit)) return refuse({ kind: 'aliases', offset });
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target !== undefined) return convert(target, true);
      return refuse({ kind: 'value', offset, reason: `Nothing before it is marked &${node.source}` });
    }
    if (isScalar(node)) {
      if (isJsonScalar(node.value)) return node.value;
      return refuse({ kind: 'value', offset, reason: 'JSON has no such value' });
    }
    open.add(node);
    const value = isSeq(node)
      ? node.items.map((item) => convert(item, inAlias))
      : isMap(node)
        ? convertMap(node, inAlias)
        : null;
    open.delete(node);
    return value;
  };
  const convertMap = ({ items }: YAMLMap, inAlias: boolean): JsonObject => {
    const object: JsonObject = {};
    for (const pair of items) {
      const key = keyOf(pair);
      if (key !== undefined) setProperty(object, key, convert(pair.value, inAlias));
      else if (isNode(pair.key)) {
        refuse({ kind: 'value', offset: pair.key.range?.[0] ?? 0, reason: 'A key must be a text' });
      }
    }
    return object;
  };
  const value = convert(document.contents, false);
  return problem === undefined ? { value } : { problem };
}

function isJsonScalar(value: unknown): value is string | number | boolean | null {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function offsetOf(document: Document, pointer: JsonPointer): number | undefined {
  for (let p: JsonPointer | undefined = pointer; p !== undefined; p = parent(p)) {
    const offset = exactOffset(document, steps(p));
    if (offset !== undefined) return offset;
  }
  return undefined;
}

function exactOffset(document: Document, path: readonly string[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) return undefined;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item) === step);
      if (pair === undefined) return undefined;
      offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return undefined;
      if (isNode(node)) offset = node.range?.[0];
    }
  }
  return offset;
}

function keyOf(pair: Pair): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}
