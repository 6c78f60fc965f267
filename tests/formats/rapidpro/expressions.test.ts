import { describe, expect, it } from 'vitest';
import { analyseTemplate } from '../../../src/formats/rapidpro/expressions/analysis.ts';
import { parseExpression } from '../../../src/formats/rapidpro/expressions/parse.ts';
import type { Expression } from '../../../src/formats/rapidpro/expressions/syntax-tree.ts';
import { piecesOf } from '../../../src/formats/rapidpro/expressions/template.ts';

/** A tree with all its parentheses, so that it shows what binds to what. */
function shape(part: Expression): string {
  switch (part.kind) {
    case 'name':
      return part.name;
    case 'property':
      return `${shape(part.of)}.${part.name}`;
    case 'item':
      return `${shape(part.of)}[${shape(part.key)}]`;
    case 'call':
      return `${shape(part.called)}(${part.arguments.map(shape).join(', ')})`;
    case 'operation':
      return `(${shape(part.left)} ${part.operator} ${shape(part.right)})`;
    case 'negation':
      return `(-${shape(part.of)})`;
    case 'function':
      return `((${part.parameters.join(', ')}) => ${shape(part.body)})`;
    case 'literal':
      return JSON.stringify(part.value);
  }
}

describe('a template is taken apart', () => {
  it.each([
    ['Hi @contact.name!', ['text:Hi ', 'name:contact.name', 'text:!']],
    ['@CONTACT', ['name:CONTACT']],
    ['bob@example.com', ['text:bob@example.com']],
    ['@@contact and @@@contact', ['text:@contact and @', 'name:contact']],
    ['@contact..name', ['name:contact', 'text:..name']],
    ['@fields.age.', ['name:fields.age', 'text:.']],
    ['5@ @-1 @', ['text:5@ @-1 @']],
    ['a @(1 + (2)) b', ['text:a ', 'expression:1 + (2)', 'text: b']],
    ['@(")" & "\\")")', ['expression:")" & "\\")"']],
    ['a @(upper("x") @contact', ['text:a ', 'unclosed:upper("x") @contact']],
    ['@("a)', ['unclosed:"a)']],
    ['@results.2factor', ['name:results.2factor']],
    ['', []],
  ])('%j', (template, pieces) => {
    expect(piecesOf(template).map(({ kind, content }) => `${kind}:${content}`)).toEqual(pieces);
  });

  it('with the offsets of its pieces', () => {
    const template = 'Hi @@ @contact.name, @(1+1).';
    const whole = piecesOf(template).map(({ start, end }) => template.slice(start, end));
    expect(whole).toEqual(['Hi @@ ', '@contact.name', ', ', '@(1+1)', '.']);
    expect(piecesOf(template)[3]).toMatchObject({ contentStart: 23, content: '1+1' });
  });
});

