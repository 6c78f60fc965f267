/** Rows: each type of question with responses that fit and that do not, the form of rows, JSON and CSV in pieces. */
import { describe, expect, it } from 'vitest';
import { checkParsedRows, RowCheck, type ResultsRow } from '../../../src/formats/flow-results/index.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { checkText, codes, row, samplePackage } from './sample.ts';

function check(...rows: readonly JsonValue[]) {
  return checkParsedRows([...rows], new RowCheck(samplePackage())).findings;
}

const url = 'https://example.org/a.ogg';
const fits: readonly (readonly [question: string, response: JsonValue, metadata?: JsonValue])[] = [
  ['one', 'red', {}],
  ['many', ['red', 'green']],
  ['many', []],
  ['number', 3],
  ['number', 0.5],
  ['open', 'so so', { type: 'text', type_options: {} }],
  ['open', url, { type: 'audio', format: 'audio/ogg' }],
  ['open', 7, { type: 'numeric' }],
  ['open', 'a', { type: 'select_one', type_options: { choices: ['a'] } }],
  ['words', ''],
  ['picture', 'https://example.org/p.png', { dimensions: [128, 128] }],
  ['place', [6.3, -10.8]],
  ['place', [6.3, -10.8, 12, 5]],
  ['day', '2024-02-29'],
  ['clock', '14:58:35'],
  ['moment', '2017-06-30T13:45:58+05:30'],
  ['said', 0.71, { delivery_status: 'CONSUMED' }],
];

const value = 'flow-results.value';
const asText = 'flow-results.value-as-text';
const misses: readonly (readonly [
  code: string,
  question: string,
  response: JsonValue,
  metadata?: JsonValue,
])[] = [
  ['flow-results.choice-unknown', 'one', 'green'],
  [value, 'one', 1],
  ['flow-results.choice-unknown', 'many', ['red', 'black']],
  [value, 'many', [true, false]],
  [value, 'many', 'black'],
  [asText, 'many', 'red'],
  [asText, 'many', '["red"]'],
  [value, 'number', 'three'],
  [value, 'number', ''],
  [value, 'number', [1]],
  [asText, 'number', '3.0000'],
  ['flow-results.out-of-range', 'number', 11],
  ['flow-results.open-type', 'open', 'so so'],
  ['flow-results.open-type', 'open', 'so so', { type: 'song' }],
  [value, 'open', 'so so', { type: 'audio' }],
  ['flow-results.choice-unknown', 'open', 'b', { type: 'select_one', type_options: { choices: ['a'] } }],
  [value, 'words', 5],
  [value, 'picture', 'p.png'],
  [value, 'place', [6.3]],
  [value, 'place', [91, 0]],
  [value, 'place', [6.3, '-10.8']],
  [asText, 'place', '[6.3, -10.8]'],
  [asText, 'place', '6.3 -10.8 1 1'],
  [value, 'day', '2023-02-29'],
  [value, 'clock', '24:00:00'],
  [value, 'moment', '2017-06-30T13:45:58'],
  [value, 'said', 2],
  [asText, 'said', '1'],
  ['flow-results.delivery-status', 'said', 1, { delivery_status: 'READ' }],
  ['flow-results.value-null', 'one', null],
  ['flow-results.question-unknown', 'other', 'red'],
  ['flow-results.metadata', 'one', 'red', 'female'],
];

describe('a response', () => {
  it.each(fits.map(([question, response, metadata = null]) => ({ question, response, metadata })))(
    'of $question may be $response',
    ({ question, response, metadata }) => {
      expect(check(row(question, response, metadata))).toEqual([]);
    },
  );

  it.each(
    misses.map(([code, question, response, metadata = null]) => ({ code, question, response, metadata })),
  )('$code: of $question it can not be $response', ({ code, question, response, metadata }) => {
    expect(codes(check(row(question, response, metadata)))).toEqual([code]);
  });
});

const good = row('one', 'red');
const columns: readonly (readonly [code: string, column: number, value: JsonValue])[] = [
  ['flow-results.row-timestamp', 0, '2025-02-03 10:11:12'],
  ['flow-results.row-timestamp', 0, '2025-02-03T10:11:12Z'],
  ['flow-results.row-timestamp', 0, '2025-02-03T10:11:12.1234567+00:00'],
  ['flow-results.row-timestamp', 0, '2025-02-31T10:11:12+00:00'],
  ['flow-results.row-timestamp', 0, 1738570272],
  ['flow-results.row-id', 1, null],
  ['flow-results.row-id', 2, 1.5],
  ['flow-results.row-id', 3, ''],
  ['flow-results.row-id', 4, false],
  ['flow-results.row-id-inexact', 2, 2 ** 60],
];

