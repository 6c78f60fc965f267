/** The packages in examples/ are what people see first: they hold, in both formats, without a single fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { checkFiles } from '../../src/flow-package/check-files.ts';
import { checkFile } from '../../src/flow-package/check.ts';
import { claimsOf } from '../../src/flow-package/claims.ts';
import { readManifest } from '../../src/flow-package/manifest.ts';
import { compareOutlines } from '../../src/flow/compare-outlines.ts';
import { outlineOf } from '../../src/flow/outline-of.ts';
import type { Outline } from '../../src/flow/outline.ts';
import { detect } from '../../src/formats/detect.ts';
import { formats } from '../../src/formats/formats.ts';
import { parseJson } from '../../src/text/json.ts';
import { Validator } from '../../src/validation/validator.ts';

const root = fileURLToPath(new URL('../../examples/', import.meta.url));
const definitions = openPackagedDefinitions();
const validator = new Validator({ definitions });

async function check(...files: readonly string[]) {
  const toCheck = files.map((file) => ({
    name: file,
    path: `${root}${file}`,
    read: () => Promise.resolve({ bytes: readFileSync(`${root}${file}`) }),
  }));
  const reports = [];
  for await (const report of checkFiles(toCheck, { definitions, validator })) reports.push(report);
  return reports;
}

function outline(name: 'rapidpro' | 'floip', text: string): Outline {
  const { document } = parseJson(text, `${name}.json`);
  if (document === undefined) throw new Error('not JSON');
  const [flow] = formats[name].read(document, detect(document.value)).document?.flows ?? [];
  if (flow === undefined) throw new Error('no flow');
  return outlineOf(flow).outline;
}

/** That some texts take more than one SMS is no fault of an example. */
function faultsOf(reports: readonly { findings: readonly Finding[] }[]): Finding[] {
  return reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'information'));
}

// Only eidsr-sms has no container; it has tests of its own.
const packages = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken' && entry.name !== 'eidsr-sms')
  .map(({ name }) => name);

describe.each(packages)('%s', (name) => {
  it('is valid, with its manifest and runs, and has nothing to warn of', async () => {
    const reports = await check(`${name}/rapidpro.json`, `${name}/floip.json`);
    const runs = readdirSync(`${root}${name}/runs`).map((run) => `${name}/runs/${run}`);
    expect(reports.map(({ file }) => file).sort()).toEqual(
      [`${name}/rapidpro.json`, `${name}/floip.json`, `${name}/mhero.yaml`, ...runs].sort(),
    );
    expect(faultsOf(reports)).toEqual([]);
    expect(reports.every(({ valid }) => valid)).toBe(true);
  });

  it('asks the same in both formats', () => {
    const text = (format: string) => readFileSync(`${root}${name}/${format}.json`, 'utf8');
    const before = outline('rapidpro', text('rapidpro'));
    const after = outline('floip', text('floip'));
    // Expressions, tests of answers and timeouts differ by the format itself; all else is the same.
    const ofFormat = [
      'difference.route',
      'difference.timeout',
      'difference.decision',
      // Items come in the order of the ways, and a way without an answer is another one in FLOIP.
      'difference.item-order',
      // The Flow Spec has no buttons.
      'difference.quick-replies',
    ];
    const differences = compareOutlines(before, after).filter(
      ({ code, before: one = '', after: other = '' }) =>
        !ofFormat.includes(code) && withoutExpressions(one) !== withoutExpressions(other),
    );
    expect(differences).toEqual([]);
    // One word opts out: there is nothing to ask.
    expect(before.items.length).toBeGreaterThan(name === 'opt-out' ? 0 : 3);
  });
});

function withoutExpressions(text: string): string {
  return text.replaceAll(/@\([^()]*(\([^()]*\))?[^()]*\)|@[\w.]*\w/g, '@');
}

describe('eidsr-sms, which FLOIP has no words for', () => {
  it('is valid, with its manifest and runs, and has nothing to warn of', async () => {
    const reports = await check('eidsr-sms/rapidpro.json');
    expect(reports.map(({ file }) => file).sort()).toEqual([
      'eidsr-sms/mhero.yaml',
      'eidsr-sms/rapidpro.json',
      'eidsr-sms/runs/cholera.yaml',
      'eidsr-sms/runs/sent-again.yaml',
    ]);
    expect(faultsOf(reports)).toEqual([]);
  });

  it('came out of the engine with what each run must end with', () => {
    const told = JSON.parse(readFileSync(`${root}eidsr-sms/platform/runs.json`, 'utf8')) as {
      results: { values: Record<string, { value: string; category: string }> }[];
    };
    const results = told.results.map(({ values }) =>
      ['disease', 'sex', 'age', 'specimen_collected'].map((key) => values[key]?.category),
    );
    expect(results).toEqual(
      expect.arrayContaining([
        ['Cholera', 'Female', 'Years', 'Yes'],
        ['Measles', 'Male', 'Years', 'No'],
      ]),
    );
  });
});

