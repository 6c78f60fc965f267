import { catalogue } from '../findings/message.ts';

/** What can be wrong with a file before anyone knows its format. */
export const textMessages = catalogue({
  'text.too-large': {
    severity: 'error',
    title: 'File too large',
    text: ({ size, limit }: { size: number; limit: number }) =>
      `The file has ${size} bytes; at most ${limit} are read. Split it, or raise the limit with --max-bytes.`,
    why: 'A file of unbounded size could use up the memory of the machine that checks it.',
    fix: 'Export fewer flows at once, or call with a larger --max-bytes if you trust the file.',
  },
  'text.encoding': {
    severity: 'error',
    title: 'Not UTF-8',
    text: ({ found, offset }: { found: string; offset: number }) =>
      `Expected UTF-8 text, found ${found} at byte ${offset}. Save the file as UTF-8.`,
    why: 'JSON exchanged between systems is UTF-8 (RFC 8259 section 8.1).',
    fix: 'Open the file in an editor and save it with the encoding UTF-8.',
  },
  'text.byte-order-mark': {
    severity: 'warning',
    title: 'Byte order mark',
    text: () =>
      'The file starts with a byte order mark, which RapidPro refuses. Save it as UTF-8 without one.',
    why: 'JSON texts must not begin with a byte order mark (RFC 8259 section 8.1); importers may refuse the file.',
    fix: 'Save the file as "UTF-8 without BOM".',
  },
  'json.empty': {
    severity: 'error',
    title: 'Empty file',
    text: () => 'The file is empty; expected a JSON document.',
    why: 'There is nothing to check.',
    fix: 'Export the flow again.',
  },
  'json.syntax': {
    severity: 'error',
    title: 'Not JSON',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected}, found ${found}.`,
    why: 'The file is not JSON by RFC 8259, so nothing in it can be checked.',
    fix: 'Mend the place, or export the file again: a truncated download ends too early.',
  },
  'json.comment': {
    severity: 'error',
    title: 'Comment in JSON',
    text: () => 'JSON has no comments.',
    why: 'Most readers refuse the whole file for it (RFC 8259 section 2).',
    fix: 'Remove the comment.',
    example: { wrong: '{"active": true // for now\n}', right: '{"active": true}' },
  },
  'json.number': {
    severity: 'error',
    title: 'Number that JSON does not have',
    text: ({ found }: { found: string }) => `${found} is no number as JSON writes it.`,
    why: 'A number has no plus and no zeros before it, digits on both sides of its point, and is never NaN or Infinity (RFC 8259 section 6).',
    fix: 'Write it as 1, -1, 0.5 or 1e3; as a text in quotes if it is an id.',
    example: { wrong: '{"value": .5}', right: '{"value": 0.5}' },
  },
  'json.too-deep': {
    severity: 'error',
    title: 'Nested too deep',
    text: ({ limit }: { limit: number }) => `Objects and arrays are nested deeper than ${limit} levels.`,
    why: 'No flow format nests that deep; such a file is broken or made to harm.',
    fix: 'Check where the file comes from.',
  },
  'json.too-many-parts': {
    severity: 'error',
    title: 'Too many objects and arrays',
    text: ({ limit }: { limit: number }) => `There are more than ${limit} objects and arrays.`,
    why: 'The parts of a file are held in memory while it is checked; real files of this size have half as many.',
    fix: 'Check where the file comes from, or split it.',
  },
  'json.too-many-keys': {
    severity: 'error',
    title: 'Too many keys in one object',
    text: ({ limit }: { limit: number }) => `The object has more than ${limit} keys.`,
    why: 'No flow format has such objects; a file with one is broken or made to harm.',
    fix: 'Check where the file comes from.',
  },
  'json.duplicate-key': {
    severity: 'warning',
    title: 'Key given twice',
    text: ({ key }: { key: string }) =>
      `The key ${JSON.stringify(key)} stands twice in one object; only one can count.`,
    why: 'Readers differ in which of the two they take (RFC 8259 section 4).',
    fix: 'Remove one of the two.',
  },
  'json.unsafe-key': {
    severity: 'error',
    title: 'Key that is never data',
    text: ({ key }: { key: string }) =>
      `The key ${JSON.stringify(key)} is refused: it can change the program that reads the file.`,
    why: 'A `__proto__` key is no property of any flow format, and is known from attacks (prototype pollution).',
    fix: 'Remove it, and check where the file comes from.',
  },
});