describe('a row', () => {
  it.each(columns)('%s: column %i can not be %j', (code, column, wrong) => {
    const found = check(good.map((part, at) => (at === column ? wrong : part)));
    expect(found.map((finding) => [finding.code, finding.pointer])).toEqual([[code, `/0/${column}`]]);
  });

  it('has seven columns, and is a list', () => {
    expect(codes(check(good.slice(0, 6), good))).toEqual(['flow-results.row-columns']);
    expect(codes(check({}))).toEqual(['flow-results.rows-form']);
  });

  it('takes whole numbers as ids, and compares row ids as texts', () => {
    const found = check(row('one', 'red', null, '12'), [
      '2025-02-03T10:11:12+00:00',
      12,
      5,
      6,
      'one',
      'red',
      {},
    ]);
    expect(found).toMatchObject([{ code: 'flow-results.row-id-doubled', pointer: '/1/1' }]);
    expect(found[0]?.message).toContain('row 1 already');
  });

  it('keeps 100,000 row ids apart', () => {
    const one = new RowCheck(samplePackage());
    let told = 0;
    for (let at = 1; at <= 100_000; at++) {
      const raw = {
        row: at,
        value: row('one', 'red', null, `id-${at}`),
        isAllText: false,
        place: () => ({}),
      };
      one.check(raw, () => told++);
    }
    expect(told).toBe(0);
  });
});

const text = `[
  ["2025-02-03T10:11:12+00:00", "1", "c", "s", "words", "say \\"[hello]\\" \\ud83d\\ude00 é", null],
  [
    "2025-02-03T10:11:13+00:00", 2, "c", "s",
    "one",
    "black", {"a": [{"b": "]"}]}
  ], ["2025-02-03T10:11:14+00:00", "3", "c", "s", "number", 99, {}]
]
`;

describe('rows that come in pieces', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('of %i bytes are read as if they came whole', async (size) => {
    const read: ResultsRow[] = [];
    const { findings, rows } = await checkText(text, 'json', size, (one) => read.push(one));
    expect(rows).toBe(3);
    expect(findings.map(({ code, line, column, pointer }) => [code, line, column, pointer])).toEqual([
      ['flow-results.choice-unknown', 6, 5, '/1/5'],
      ['flow-results.out-of-range', 7, 61, '/2/5'],
    ]);
    expect(read[0]?.answer).toEqual({ kind: 'text', text: 'say "[hello]" 😀 é' });
  });

  const broken: readonly (readonly [string, string, number, number])[] = [
    ['', 'json.empty', 1, 1],
    ['{}', 'flow-results.rows-form', 1, 1],
    ['[', 'json.syntax', 1, 2],
    ['[]]', 'json.syntax', 1, 3],
    [`[${JSON.stringify(good)}`, 'json.syntax', 1, JSON.stringify(good).length + 2],
    [`[${JSON.stringify(good)}\n,]`, 'json.syntax', 2, 2],
    [`[\n${JSON.stringify(good)}\n${JSON.stringify(good)}]`, 'json.syntax', 3, 1],
    ['[["a", b]]', 'json.syntax', 1, 8],
    ['[["a', 'json.syntax', 1, 3],
    ['[["a", "b\n"]]', 'json.syntax', 1, 8],
  ];
  it.each(broken)('%j ends in %s at %i:%i', async (wrong, code, line, column) => {
    for (const size of [1, 1000]) {
      const { findings } = await checkText(wrong, 'json', size);
      expect(findings.map((finding) => [finding.code, finding.line, finding.column])).toEqual([
        [code, line, column],
      ]);
    }
  });

  it('refuses bytes that are no UTF-8, and names the byte', async () => {
    async function* bytes() {
      await Promise.resolve();
      yield new TextEncoder().encode('[["');
      yield new Uint8Array([0x61, 0xff]);
    }
    const { checkRows } = await import('../../../src/formats/flow-results/index.ts');
    const { findings } = await checkRows(bytes(), 'json', new RowCheck(samplePackage()));
    expect(findings[0]?.message).toContain('byte 4');
  });

  it('gives up on a row without an end, and shows the first hundred findings of a kind', async () => {
    const endless = await checkText(`[["${'x'.repeat(1_000_100)}`, 'json', 100_000);
    expect(codes(endless.findings)).toEqual(['flow-results.row-too-long']);
    const many = Array.from({ length: 250 }, (_, at) => row('one', 'black', null, `r${at}`));
    const { findings } = await checkText(JSON.stringify(many), 'json', 5000);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)?.message).toBe(
      'flow-results.choice-unknown was found 150 times more, the last time in row 250.',
    );
  });
});

