/** How fast a million Flow Results rows are checked, and in how much memory, when they stream in. */
import { spawnSync } from 'node:child_process';
import { checkRows, readPackage, RowCheck, type RowsForm } from '../src/formats/flow-results/index.ts';

const rows = 1_000_000;
/** Rows of about 16 kB, as a file is read. */
const chunk = 125;

const descriptor = {
  profile: 'flow-results-package',
  flow_results_specification_version: '1.0.0-rc1',
  created: '2025-01-06T08:00:00+00:00',
  modified: '2025-01-06T08:00:00+00:00',
  id: '4c1de0a6-2c8d-4c38-9a0e-8a8a7f0c1d11',
  resources: [
    {
      path: 'rows.json',
      schema: {
        fields: [],
        questions: {
          item: { type: 'select_one', label: 'Item', type_options: { choices: ['RDT', 'ACT', 'ORS'] } },
          amount: { type: 'numeric', label: 'Amount', type_options: { range: [0, 50_000] } },
          why: {
            type: 'select_many',
            label: 'Why',
            type_options: { choices: ['Stolen', 'Expired', 'Used'] },
          },
          remark: { type: 'open', label: 'Remark', type_options: {} },
        },
      },
    },
  ],
};

const answers = [
  ['item', '"ORS"', '{}'],
  ['amount', '1250', 'null'],
  ['why', '["Expired","Used"]', '{"choice_order":["Used","Expired","Stolen"]}'],
  ['remark', '"The fridge was broken, \\"again\\""', '{"type":"text","type_options":{}}'],
] as const;

function rowOf(number: number, form: RowsForm): string {
  const [question, response, metadata] = answers[number % 4] ?? answers[0];
  const session = number >> 2;
  const row = `"2025-01-06T08:${String(number % 60).padStart(2, '0')}:11.250+00:00","9624968414${number}","contact-${session % 5000}","session-${session}","${question}"`;
  if (form === 'json') return `${number === 0 ? '[' : ','}[${row},${response},${metadata}]\n`;
  const text = response.startsWith('"') ? (JSON.parse(response) as string) : response;
  return `${row},"${text.replaceAll('"', '""')}","${metadata.replaceAll('"', '""')}"\n`;
}

async function* stream(form: RowsForm, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = 'timestamp,row_id,contact_id,session_id,question_id,response,response_metadata\n';
  if (form === 'csv') yield encoder.encode(head);
  for (let from = 0; from < rows; from += chunk) {
    let text = '';
    for (let number = from; number < from + chunk; number++) text += rowOf(number, form);
    if (form === 'json' && from + chunk >= rows) text += ']';
    const bytes = encoder.encode(text);
    count.bytes += bytes.length;
    await Promise.resolve();
    yield bytes;
  }
}

/** Checks a million rows of one form, and prints time and memory. */
async function measure(form: RowsForm): Promise<void> {
  const read = readPackage(descriptor).package;
  if (read === undefined) throw new Error('The package should be readable');
  const before = process.memoryUsage().rss;
  const count = { bytes: 0 };
  let highest = 0;
  const check = new RowCheck(read);
  const start = performance.now();
  const chunks = (async function* () {
    let number = 0;
    for await (const bytes of stream(form, count)) {
      if (number++ % 80 === 0) highest = Math.max(highest, process.memoryUsage().rss);
      yield bytes;
    }
  })();
  const verdict = await checkRows(chunks, form, check);
  const seconds = (performance.now() - start) / 1000;
  if (verdict.rows !== rows || verdict.findings.length > 0) {
    throw new Error(`All rows should be right: ${verdict.rows}, ${JSON.stringify(verdict.findings[0])}`);
  }
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  console.log(`Flow Results rows, ${form}: ${rows} rows, ${megabytes(count.bytes)} MB`);
  console.log(`  time                               ${seconds.toFixed(1)} s (made and checked)`);
  console.log(`  rows a second                      ${(rows / seconds).toFixed(0)}`);
  console.log(
    `  memory of the process, highest     ${megabytes(highest)} MB (before: ${megabytes(before)} MB)`,
  );
}

const [, script = '', form] = process.argv;
if (form === 'json' || form === 'csv') await measure(form);
else {
  // Each in a process of its own: memory that the first one used would be counted for the second.
  for (const each of ['json', 'csv'] satisfies RowsForm[]) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, each], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