interface Broken {
  readonly folder: string;
  readonly file: string;
  readonly code: string;
  readonly requirement?: string;
  readonly pointer?: string;
  /** What stands at the line that is named: in it, or below an opening bracket. */
  readonly text: string;
}

const broken: readonly Broken[] = [
  {
    folder: 'eidsr-without-age',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-EIDSR-03',
    pointer: '/flows/0',
    text: '"uuid": "684e04ad-9d6f-42e4-92a5-895aabe71978"',
  },
  {
    folder: 'eidsr-without-disease',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-EIDSR-01',
    pointer: '/flows/0',
    text: '"uuid": "bba9294f-5a2a-4627-8f09-65ce7e2f078c"',
  },
  {
    folder: 'eidsr-without-specimen',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-EIDSR-04',
    pointer: '/flows/0',
    text: '"uuid": "bba9294f-5a2a-4627-8f09-65ce7e2f078c"',
  },
  {
    folder: 'eidsr-answer-untranslated',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-EIDSR-05',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "596ebd40-b732-4243-9312-1c384db0f263"',
  },
  {
    folder: 'eidsr-wrong-code',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-EIDSR-02',
    pointer: '/flows/0/nodes/4/router/categories/2',
    text: '"name": "Unknown"',
  },
  {
    folder: 'consent-refusal-ignored',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-CONSENT-04',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "487dc24a-cdea-463e-994d-662387981a2f"',
  },
  {
    folder: 'consent-silence',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-CONSENT-05',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "487dc24a-cdea-463e-994d-662387981a2f"',
  },
  {
    folder: 'opt-out-without-stop',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-OPT-05',
    pointer: '/flows/0',
    text: '"uuid": "34b732dc-272e-4149-8360-264f4b9752f8"',
  },
  {
    folder: 'opt-out-asks-first',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-OPT-06',
    pointer: '/flows/0',
    text: '"uuid": "34b732dc-272e-4149-8360-264f4b9752f8"',
  },
  {
    folder: 'hr-without-phone',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-HR-04',
    pointer: '/flows/0',
    text: '"uuid": "190d44d3-5187-4fe9-987c-6d02b8bada13"',
  },
  {
    folder: 'consent-not-asked',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-CONSENT-01',
    pointer: '/flows/0',
    text: '"uuid": "26fa12bb-3090-48fe-87db-366d7087727d"',
  },
  {
    folder: 'consent-after-name',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-CONSENT-02',
    pointer: '/flows/0',
    text: '"uuid": "6a24881f-3558-4896-8fe9-4f6faf350074"',
  },
  {
    folder: 'consent-without-no',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-CONSENT-03',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "e331c82f-64f4-4b7b-88b4-1c3b953e7a28"',
  },
  {
    folder: 'opt-out-asks-name',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-OPT-07',
    pointer: '/flows/0',
    text: '"uuid": "c2a0f9b9-52db-47b3-a521-52af95b6a526"',
  },
  {
    folder: 'hr-without-name',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-HR-01',
    pointer: '/flows/0',
    text: '"uuid": "190d44d3-5187-4fe9-987c-6d02b8bada13"',
  },
  {
    folder: 'hr-without-cadre',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-HR-02',
    pointer: '/flows/0',
    text: '"uuid": "190d44d3-5187-4fe9-987c-6d02b8bada13"',
  },
  {
    folder: 'hr-own-cadre',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-HR-02',
    pointer: '/flows/0/nodes/3/router/categories/1',
    text: '"uuid": "cae1932b-f738-449f-9642-79c3bc730447"',
  },
  {
    folder: 'hr-own-facilities',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-HR-03',
    pointer: '/flows/0/nodes/6',
    text: '"uuid": "8a2ba7de-eb17-4eeb-b4f0-0f4b77bc35bf"',
  },
  {
    folder: 'hr-read-back-too-early',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-HR-05',
    pointer: '/flows/0',
    text: '"uuid": "08097746-a10d-4775-bce0-1f8eb9def691"',
  },
  {
    folder: 'facility-not-asked',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-FAC-01',
    pointer: '/flows/0',
    text: '"uuid": "65d83f0f-55c7-4f08-b438-0fcbc0c48db1"',
  },
  {
    folder: 'facility-own-codes',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-FAC-01',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "5eb11db8-225b-422f-a75c-b494da58fe0c"',
  },
  {
    folder: 'facility-own-status',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-FAC-02',
    pointer: '/flows/0/nodes/4/router/categories/1',
    text: '"uuid": "7ddf1d36-af39-49da-b50f-098f2fd3dc17"',
  },
  {
    folder: 'facility-without-phone',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-FAC-03',
    pointer: '/flows/0',
    text: '"uuid": "65d83f0f-55c7-4f08-b438-0fcbc0c48db1"',
  },
  {
    folder: 'facility-phone-as-number',
    file: 'rapidpro.json',
    code: 'profile.pattern',
    requirement: 'MH-FAC-03',
    pointer: '/flows/0/nodes/13',
    text: '"uuid": "1cff59be-31a0-4c08-bf98-d41e32f6184e"',
  },
  {
    folder: 'facility-without-service',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-FAC-04',
    pointer: '/flows/0',
    text: '"uuid": "65d83f0f-55c7-4f08-b438-0fcbc0c48db1"',
  },
  {
    folder: 'facility-service-sometimes',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-FAC-04',
    pointer: '/flows/0/nodes/7',
    text: '"uuid": "71ac8fcd-cb60-46de-971f-af7ee095c7aa"',
  },
  {
    folder: 'facility-read-back-too-early',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-FAC-05',
    pointer: '/flows/0',
    text: '"uuid": "f930ea23-6556-4ea9-8b79-22633b046168"',
  },
  {
    folder: 'facility-name-as-number',
    file: 'rapidpro.json',
    code: 'profile.pattern',
    requirement: 'MH-FAC-06',
    pointer: '/flows/0/nodes/4',
    text: '"uuid": "14124356-fcb0-4189-91c2-becfe3a5601c"',
  },
  {
    folder: 'stock-any-number',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-STOCK-02',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "695e5e98-b760-5f34-9f0e-e67c4dc9af74"',
  },
  {
    folder: 'stock-days-as-text',
    file: 'rapidpro.json',
    code: 'profile.pattern',
    requirement: 'MH-STOCK-11',
    pointer: '/flows/0/nodes/3',
    text: '"uuid": "12bf27a2-c05b-515f-a811-6bc27af611cd"',
  },
  {
    folder: 'stock-own-items',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-STOCK-01',
    pointer: '/flows/0/nodes/0',
    text: '"uuid": "0134c883-077e-5650-83d9-431eea14e456"',
  },
  {
    folder: 'stock-waits-for-ever',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-STOCK-04',
    pointer: '/flows/0',
    text: '"uuid": "24226820-e8df-56c9-8df9-b77549c8a350"',
  },
  {
    folder: 'stock-without-unit',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-STOCK-03',
    pointer: '/flows/0',
    text: '"uuid": "cc8264d8-fb6e-55f0-aa86-eafa8af38266"',
  },
  {
    folder: 'lab-result-code-last',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-LAB-07',
    pointer: '/flows/0',
    text: '"uuid": "e8288f61-b316-508f-9d5a-46ca04591515"',
  },
  {
    folder: 'lab-result-waits-for-ever',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-LAB-09',
    pointer: '/flows/0',
    text: '"uuid": "10004e11-6daf-50ee-a8d8-4e80fadc6acf"',
  },
  {
    folder: 'lab-result-without-receipt',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-LAB-08',
    pointer: '/flows/0',
    text: '"uuid": "5dac1338-5557-508a-bdfa-e219b1aa4a5b"',
  },
  {
    folder: 'appointment-day-as-text',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-APPT-08',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "bd623c0c-5c41-55f6-9cf7-f2b24fc77212"',
  },
  {
    folder: 'appointment-own-answer',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-APPT-07',
    pointer: '/flows/0/nodes/0/router/categories/1',
    text: '"uuid": "6e248a26-b201-5f76-a653-46f2a5368782"',
  },
  {
    folder: 'appointment-waits-for-ever',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-APPT-09',
    pointer: '/flows/0',
    text: '"uuid": "5372b4e1-abbf-5990-86a9-e0bde951619b"',
  },
  {
    folder: 'referral-own-facilities',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-REF-09',
    pointer: '/flows/0/nodes/3',
    text: '"uuid": "fa68ddae-a064-5498-9aba-2f6a5199737d"',
  },
  {
    folder: 'referral-own-reason',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-REF-07',
    pointer: '/flows/0/nodes/1/router/categories/2',
    text: '"uuid": "00052b50-3fc1-5185-8fa7-6fabf1d2473f"',
  },
  {
    folder: 'referral-own-urgency',
    file: 'rapidpro.json',
    code: 'profile.binding-required',
    requirement: 'MH-REF-08',
    pointer: '/flows/0/nodes/2/router/categories/1',
    text: '"uuid": "b7b7f99c-6cdd-5e3f-9e60-ac270ea964fe"',
  },
  {
    folder: 'referral-without-client',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-REF-06',
    pointer: '/flows/0',
    text: '"uuid": "3759d98e-d120-598b-a112-fe7f40d1c994"',
  },
  {
    folder: 'quiz-without-question',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-QUIZ-01',
    pointer: '/flows/0',
    text: '"uuid": "31aa774a-b894-5836-af2c-18570e7ee39f"',
  },
  {
    folder: 'quiz-without-right-answer',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-QUIZ-02',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "cde67f4a-37a4-5800-8777-9fcbe41fe80a"',
  },
  {
    folder: 'quiz-without-wrong-answer',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-QUIZ-03',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "fd880fde-ee80-5a8f-a3e2-a28036312728"',
  },
  {
    folder: 'quiz-without-score',
    file: 'rapidpro.json',
    code: 'profile.slice-min',
    requirement: 'MH-QUIZ-04',
    pointer: '/flows/0',
    text: '"uuid": "352f5308-0fea-5ada-a0aa-4b8a179c1de8"',
  },
  {
    folder: 'quiz-not-to-be-passed',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-QUIZ-05',
    pointer: '/flows/0',
    text: '"uuid": "2b9ca959-3582-5b87-9b3a-22b3ad068be9"',
  },
  {
    folder: 'timeout-waits-for-ever',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-TIMEOUT-01',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "9accef58-c878-52ea-8a2a-7159d604e1c2"',
  },
  {
    folder: 'timeout-without-its-own-way',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-TIMEOUT-02',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "e14d4caf-852e-5f3f-a34b-c5f28034855a"',
  },
  {
    folder: 'timeout-too-short',
    file: 'rapidpro.json',
    code: 'profile.invariant',
    requirement: 'MH-TIMEOUT-03',
    pointer: '/flows/0/nodes/1',
    text: '"uuid": "f273cca0-2dd7-568d-8d6f-1ee16996843c"',
  },
  {
    folder: 'exit-to-nowhere',
    file: 'rapidpro.json',
    code: 'rapidpro.exit-destination-missing',
    pointer: '/flows/0/nodes/1/exits/1/destination_uuid',
    text: '"destination_uuid": "0a7ce81f-6e8c-474d-a44d-2cb050e94bf4"',
  },
  {
    folder: 'default-exit-missing',
    file: 'floip.json',
    code: 'floip.default-exit-missing',
    pointer: '/flows/0/blocks/0/exits',
    text: '"exits": [',
  },
  { folder: 'cut-off', file: 'rapidpro.json', code: 'json.syntax', text: '"exit' },
  {
    folder: 'result-nobody-sets',
    file: 'mhero.yaml',
    code: 'package.result-unknown',
    pointer: '/flows/0/results/next_visit',
    text: 'next_visit:',
  },
];

