import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../src/formats/rapidpro/contact-query/check.ts';
import { parseQueryTemplate } from '../../../../src/formats/rapidpro/contact-query/template.ts';

describe('a query with expressions', () => {
  it.each([
    'ward = @fields.ward',
    'age > @(fields.age + 1) and name ~ @contact.first_name',
    '@fields.query',
    '(ward = @fields.ward or tel ~ @urns.tel)',
    'mailto = a@@b',
    'mailto = amina@example.org',
    'tickets > @fields.count',
    'name ~ @results.name',
  ])('is one: %s', (template) => {
    const parsed = parseQueryTemplate(template);
    if (parsed.isQuoted === true || parsed.fault !== undefined) throw new Error('not read');
    expect(faultsOf(parsed.query)).toEqual([]);
  });

  it.each([
    ['ward @fields.ward =', '=', 18],
    ['a@@b@@c and ) @fields.ward', ')', 12],
    ['ward = @(upper(fields.ward)', 'the end', 27],
  ])('is none: %s', (template, found, start) => {
    const { fault } = parseQueryTemplate(template) as { fault: unknown };
    expect(fault).toMatchObject({ code: 'syntax', found, start });
  });

  it.each([
    ['ward = "@fields.ward"', '@fields.ward'],
    ['name = "Ms @(upper(contact.name))" and x = @fields.x', '@(upper(contact.name))'],
  ])('has one in quotes: %s', (template, expression) => {
    const parsed = parseQueryTemplate(template);
    if (parsed.isQuoted !== true) throw new Error('not seen');
    expect(template.slice(parsed.start, parsed.end)).toBe(expression);
  });

  it('is judged by its operators, and not by values that nobody knows yet', () => {
    const parsed = parseQueryTemplate('language ~ @fields.a and status = @fields.b and uuid = @fields.c');
    if (parsed.isQuoted === true || parsed.fault !== undefined) throw new Error('not read');
    expect(faultsOf(parsed.query).map(({ code }) => code)).toEqual(['unsupported_contains']);
  });
});