describe('rows in an answer of the API', () => {
  const sizes = [1, 2, 3, 7, 64, 10_000];
  const page = `{"jsonapi": {"responses": [1]}, "data": {"type": "responses", "attributes": {"next": "a\\"[b", "responses":
 ${text}, "more":
 {"responses": []}}}}`;

  it.each(sizes)('in pieces of %i bytes are read as if they came whole', async (size) => {
    const { findings, rows } = await checkText(page, 'api', size);
    expect(rows).toBe(3);
    expect(findings.map(({ code, line, column, pointer }) => [code, line, column, pointer])).toEqual([
      ['flow-results.choice-unknown', 7, 5, '/data/attributes/responses/1/5'],
      ['flow-results.out-of-range', 8, 61, '/data/attributes/responses/2/5'],
    ]);
  });

  const row1 = JSON.stringify(good);
  const whole = `{"data": {"attributes": {"responses": [${row1}]}}}`;
  const broken: readonly (readonly [string, string, number, number])[] = [
    ['', 'json.empty', 1, 1],
    ['{"data": {"attributes": {"responses": null}}}', 'flow-results.rows-form', 1, 1],
    ['{"data": {"attributes": {"responses": {"a": []}}}}', 'flow-results.rows-form', 1, 1],
    ['{"data": [{"attributes": {"responses": []}}]}', 'flow-results.rows-form', 1, 1],
    ['{"data": {"attributes": {"responses": [', 'json.syntax', 1, 40],
    [`{"data" {"attributes": {"responses": [${row1}]}}}`, 'json.syntax', 1, 9],
    [whole.slice(0, -1), 'json.syntax', 1, whole.length],
    [`${whole}\n}`, 'json.syntax', 2, 1],
    [whole.replace(']]', ']\n ,]'), 'json.syntax', 2, 3],
    [`{"a": 1,\n "a": 2, ${whole.slice(1)}`, 'json.duplicate-key', 2, 2],
    [`${whole.slice(0, -1)},\n "data": 2}`, 'json.duplicate-key', 2, 2],
  ];
  it.each(broken)('%j ends in %s at %i:%i', async (wrong, code, line, column) => {
    for (const size of [1, 1000]) {
      const { findings } = await checkText(wrong, 'api', size);
      expect(findings.map((finding) => [finding.code, finding.line, finding.column])).toEqual([
        [code, line, column],
      ]);
    }
  });

  it('may have no more than a megabyte beside them', async () => {
    const { findings } = await checkText(`{"a": "${'x'.repeat(1_100_000)}"`, 'api', 100_000);
    expect(codes(findings)).toEqual(['flow-results.rows-form']);
  });
});

const header = 'timestamp,row_id,contact_id,session_id,question_id,response,response_metadata';
const start = '2025-02-03T10:11:12+00:00';

describe('rows as CSV', () => {
  it.each([1, 3, 1000])('in pieces of %i bytes give typed answers', async (size) => {
    const csv = [
      `\ufeff${header}`,
      `${start},1,c,s,number,3.5,`,
      `${start},2,c,s,many,"[""red"",""blue""]",{}`,
      `${start},3,c,s,words,"two`,
      `lines, and a ""quote""","{""language"":""eng""}"`,
      '',
      `${start},4,c,s,place,"[6.3,-10.8]",`,
      `${start},5,c,s,one,black,`,
    ].join('\r\n');
    const read: ResultsRow[] = [];
    const { findings, rows } = await checkText(csv, 'csv', size, (one) => read.push(one));
    expect(rows).toBe(5);
    expect(read.slice(0, 4).map(({ answer }) => answer)).toEqual([
      { kind: 'number', value: 3.5 },
      { kind: 'choices', names: ['red', 'blue'] },
      { kind: 'text', text: 'two\r\nlines, and a "quote"' },
      { kind: 'point', numbers: [6.3, -10.8] },
    ]);
    expect(findings).toMatchObject([{ code: 'flow-results.choice-unknown', line: 8, column: 37 }]);
  });

  it.each([
    ['', 'flow-results.csv-header', 1, 1],
    [`id,${header}`, 'flow-results.csv-header', 1, 1],
    [`${header}\n${start},"1`, 'flow-results.csv-form', 2, 27],
    [`${header}\n${start},1"2`, 'flow-results.csv-form', 2, 28],
    [`${header}\n${start},"1"2,`, 'flow-results.csv-form', 2, 30],
    [`${header}\n${start},1`, 'flow-results.row-columns', 2, 1],
    [`${header}\n${start},1,c,s,one,red,{`, 'flow-results.metadata', 2, 41],
  ])('%j ends in %s at %i:%i', async (csv, code, line, column) => {
    for (const size of [1, 1000]) {
      const { findings } = await checkText(csv, 'csv', size);
      expect(findings.map((finding) => [finding.code, finding.line, finding.column])).toEqual([
        [code, line, column],
      ]);
    }
  });
});
