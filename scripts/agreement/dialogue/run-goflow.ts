/** Runs flows of RapidPro on goflow, by the program `goflow-oracle`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../src/text/json-value.ts';
import type { Answer, Dialogue, Result, Turn } from './dialogue.ts';

/** Where goflow-oracle is: what the caller says, the environment, or the PATH; undefined if nowhere. */
export function findOracle(given: string | undefined): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    given,
    process.env['GOFLOW_ORACLE'],
    ...folders.map((folder) => path.join(folder, 'goflow-oracle')),
  ];
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file));
}

export interface GoflowCase {
  /** One of the documents that were given, by its index. */
  readonly document: number;
  readonly flow: string;
  readonly answers: readonly Answer[];
  /** What every webhook answers; else it is `{}`. */
  readonly webhook?: JsonValue | undefined;
}

export interface GoflowDialogue extends Dialogue {
  /** The node and the flow that wait for the next answer. */
  readonly waitsAt?: { readonly node: string; readonly flow: string };
  /** All nodes that were passed, of all flows. */
  readonly passed: readonly string[];
  /** The nodes that were left, with the exits that were taken, run by run. */
  readonly left: readonly { readonly node: string; readonly exit: string }[];
}

/** Plays all cases, each on its own session. */
export function runGoflow(
  oracle: string,
  documents: readonly JsonValue[],
  cases: readonly GoflowCase[],
): GoflowDialogue[] {
  if (cases.length === 0) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'mhero-dialogue-'));
  try {
    documents.forEach((document, index) => {
      writeFileSync(path.join(folder, `${index}.json`), JSON.stringify(document));
    });
    const listed = cases.map(({ document, flow, answers, webhook }, index) => ({
      name: String(index),
      file: `${document}.json`,
      flow,
      script: {
        inputs: answers.map((answer) => ('silence' in answer ? { timeout: true } : answer)),
        ...(webhook === undefined
          ? {}
          : { webhooks: [{ url: '*', status: 200, body: JSON.stringify(webhook) }] }),
      },
    }));
    writeFileSync(path.join(folder, 'cases.json'), JSON.stringify(listed));
    const out = execFileSync(oracle, ['run', '--cases', path.join(folder, 'cases.json'), '--brief'], {
      encoding: 'utf8',
      maxBuffer: 2e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return out
      .trim()
      .split('\n')
      .map((line) => dialogueOf(JSON.parse(line) as JsonValue));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function dialogueOf(line: JsonValue): GoflowDialogue {
  const run = isObject(line) ? line : {};
  const turns = listOf(run, 'sprints')
    .filter(isObject)
    .map((sprint): Turn => turnOf(listOf(sprint, 'events').filter(isObject)));
  const status = textOf(run, 'status') ?? '';
  const waiting = listOf(run, 'runs')
    .filter(isObject)
    .findLast((one) => textOf(one, 'status') === 'waiting');
  const last = waiting === undefined ? undefined : listOf(waiting, 'path').at(-1);
  const flow = waiting === undefined ? undefined : property(waiting, 'flow');
  const error =
    property(run, 'ok') === true
      ? status === 'failed'
        ? failureIn(run)
        : undefined
      : `${textOf(run, 'stage') ?? ''}: ${textOf(run, 'error') ?? ''}`;
  return {
    turns,
    results: resultsOf(run),
    isWaiting: status === 'waiting',
    passed: listOf(run, 'runs')
      .filter(isObject)
      .flatMap((one) => listOf(one, 'path').filter(isObject))
      .map((step) => textOf(step, 'node_uuid') ?? ''),
    left: listOf(run, 'runs')
      .filter(isObject)
      .flatMap((one) => listOf(one, 'path').filter(isObject))
      .map((step) => ({ node: textOf(step, 'node_uuid') ?? '', exit: textOf(step, 'exit_uuid') ?? '' })),
    ...(error === undefined ? {} : { error }),
    ...(isObject(last) && isObject(flow)
      ? { waitsAt: { node: textOf(last, 'node_uuid') ?? '', flow: textOf(flow, 'uuid') ?? '' } }
      : {}),
  };
}

function failureIn(run: JsonObject): string {
  const events = listOf(run, 'sprints')
    .filter(isObject)
    .flatMap((sprint) => listOf(sprint, 'events').filter(isObject));
  const failure = events.find((event) => textOf(event, 'type') === 'failure');
  return `failed: ${failure === undefined ? '' : (textOf(failure, 'text') ?? '')}`;
}

function turnOf(events: readonly JsonObject[]): Turn {
  const messages = events.flatMap((event) => {
    const msg = property(event, 'msg');
    return /^(?:msg|ivr)_created$/.test(textOf(event, 'type') ?? '') && isObject(msg) ? [msg] : [];
  });
  const last = messages.at(-1);
  const offers = last === undefined ? [] : listOf(last, 'quick_replies');
  return {
    says: messages.map((message) => textOf(message, 'text') ?? '').filter((text) => text.trim() !== ''),
    offers: offers.map((offer) =>
      isObject(offer) ? (textOf(offer, 'text') ?? '') : typeof offer === 'string' ? offer : '',
    ),
  };
}

function resultsOf(run: JsonObject): Map<string, Result> {
  const results = property(run, 'results');
  return new Map(
    Object.entries(isObject(results) ? results : {}).flatMap(([key, result]) =>
      isObject(result)
        ? [
            [
              key,
              { value: textOf(result, 'value') ?? '', category: textOf(result, 'category') ?? '' },
            ] as const,
          ]
        : [],
    ),
  );
}
