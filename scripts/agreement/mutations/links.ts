/** Mutations of references, extensions, profiles and contained resources. */
import { isObject, type JsonObject, type JsonValue, listOf } from '../../../src/text/json-value.ts';
import { choiceKey, goodValue, isRoot, type Mutation, type Place, removeValue, setValue } from './place.ts';

const standard = 'http://hl7.org/fhir/StructureDefinition/';
const ours = 'http://mhero.org/fhir/StructureDefinition/';

/** Extensions that are right by themselves; most of them not where they are put. */
const extensions: readonly JsonObject[] = [
  { url: `${standard}patient-birthPlace`, valueAddress: { city: 'Bo' } },
  { url: `${standard}data-absent-reason`, valueCode: 'unknown' },
  { url: `${standard}questionnaire-hidden`, valueBoolean: true },
  { url: `${standard}minValue`, valueInteger: 1 },
  {
    url: `${standard}translation`,
    extension: [
      { url: 'lang', valueCode: 'fr' },
      { url: 'content', valueString: 'a' },
    ],
  },
  { url: `${standard}iso21090-nullFlavor`, valueCode: 'UNK' },
  { url: `${standard}humanname-own-name`, valueString: 'a' },
  { url: `${standard}codesystem-alternate`, valueString: 'a' },
  { url: `${ours}mhero-flow-type`, valueCode: 'messaging' },
  { url: `${ours}mhero-flow-result`, valueString: 'a' },
  {
    url: `${ours}mhero-flow-timeout`,
    valueDuration: { value: 3, unit: 's', system: 'http://unitsofmeasure.org', code: 's' },
  },
  { url: `${standard}no-such-extension`, valueString: 'a' },
  { url: 'http://nowhere.net/fhir/extension', valueString: 'a' },
  { url: 'http://example.org/fhir/extension', valueString: 'a' },
  { url: 'relative', valueString: 'a' },
  { valueString: 'a' },
  { url: `${standard}translation` },
];

function addTo(object: JsonObject, key: string, item: JsonValue): void {
  object[key] = [...listOf(object, key), structuredClone(item)];
}

function changeExtension(
  { node }: Place,
  change: (extension: JsonObject, valueKey: string) => void,
): boolean {
  if (node.type !== 'Extension' || !isObject(node.value)) return false;
  const key = Object.keys(node.value).find((name) => name.startsWith('value'));
  change(node.value, key ?? 'valueString');
  return true;
}

export const linkMutations: readonly Mutation[] = [
  {
    name: 'reference',
    apply: ({ node, random }) => {
      if (node.type !== 'Reference' || !isObject(node.value)) return false;
      node.value['reference'] =
        random.pick([
          'Medication/1',
          'Patient/1',
          '#gone',
          'not a reference',
          'Nothing/1',
          'Patient',
          'http://example.org/fhir/Medication/1',
          'urn:uuid:1',
          '',
        ]) ?? '';
      return true;
    },
  },
  {
    name: 'reference-type',
    apply: ({ node, random }) => {
      if (node.type !== 'Reference' || !isObject(node.value)) return false;
      node.value['type'] = random.pick(['Medication', 'Patient', 'Nothing']) ?? '';
      return true;
    },
  },
  {
    name: 'reference-display',
    apply: (place) => place.node.type === 'Reference' && setValue(place, { display: 'Somebody' }),
  },
  {
    name: 'canonical',
    apply: (place) =>
      place.node.type === 'canonical' &&
      setValue(
        place,
        place.random.pick([
          `${standard}Patient`,
          'http://example.org/fhir/ValueSet/gone',
          '#gone',
          'http://hl7.org/fhir/ValueSet/administrative-gender',
        ]) ?? '',
      ),
  },
  {
    name: 'extension-added',
    apply: ({ node, random }) => {
      if (!isObject(node.value) || node.contents?.property('extension') === undefined) return false;
      addTo(node.value, 'extension', random.pick(extensions) ?? {});
      return true;
    },
  },
  {
    name: 'extension-on-primitive',
    apply: ({ node, holder, random }) => {
      if (node.parent === undefined || node.index >= 0 || !/^[a-z]/.test(node.type) || node.type === 'xhtml')
        return false;
      holder[`_${node.key}`] = { extension: [structuredClone(random.pick(extensions) ?? {})] };
      return true;
    },
  },
  {
    name: 'modifier-extension',
    apply: ({ node, random }) => {
      if (!isObject(node.value)) return false;
      addTo(node.value, 'modifierExtension', random.pick(extensions) ?? {});
      return true;
    },
  },
  {
    name: 'extension-value-type',
    apply: (place) => {
      const type =
        place.random.pick(['string', 'boolean', 'integer', 'Coding', 'code', 'Period', 'Age']) ?? 'string';
      return changeExtension(place, (extension, key) => {
        Reflect.deleteProperty(extension, key);
        extension[choiceKey('value', type)] = goodValue(type);
      });
    },
  },
  {
    name: 'extension-broken',
    apply: (place) =>
      changeExtension(place, (extension, key) => {
        const fault = place.random.below(6);
        if (fault === 0) Reflect.deleteProperty(extension, 'url');
        else if (fault === 1) Reflect.deleteProperty(extension, key);
        else if (fault === 2) addTo(extension, 'extension', { url: 'part', valueString: 'a' });
        else if (fault === 3) extension['url'] = 'part-unknown';
        else if (fault === 4) Reflect.deleteProperty(extension, 'extension');
        else extension['url'] = `${standard}no-such-extension`;
      }),
  },
  { name: 'extension-removed', apply: (place) => place.node.type === 'Extension' && removeValue(place) },
  {
    name: 'extension-moved',
    apply: (place) => {
      const { node, holder } = place;
      const outer = node.parent?.parent?.value;
      if (node.type !== 'Extension' || !isObject(node.value) || !isObject(outer)) return false;
      if (node.key !== 'extension' || holder === outer) return false;
      addTo(outer, 'extension', node.value);
      return true;
    },
  },
  {
    name: 'meta-profile',
    apply: (place) => {
      const { node, random } = place;
      if (!isRoot(place) || !isObject(node.value)) return false;
      const profiles = [
        'Patient',
        'vitalsigns',
        'Questionnaire',
        'no-such-profile',
        'bodyweight',
        'shareablevalueset',
      ].map((id) => standard + id);
      const own = [
        'mhero-flow',
        'mhero-contact',
        'mhero-eidsr-alert-flow',
        'mhero-flow-response',
        'mhero-flow-package',
      ].map((id) => ours + id);
      node.value['meta'] = {
        profile: [
          random.pick([
            ...profiles,
            ...own,
            node.type === '' ? '' : standard + node.type,
            'http://nowhere.net/profile',
          ]) ?? '',
        ],
      };
      return true;
    },
  },
  {
    name: 'contained',
    apply: (place) => {
      const { node, random } = place;
      if (!isRoot(place) || !isObject(node.value) || node.contents?.property('contained') === undefined)
        return false;
      const organization: JsonObject = { resourceType: 'Organization', id: 'inside', name: 'Inside' };
      const fault = random.below(6);
      if (fault === 0) Reflect.deleteProperty(organization, 'id');
      if (fault === 1) organization['contained'] = [{ resourceType: 'Basic', id: 'b', code: { text: 'a' } }];
      if (fault === 2) organization['meta'] = { versionId: '1' };
      if (fault === 3) organization['active'] = 'yes';
      if (fault === 4)
        organization['text'] = {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>',
        };
      addTo(node.value, 'contained', organization);
      return true;
    },
  },
];