describe('examples/broken', () => {
  it('has a case for every folder', () => {
    const folders = readdirSync(`${root}broken`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(broken.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  });

  it.each(broken)('$folder is refused for that alone', async ({ folder, file, code, requirement, pointer, text }) => {
    const path = `broken/${folder}/${file}`;
    const findings = faultsOf(await check(path));
    expect(
      findings.map((finding) => [finding.code, finding.requirement, finding.file, finding.pointer]),
    ).toEqual([[code, requirement, path, pointer]]);
    const lines = readFileSync(`${root}${path}`, 'utf8').split('\n');
    const at = findings[0]?.line ?? 0;
    const shown = lines.slice(at - 1, at + (lines[at - 1]?.trim() === '{' ? 3 : 0)).join('\n');
    expect(shown).toContain(text);
  });
});

describe('an eIDSR alert whose manifest leaves a question without its code', () => {
  const text = readFileSync(`${root}eidsr-alert/mhero.yaml`, 'utf8');
  const bytes = readFileSync(`${root}eidsr-alert/rapidpro.json`);

  it.each([
    ['disease', 'MH-EIDSR-01'],
    ['sex', 'MH-EIDSR-02'],
    ['age', 'MH-EIDSR-03'],
    ['specimen_collected', 'MH-EIDSR-04'],
  ])('%s breaks %s alone', (result, requirement) => {
    const { manifest } = readManifest(text, 'mhero.yaml');
    if (manifest === undefined) throw new Error('no manifest');
    const flows = manifest.flows.map((flow) => ({
      ...flow,
      results: new Map([...flow.results].filter(([key]) => key !== result)),
    }));
    const claims = claimsOf({ ...manifest, flows });
    const report = checkFile({ file: 'rapidpro.json', bytes, claims, definitions, validator });
    expect(report.valid).toBe(false);
    const broken = report.findings.filter(({ severity }) => severity === 'error');
    expect([...new Set(broken.map((finding) => finding.requirement))]).toEqual([requirement]);
  });
});
