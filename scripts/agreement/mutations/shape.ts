/** Mutations of the shape of JSON: what is there, how often, and of which kind. */
import { isObject, type JsonValue } from '../../../src/text/json-value.ts';
import { choiceKey, goodValue, isRoot, type Mutation, type Place, removeValue, setValue } from './place.ts';

/** Another kind of JSON than the value has. */
function retyped(value: JsonValue | undefined, place: Place): JsonValue {
  const others: JsonValue[] = ['text', 5, true, { text: 'a' }, { value: 'a' }, 'true', '5'];
  const kind = (of: JsonValue | undefined) => (Array.isArray(of) ? 'array' : typeof of);
  return place.random.pick(others.filter((other) => kind(other) !== kind(value))) ?? 'text';
}

function isListItem({ node }: Place): boolean {
  return node.index >= 0;
}

export const shapeMutations: readonly Mutation[] = [
  { name: 'remove-element', apply: removeValue },
  {
    name: 'remove-required',
    apply: (place) => (place.node.rules?.definition.min ?? 0) > 0 && removeValue(place),
  },
  {
    name: 'remove-list',
    apply: (place) => isListItem(place) && Reflect.deleteProperty(place.holder, place.node.key),
  },
  {
    name: 'empty-array',
    apply: (place) => {
      if (isRoot(place)) return false;
      place.holder[place.node.key] = [];
      return true;
    },
  },
  {
    name: 'duplicate-item',
    apply: ({ node, holder }) => {
      const list = holder[node.key];
      if (!Array.isArray(list) || node.value === undefined) return false;
      list.push(structuredClone(node.value));
      return true;
    },
  },
  {
    name: 'list-of-one',
    apply: ({ node, holder }) => {
      if (node.index >= 0 || node.parent === undefined || node.value === undefined) return false;
      holder[node.key] = [node.value];
      return true;
    },
  },
  {
    name: 'unwrap-list',
    apply: ({ node, holder }) => {
      if (node.index < 0 || node.value === undefined) return false;
      holder[node.key] = node.value;
      return true;
    },
  },
  { name: 'retype', apply: (place) => setValue(place, retyped(place.node.value, place)) },
  { name: 'null-value', apply: (place) => setValue(place, null) },
  {
    name: 'null-in-list',
    apply: ({ node, holder }) => {
      const list = holder[node.key];
      if (!Array.isArray(list) || node.index < 0) return false;
      list.push(null);
      return true;
    },
  },
  { name: 'empty-object', apply: (place) => isObject(place.node.value) && setValue(place, {}) },
  {
    name: 'unknown-property',
    apply: ({ node, random }) => {
      if (!isObject(node.value)) return false;
      const key = random.pick(['flavour', '_flavour', 'Status', 'valueFlavour', 'value']) ?? 'flavour';
      if (node.contents?.property(key.replace('_', '')) !== undefined) return false;
      node.value[key] = random.pick<JsonValue>(['sweet', 5, { sweet: true }, ['sweet']]) ?? 'sweet';
      return true;
    },
  },
  {
    name: 'misspelt-property',
    apply: ({ node, holder }) => {
      const value = holder[node.key];
      if (node.parent === undefined || value === undefined) return false;
      Reflect.deleteProperty(holder, node.key);
      holder[`${node.key}x`] = value;
      return true;
    },
  },
  {
    name: 'underscore',
    apply: ({ node, holder, random }) => {
      if (node.parent === undefined || node.index >= 0) return false;
      holder[`_${node.key}`] =
        random.pick<JsonValue>([{ id: 'a' }, {}, { extension: [] }, 'a', [null]]) ?? {};
      return true;
    },
  },
  {
    name: 'choice-second',
    apply: ({ node, holder, random }) => {
      const { definition } = node.rules ?? {};
      if (definition?.isChoice !== true) return false;
      const type = random.pick(definition.types.filter(({ code }) => code !== node.type))?.code;
      if (type === undefined) return false;
      holder[choiceKey(definition.name, type)] = goodValue(type);
      return true;
    },
  },
  {
    name: 'choice-retype',
    apply: ({ node, holder, random }) => {
      const { definition } = node.rules ?? {};
      if (definition?.isChoice !== true) return false;
      const type = random.pick(definition.types.filter(({ code }) => code !== node.type))?.code;
      if (type === undefined) return false;
      Reflect.deleteProperty(holder, node.key);
      holder[choiceKey(definition.name, type)] = goodValue(type);
      return true;
    },
  },
  {
    name: 'choice-not-allowed',
    apply: ({ node, holder, random }) => {
      const { definition } = node.rules ?? {};
      if (definition?.isChoice !== true) return false;
      const type = random.pick(['oid', 'Period', 'markdown', 'Money', 'Timing']) ?? 'oid';
      Reflect.deleteProperty(holder, node.key);
      holder[choiceKey(definition.name, type)] = goodValue(type);
      return true;
    },
  },
  {
    name: 'resource-type',
    apply: ({ node, random }) => {
      if (!isObject(node.value) || node.scope.node !== node) return false;
      const type = random.pick(['Patient', 'Basic', 'Nothing', 'Element', 'DomainResource', 'patient']);
      node.value['resourceType'] = type ?? 'Basic';
      return true;
    },
  },
  {
    name: 'optional-property',
    apply: ({ node, random }) => {
      if (!isObject(node.value) || node.contents === undefined) return false;
      const own = node.value;
      const free = [...node.contents.properties()].filter(
        ({ key, type }) => !Object.hasOwn(own, key) && /^[a-z]/.test(type) && key !== 'id',
      );
      const chosen = random.pick(free);
      if (chosen === undefined) return false;
      const value = goodValue(chosen.type);
      node.value[chosen.key] = chosen.isList ? [value] : value;
      return true;
    },
  },
];
