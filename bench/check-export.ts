/**
 * Checking a RapidPro export of 5 MB, against JSON.parse of the same text: the reader with its rules and advice,
 * from the text to the findings. Run with `npx tsx bench/check-export.ts [MB]`.
 */
import { performance } from 'node:perf_hooks';
import { locate } from '../src/text/locate.ts';
import { detect } from '../src/formats/detect.ts';
import { rapidpro } from '../src/formats/rapidpro/index.ts';
import { parseJson } from '../src/text/json.ts';

const megabytes = Number(process.argv[2] ?? 5);
const rounds = 7;

function id(number: number): string {
  return `5a3d0f6e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

let made = 0;

/** A question with choices, expressions and a translation, and where it leads. */
function questionNode(uuid: string, next: string | null, translations: Record<string, unknown>) {
  const [action, yes, no, other, ...exits] = Array.from({ length: 7 }, () => id(++made));
  translations[action ?? ''] = {
    text: [`Bonjour @contact.name, question ${made} ?`],
    quick_replies: ['Oui', 'Non'],
  };
  const names = ['Yes', 'No', 'Other'];
  const categories = [yes, no, other].map((category, index) => ({
    uuid: category,
    name: names[index],
    exit_uuid: exits[index],
  }));
  return {
    uuid,
    actions: [
      {
        type: 'send_msg',
        uuid: action,
        text: `Hi @contact.name, question ${made}: @(if(fields.age > 5, upper("school"), "home")) @fields.ward?`,
        quick_replies: ['Yes', 'No'],
        attachments: [],
      },
    ],
    router: {
      type: 'switch',
      operand: '@input.text',
      result_name: `Result ${made % 50}`,
      wait: { type: 'msg' },
      categories,
      cases: [yes, no].map((category, index) => ({
        uuid: id(++made),
        type: 'has_any_word',
        arguments: [index === 0 ? 'yes y' : 'no n'],
        category_uuid: category,
      })),
      default_category_uuid: other,
    },
    exits: exits.map((exit) => ({ uuid: exit, destination_uuid: next })),
  };
}

function exportOf(size: number): string {
  const flows: unknown[] = [];
  for (let length = 0; length < size;) {
    const uuids = Array.from({ length: 40 }, () => id(++made));
    const fra: Record<string, unknown> = {};
    const nodes = uuids.map((uuid, index) => questionNode(uuid, uuids[index + 1] ?? null, fra));
    const flow = {
      uuid: id(++made),
      name: `Flow ${flows.length}`,
      spec_version: '14.4.2',
      language: 'eng',
      type: 'messaging',
      localization: { fra },
      nodes,
    };
    flows.push(flow);
    length += JSON.stringify(flow, undefined, 2).length;
  }
  return JSON.stringify({ version: '13', site: 'https://example.org', flows }, undefined, 2);
}

/** The middle of the times of some rounds, in milliseconds. */
function median(work: () => void): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

const text = exportOf(megabytes * 1_000_000);
let findings = 0;
const parse = median(() => {
  JSON.parse(text);
});
const read = median(() => {
  const { document } = parseJson(text, 'bench.json');
  if (document === undefined) throw new Error('The export of the bench is no JSON.');
  findings = locate(
    rapidpro.read(document, detect(document.value)).findings,
    'bench.json',
    document.positions,
  ).length;
});
console.log(
  `${(text.length / 1e6).toFixed(1)} MB, ${findings} findings: JSON.parse ${parse.toFixed(0)} ms, ` +
    `check ${read.toFixed(0)} ms, ${(read / parse).toFixed(1)} times as long`,
);
