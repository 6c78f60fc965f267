/** Values of blocks: templates of RapidPro as expressions, which read alike as templates. */
import { describe, expect, it } from 'vitest';
import { convertValue } from '../../../src/formats/floip/convert/templates.ts';

describe('a value', () => {
  it.each([
    ['', '@("" & "")'],
    ['yes', '@("yes" & "")'],
    ['say "yes"', `@('say "yes"' & "")`],
    [`it's "yes"`, `@("it's ""yes""" & "")`],
    ['me@@example', '@("me@example" & "")'],
    ['@fields.age', '@(contact.age)'],
    ['@(fields.age + 1)', '@(contact.age + 1)'],
    ['Ward @fields.ward', '@(CONCATENATE("Ward ", contact.ward))'],
    ['@(fields.age + 1) years', '@(CONCATENATE(contact.age + 1, " years"))'],
  ])('%s is %s', (template, text) => {
    expect(convertValue(template)).toEqual({ text, unknown: [] });
  });

  it('that the Flow Spec has no name for is a text', () => {
    const expected = { text: '@("id @trigger.params.id" & "")', unknown: ['@trigger.params.id'] };
    expect(convertValue('id @trigger.params.id')).toEqual(expected);
  });
});
