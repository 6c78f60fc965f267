/** What actions, waits and tests are called in a picture. */
import { isObject, type JsonObject, type JsonValue } from '../text/json-value.ts';
import type { StepPart } from './chart.ts';
import type { Action, Content, Localized, Test, Wait } from './model.ts';

/** Kept values shown of an action that the model has no word for. */
const shownValues = 4;

/** What an action says or does, in the language that is asked for. */
export function partsOfAction(action: Action, language: string): StepPart[] {
  switch (action.kind) {
    case 'message':
      return partsOfMessage(action.content, language);
    case 'set-contact': {
      const what =
        action.property === 'field' ? (action.field?.name ?? action.field?.key ?? '') : action.property;
      return [act(action.value === '' ? `clear ${what}` : `set ${what} to ${action.value}`)];
    }
    case 'add-to-groups':
      return [act(`add to ${names(action.groups)}`)];
    case 'remove-from-groups':
      return [act(action.all === true ? 'remove from all groups' : `remove from ${names(action.groups)}`)];
    case 'set-result': {
      const category = action.category === undefined || action.category === '' ? '' : ` (${action.category})`;
      return [act(`result ${action.name} = ${action.value}${category}`)];
    }
    case 'run-flow':
      return [
        act(`${action.terminal === true ? 'go to' : 'run'} flow ${action.flow.name ?? action.flow.uuid}`),
      ];
    case 'webhook': {
      const result = action.resultName === undefined ? '' : ` → ${action.resultName}`;
      return [act(`${action.method} ${action.url}${result}`)];
    }
    case 'other': {
      const values = valuesIn(action.kept?.properties ?? {}).slice(0, shownValues);
      const type = action.type.replaceAll('_', ' ');
      return [act(values.length === 0 ? type : `${type}: ${values.join(', ')}`)];
    }
  }
}

function act(text: string): StepPart {
  return { kind: 'action', text };
}

function names(groups: readonly { readonly uuid?: string; readonly name: string }[]): string {
  return groups.map(({ name, uuid }) => (name === '' ? (uuid ?? '') : name)).join(', ');
}

/** Texts of an action of a foreign kind: its own, and the names of what it refers to. */
function valuesIn(properties: JsonObject): string[] {
  return Object.entries(properties).flatMap(([key, value]) =>
    key === 'uuid' || key === 'type' ? [] : wordsOf(value),
  );
}

function wordsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, shownValues).flatMap(wordsOfItem);
  return wordsOfItem(value);
}

function wordsOfItem(value: JsonValue): string[] {
  if (typeof value === 'string' && value !== '') return [value];
  if (value === null || !isObject(value)) return [];
  const name = value['name'];
  return typeof name === 'string' && name !== '' ? [name] : [];
}

/** A message: its text, the files that go with it, its quick replies. */
export function partsOfMessage(content: Localized, language: string): StepPart[] {
  const said = contentIn(content, language);
  if (said === undefined) return [];
  const { text = '', attachments = [], quickReplies = [], audio, language: spoken } = said;
  const files = [...attachments, ...(audio === undefined ? [] : [`audio:${audio}`])];
  return [
    ...(text === '' ? [] : [{ kind: 'message' as const, text, language: spoken }]),
    ...files.map((file) => ({ kind: 'replies' as const, text: `file ${file}` })),
    ...(quickReplies.length === 0
      ? []
      : [
          {
            kind: 'replies' as const,
            text: quickReplies.map((reply) => `[${reply}]`).join(' '),
            language: spoken,
          },
        ]),
  ];
}

/** The message in a language; in the first that says anything where that one says nothing. */
export function contentIn(content: Localized, language: string): Content | undefined {
  const saysSomething = ({ text = '', attachments = [], audio = '' }: Content) =>
    text !== '' || audio !== '' || attachments.length > 0;
  return (
    content.find((one) => one.language === language && saysSomething(one)) ??
    content.find(saysSomething) ??
    content[0]
  );
}

/** What is waited for; the result that takes the answer is named too. */
export function partOfWait(wait: Wait, result: string | undefined): StepPart {
  const timeout = wait.timeout === undefined ? '' : `, at most ${duration(wait.timeout.seconds)}`;
  return {
    kind: 'wait',
    text: `waits for ${expected(wait)}${timeout}${result === undefined ? '' : ` → ${result}`}`,
  };
}

function expected({ expects }: Wait): string {
  switch (expects.kind) {
    case 'any':
      return 'an answer';
    case 'text':
      return 'a text';
    case 'media':
      return expects.media === 'video'
        ? 'a video'
        : `an ${expects.media === 'audio' ? 'audio recording' : 'image'}`;
    case 'location':
      return 'a location';
    case 'digits':
      return expects.count === undefined ? 'digits' : `${expects.count} digits`;
    case 'dial':
      return `a call to ${expects.phone}`;
    case 'number': {
      const { minimum, maximum } = expects;
      if (minimum === undefined && maximum === undefined) return 'a number';
      return `a number${minimum === undefined ? '' : ` from ${minimum}`}${maximum === undefined ? '' : ` to ${maximum}`}`;
    }
    case 'choice':
      return `${expects.multiple ? 'some' : 'one'} of ${expects.choices.map(({ name }) => name).join(', ')}`;
  }
}

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  for (const [size, unit] of [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const) {
    if (seconds >= size && seconds % size === 0) {
      const count = seconds / size;
      return `${count} ${unit}${count === 1 ? '' : 's'}`;
    }
  }
  return `${seconds} seconds`;
}

/** How a test tells its outcome: `any word: yes, y`. */
export function wordsOfTest(test: Test, language: string): string {
  if (test.kind === 'expression') return test.expression;
  const translated = test.translations?.find((one) => one.language === language)?.arguments;
  const given = (translated ?? test.arguments).filter((argument) => argument !== '');
  const name = test.name.replace(/^has_/, '').replaceAll('_', ' ');
  return given.length === 0 ? name : `${name}: ${given.join(', ')}`;
}
