import { describe, expect, it } from 'vitest';
import {
  migrateTemplate,
  type TemplateOptions,
} from '../../../src/formats/rapidpro-legacy/expressions/template.ts';

const cases: readonly (readonly [string, string, TemplateOptions?])[] = [
  ['Stock at @contact.ward', 'Stock at @fields.ward'],
  ['@CONTACT.Name', '@contact.name'],
  ['@contact.tel', '@(format_urn(urns.tel))'],
  ['@contact.telegram', '@(default(urn_parts(urns.telegram).path, ""))'],
  ['@parent.contact.groups', '@(join(parent.contact.groups, ","))'],
  ['@flow.stock.category', '@results.stock.category_localized'],
  ['@flow.2nd', '@(results["2nd"])'],
  ['@extra.flow.age', '@parent.results.age'],
  ['@extra.clinic.1.name', '@(legacy_extra.clinic["1"].name)'],
  ['@step', '@input'],
  ['@step.attachments.0', '@(attachment_parts(input.attachments[0]).url)'],
  ['@channel.tel', '@contact.channel.address'],
  ['@date.today', '@(format_date(today()))'],
  ['@date.today', '@(today())', { rawDates: true }],
  ['ann@clinic.org @@flow @(', 'ann@clinic.org @@flow @('],
  ['@("")', ''],
  ['@(UPPER(contact) & "say ""hi""")', '@(upper(contact) & "say \\"hi\\"")'],
  ['@(1 + 2 - 3)', '@(legacy_add(1 + 2, -3))'],
  ['@(date.now + 3)', '@(datetime_add(now(), 3, "D"))'],
  ['@(date.today - 3)', '@(format_date(datetime_add(format_date(today()), -3, "D")))'],
  ['@(date.today + 3)', '@(datetime_add(today(), 3, "D"))', { rawDates: true }],
  ['@(flow.a + flow.b)', '@(legacy_add(results.a, results.b))'],
  ['@(contact.age <> 3)', '@(fields.age != 3)'],
  ['@(-(2 ^ 3) * 4)', '@(-(2 ^ 3) * 4)'],
  ['@(WORD(flow.x, 2))', '@(word(results.x, 1))'],
  ['@(WORD(flow.x, flow.n, TRUE))', '@(word(results.x, results.n - 1, " \\t"))'],
  ['@(FIXED(flow.x))', '@(format_number(results.x, 2))'],
  ['@(LEFT(flow.x, 3))', '@(text_slice(results.x, 0, 3))'],
  ['@(SUM(1, 2, flow.x))', '@(1 + 2 + results.x)'],
  ['@(MYSTERY(1))', '@(mystery(1))'],
  ['@(flow.x)', '@(if(is_error(results.x), "@(flow.x)", results.x))', { defaultToSelf: true }],
  ['@flow.x', '@(url_encode(results.x))', { urlEncode: true }],
];

describe('legacy expressions', () => {
  it.each(cases.map(([legacy, today, options]) => ({ legacy, today, options })))(
    '$legacy becomes $today',
    ({ legacy, today, options }) => {
      expect(migrateTemplate(legacy, options)).toEqual({ template: today, kept: [] });
    },
  );

  it.each(['@(1 +)', '@(contact.name', '@(")', '@(a ? b)', `@(${'('.repeat(200)}1${')'.repeat(200)})`])(
    'keeps %s, which is none',
    (legacy) => {
      expect(migrateTemplate(legacy).template).toBe(legacy);
    },
  );

  it('tells what it keeps', () => {
    expect(migrateTemplate('@(1 +) and @(2)').kept).toEqual(['1 +']);
  });

  it('comes through a minus a million times over', () => {
    const hostile = `@(${'-'.repeat(1_000_000)}1)`;
    expect(migrateTemplate(hostile).template).toBe(hostile);
  });
});