describe('an expression is parsed', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['2 ^ 3 ^ 2', '((2 ^ 3) ^ 2)'],
    ['-2 ^ 2', '((-2) ^ 2)'],
    ['1 + 2 & "a" = 3', '((1 + 2) & ("a" = 3))'],
    ['1 < 2 != true', '((1 < 2) != true)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['contact.fields.age', 'contact.fields.age'],
    ['results.1.name', 'results.1.name'],
    ['urns["tel"][0](1, 2)', 'urns["tel"][0](1, 2)'],
    ['now()', 'now()'],
    ['(a, b) => a + b & "x"', '((a, b) => ((a + b) & "x"))'],
    ['foreach(urns, (u) => (v) => -u)', 'foreach(urns, ((u) => ((v) => (-u))))'],
    ['1 + (x) => x + 1', '(1 + ((x) => (x + 1)))'],
    ['-(x) => x', '(-((x) => x))'],
    ['NULL & False', '(null & false)'],
    ['"a \\"b\\" c" & 1', '("a \\"b\\" c" & 1)'],
    ['"a\\"', '"a\\\\"'],
    ['नाम & 1.50', '(नाम & 1.5)'],
  ])('%s', (text, expected) => {
    const { expression } = parseExpression(text);
    expect(expression && shape(expression)).toBe(expected);
  });

  it.each([
    ['', 'a value', 'the end', 0],
    ['1 +', 'a value', 'the end', 3],
    ['1 2', 'an operator or the end', '2', 2],
    ['contact.', 'the name of a property', 'the end', 8],
    ['contact.true', 'the name of a property', 'true', 8],
    ['results.1.2', 'the name of a property', '1.2', 8],
    ['true.a', 'an operator or the end', '.', 4],
    ['f(1,)', 'a value', ')', 4],
    ['f(1', ')', 'the end', 3],
    ['a[1', ']', 'the end', 3],
    ['() => 1', 'a value', ')', 1],
    ['1 == 2', 'a value', '=', 3],
    ['“a”', 'a value', '“', 0],
    ["'a'", 'a value', "'", 0],
    ['1\u00a0+ 1', 'an operator or the end', '\u00a0', 1],
    ['contact name', 'an operator or the end', 'name', 8],
  ])('%j breaks the grammar', (text, expected, found, at) => {
    expect(parseExpression(text).fault).toEqual({ expected, found, at });
  });

  it.each([
    ['brackets', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['lists of brackets', '['.repeat(100_000)],
    ['functions in operations', '1+(x)=>'.repeat(2000) + '1'],
  ])('and is bounded: %s', (_, text) => {
    expect(parseExpression(text).fault).toBeDefined();
  });

  it.each([
    ['signs', `${'-'.repeat(100_000)}1`],
    ['functions', `${'(x)=>'.repeat(20_000)}x`],
    ['a long sum', `1${'+1'.repeat(100_000)}`],
    ['a long path', `contact${'.a'.repeat(100_000)}`],
  ])('of any length: %s', (_, text) => {
    expect(parseExpression(text).fault).toBeUndefined();
    expect(analyseTemplate(`@(${text})`).faults).toEqual([]);
  });
});

describe('what an expression names', () => {
  it.each([
    ['@contact.Name @(upper(fields.age))', []],
    ['@(feilds.ward & "a")', ['unknown-name']],
    ['@(PROPER(contact))', ['unknown-function']],
    ['@(UPPER(contact))', []],
    ['@(upper())', ['arguments']],
    ['@(object("a", 1)) @(object("a"))', ['arguments']],
    ['@(has_ward(input, "a", "b")) @(has_ward(input, "a"))', ['arguments']],
    ['@(max(1, 2, 3, 4, 5)) @(max())', ['arguments']],
    ['@(foreach(urns, (u) => u))', []],
    ['@(foreach(urns, (u, x) => u & x, "a"))', []],
    ['@(foreach(urns, (u, x) => u))', ['function-arguments']],
    ['@(foreach(urns, upper)) @(foreach(urns, if))', ['arguments']],
    ['@(filter(urns, (u) => v = u))', ['unknown-name']],
    ['@(((upper) => upper(1, 2, 3))(4))', []],
    ['@(((x) => x)(1) & x)', ['unknown-name']],
    ['@(1 +) @(foo() & bar)', ['syntax', 'unknown-function', 'unknown-name']],
  ])('%s', (template, kinds) => {
    expect(analyseTemplate(template).faults.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('as paths into the context', () => {
    const { paths } = analyseTemplate(
      '@(results["Age"].value & run.results.x & fields[contact.name] & (r => 1))',
    );
    expect(paths).toEqual([]);
    const read = analyseTemplate('@(results["Age"].value & fields[contact.NAME])');
    expect(read.paths).toEqual([
      { path: ['results', 'age', 'value'], at: 2 },
      { path: ['fields'], at: 25 },
      { path: ['contact', 'name'], at: 32 },
    ]);
  });
});
