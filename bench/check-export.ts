/**
 * Checking a RapidPro export of 5 MB, against JSON.parse of the same text: the reader with its rules and advice,
 * from the text to the located findings. Run with `npx tsx bench/check-export.ts [MB | FILE...]`.
 *
 * Both are measured by turns in one process, in processor time, and the shortest of some rounds counts: what else the
 * machine does then weighs little. The messages of an export made here are worded anew in each round, so that nothing
 * is known of them from the round before. Beside real exports of its size one made here has as many parts a byte,
 * eight times as many expressions, and more that differ from each other.
 */
import { readFileSync } from 'node:fs';
import { detect } from '../src/formats/detect.ts';
import { rapidpro } from '../src/formats/rapidpro/index.ts';
import { readInPieces } from '../src/formats/rapidpro/read-in-pieces.ts';
import { defaultJsonLimits, measuredJson, parseJson } from '../src/text/json.ts';
import { locate } from '../src/text/locate.ts';
import { printWholeProcess } from './command/whole-process.ts';

const rounds = 100;
const file = 'bench.json';
/** Stands in the messages, and becomes the number of the round. */
const worded = 'no. 00';

let made = 0;

/** UUIDs of version 4, all different, the same in every run. */
function id(): string {
  const hex = (number: number, length: number) =>
    (Math.imul(number, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').slice(0, length);
  made++;
  return `${hex(made, 8)}-${hex(made + 1, 4)}-4${hex(made + 2, 3)}-a${hex(made + 3, 3)}-${String(made).padStart(12, '0')}`;
}

interface Draft {
  readonly translations: Record<string, unknown>;
  readonly positions: Record<string, unknown>;
  /** Nothing, what an author should know, or what the engine refuses. */
  readonly fault: 'none' | 'advice' | 'error';
  /** What differs between flows that ask the same. */
  readonly words: string;
  readonly isOld: boolean;
}

/** A question with choices, expressions and a translation, a result that a field takes, and where it leads. */
function questionNode(uuid: string, next: string | null, index: number, draft: Draft) {
  const [send, setField, yes, no, other] = Array.from({ length: 5 }, id);
  const [yesExit, noExit, otherExit] = Array.from({ length: 3 }, id);
  const cases = { yes: id(), no: id() };
  draft.translations[send ?? ''] = {
    text: [
      `Bonjour @contact.name, avez-vous visité le ménage ${index + 1} cette semaine (${worded}, ${draft.words}) ?`,
    ],
    quick_replies: ['Oui', 'Non'],
  };
  draft.translations[yes ?? ''] = { name: ['Oui'] };
  draft.translations[cases.yes] = { arguments: ['oui o'] };
  draft.translations[cases.no] = { arguments: ['non n'] };
  draft.positions[uuid] = {
    position: { left: 100 + (index % 5) * 220, top: index * 180 },
    type: 'wait_for_response',
    config: { cases: {} },
  };
  const result = `Visit ${index + 1}`;
  const unknown = draft.fault === 'advice' && index % 10 === 0 ? ' @results.nothing @(upper(' : '';
  return {
    uuid,
    actions: [
      {
        attachments: [],
        text: `Hi @contact.name, did you visit household ${index + 1} of @fields.ward this week? @(if(fields.age > 5, upper("school"), "home")) (${worded}, ${draft.words})${unknown}`,
        type: 'send_msg',
        quick_replies: ['Yes', 'No'],
        uuid: send,
        ...(draft.isOld && { all_urns: false }),
      },
      {
        field: { key: 'last_visit', name: 'Last visit' },
        type: 'set_contact_field',
        uuid: setField,
        value: index === 0 ? '@run.started_on' : `@results.visit_${index}`,
      },
    ],
    router: {
      cases: [
        { arguments: ['yes y'], category_uuid: yes, type: 'has_any_word', uuid: cases.yes },
        { arguments: ['no n'], category_uuid: no, type: 'has_any_word', uuid: cases.no },
      ],
      categories: [
        { exit_uuid: yesExit, name: 'Yes', uuid: yes },
        { exit_uuid: noExit, name: 'No', uuid: no },
        { exit_uuid: otherExit, name: 'Other', uuid: other },
      ],
      default_category_uuid: other,
      operand: '@input.text',
      result_name: result,
      type: 'switch',
      wait: { type: 'msg' },
    },
    exits: [yesExit, noExit, otherExit].map((exit, position) => ({
      destination_uuid: next,
      uuid: draft.fault === 'error' && index % 10 === 5 && position === 2 ? send : exit,
    })),
  };
}

/**
 * An export as RapidPro writes it: flows of forty questions with translations and an editor's positions, and what they
 * use. Of an old spec a third of the flows has something that a migration changes, as in real exports of their time.
 */
function exportOf(size: number, hasFaults: boolean, spec = '14.4.2'): unknown {
  made = 0;
  const flows: unknown[] = [];
  for (let length = 0; length < size;) {
    const uuids = Array.from({ length: 40 }, id);
    const fault = !hasFaults ? 'none' : flows.length % 3 === 0 ? 'error' : 'advice';
    const draft: Draft = {
      translations: {},
      positions: {},
      fault,
      words: 'abcde'.charAt(flows.length % 5),
      isOld: spec !== '14.4.2' && flows.length % 3 === 1,
    };
    const nodes = uuids.map((uuid, index) => questionNode(uuid, uuids[index + 1] ?? null, index, draft));
    const flow = {
      _ui: { nodes: draft.positions, stickies: {} },
      expire_after_minutes: 10_080,
      language: 'eng',
      localization: { fra: draft.translations },
      name: `Household survey ${flows.length + 1}`,
      nodes,
      revision: 12,
      spec_version: spec,
      type: 'messaging',
      uuid: id(),
    };
    flows.push(flow);
    length += JSON.stringify(flow).length;
  }
  const field = (key: string, name: string, type: string) => ({ key, name, type });
  return {
    version: '13',
    site: 'https://example.org',
    flows,
    campaigns: [],
    triggers: [],
    fields: [
      field('age', 'Age', 'number'),
      field('last_visit', 'Last visit', 'text'),
      field('ward', 'Ward', 'ward'),
    ],
    groups: [],
  };
}

/** Processor time of the work, in milliseconds. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The check of a document of JSON as `mhero validate` makes it. */
function findingsOf(text: string): number {
  const measured = measuredJson(text);
  const inPieces = readInPieces(measured);
  if (inPieces !== undefined) return locate(inPieces.read.findings, file, inPieces.json.positions).length;
  const { document } = parseJson(text, file, defaultJsonLimits, measured);
  if (document === undefined) throw new Error('The export of the bench is no JSON.');
  const { findings } = rapidpro.read(document, detect(document.value));
  return locate(findings, file, document.positions).length;
}

function measure(title: string, text: string): void {
  const findings = findingsOf(text);
  let parse = Infinity;
  let check = Infinity;
  for (let round = 0; round < rounds; round++) {
    const anew = Buffer.from(text.replaceAll(worded, `no. ${10 + (round % 90)}`)).toString();
    parse = Math.min(
      parse,
      timeOf(() => {
        JSON.parse(anew);
      }),
    );
    check = Math.min(
      check,
      timeOf(() => {
        findingsOf(anew);
      }),
    );
  }
  console.log(
    `${title}: ${(text.length / 1e6).toFixed(2)} MB, ${findings} findings: JSON.parse ${parse.toFixed(1)} ms, ` +
      `check ${check.toFixed(1)} ms, ${(check / parse).toFixed(1)} times as long`,
  );
}

const files = process.argv.slice(2).filter((argument) => Number.isNaN(Number(argument)));
if (files.length > 0) for (const file of files) measure(file, readFileSync(file, 'utf8'));
else {
  const size = Number(process.argv[2] ?? 5) * 1_000_000;
  const sound = exportOf(size, false);
  measure('Compact', JSON.stringify(sound));
  measure('Indented', JSON.stringify(exportOf(size * 0.57, false), undefined, 2));
  measure('With findings', JSON.stringify(exportOf(size, true)));
  measure(
    'Indented, spec 13.1, with findings',
    JSON.stringify(exportOf(size * 0.57, true, '13.1.0'), undefined, 2),
  );
  printWholeProcess('export.json', JSON.stringify(sound));
}
