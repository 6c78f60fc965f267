import type { JsonObject } from '../../../src/text/json-value.ts';
import { patient, profileOn, type RuleCase } from '../case.ts';

const extensionUrl = 'http://example.net/fhir/StructureDefinition/case-extension';
function extension(more: JsonObject = {}): JsonObject {
  return {
    ...profileOn(
      'Extension',
      [
        { id: 'Extension.extension', path: 'Extension.extension', max: '0' },
        { id: 'Extension.url', path: 'Extension.url', fixedUri: extensionUrl },
        { id: 'Extension.value[x]', path: 'Extension.value[x]', min: 1, type: [{ code: 'string' }] },
      ],
      extensionUrl,
    ),
    kind: 'complex-type',
    context: [{ type: 'element', expression: 'Patient' }],
    ...more,
  };
}

const extended = (more: JsonObject = {}): JsonObject => ({ url: extensionUrl, valueString: 'a', ...more });
const complex: JsonObject = {
  ...profileOn(
    'Extension',
    [
      {
        id: 'Extension.extension',
        path: 'Extension.extension',
        slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
      },
      { id: 'Extension.extension:a', path: 'Extension.extension', sliceName: 'a', max: '1' },
      { id: 'Extension.extension:a.url', path: 'Extension.extension.url', fixedUri: 'a' },
      { id: 'Extension.url', path: 'Extension.url', fixedUri: extensionUrl },
      { id: 'Extension.value[x]', path: 'Extension.value[x]', max: '0' },
    ],
    extensionUrl,
  ),
  context: [{ type: 'element', expression: 'Patient' }],
};

export const extensionCases: readonly RuleCase[] = [
  {
    code: 'profile.extension-unknown',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: 'http://none.net/x', valueString: 'a' }] }),
    at: '/extension/0',
  },
  {
    code: 'profile.extension-context',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ name: [{ text: 'A', extension: [extended()] }] }),
    at: '/name/0/extension/0',
  },
  {
    code: 'profile.extension-context',
    about: 'a path in a type',
    definitions: [extension({ context: [{ type: 'element', expression: 'HumanName.family' }] })],
    valid: patient({ name: [{ family: 'A', _family: { extension: [extended()] } }] }),
    invalid: patient({ name: [{ text: 'A', _text: { extension: [extended()] } }] }),
  },
  {
    code: 'profile.extension-context-invariant',
    definitions: [extension({ contextInvariant: ['active', '%extension.value.exists()'] })],
    valid: patient({ active: true, extension: [extended()] }),
    invalid: patient({ active: false, extension: [extended()] }),
    at: '/extension/0',
  },
  {
    code: 'profile.extension-url-relative',
    valid: patient({ extension: [{ url: 'http://example.org/a', valueString: 'a' }] }),
    invalid: patient({ extension: [{ url: 'a', valueString: 'a' }] }),
    at: '/extension/0',
  },
  {
    code: 'profile.fixed',
    about: 'an extension of the fixed value',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({
      extension: [extended({ _url: { extension: [{ url: 'http://example.org/a', valueString: 'a' }] } })],
    }),
  },
  {
    code: 'profile.type',
    about: 'markdown is no string',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: extensionUrl, valueMarkdown: 'a' }] }),
  },
  {
    code: 'profile.extension-modifier',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ modifierExtension: [extended()] }),
  },
  {
    code: 'profile.extension-part-unknown',
    definitions: [complex],
    valid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a', valueString: 'b' }] }] }),
    invalid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'b', valueString: 'b' }] }] }),
  },
  {
    code: 'profile.type',
    about: 'of the value of an extension',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: extensionUrl, valueInteger: 1 }] }),
  },
  {
    code: 'profile.invariant',
    about: 'ext-1',
    definitions: [complex],
    valid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a', valueString: 'b' }] }] }),
    invalid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a' }] }] }),
  },
];
