/** Data as emNutt writes it, right and wrong: the tables of the page about it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type CounterExample, breakExample } from '../../../src/conformance/counter-example.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import { code, table } from './markdown.ts';

export interface EmnuttData {
  readonly id: string;
  readonly title: string;
  readonly resource: JsonObject;
  /** Where in emNutt it comes from; of data that is right nothing. */
  readonly from?: string;
  readonly mend?: string;
  /** What the validator says: codes with the place. */
  readonly refused: readonly string[];
}

/** @param folder `input/emnutt` */
export function readEmnuttData(folder: string): { right: EmnuttData[]; wrong: EmnuttData[] } {
  const right = readList(path.join(folder, 'right.json')).map((item) => ({
    id: textOf(item, 'id') ?? '',
    title: textOf(item, 'title') ?? '',
    resource: isObject(item['resource']) ? item['resource'] : {},
    refused: [],
  }));
  const wrong = readList(path.join(folder, 'wrong.json')).map((item) => {
    const [id = '', name = '', example = '', from = '', mend = ''] = [
      'id',
      'name',
      'example',
      'from',
      'mend',
    ].map((key) => textOf(item, key));
    const base = right.find((one) => one.id === example);
    if (base === undefined) throw new Error(`${id} changes ${example}, which is not there`);
    const change: CounterExample = {
      id,
      name,
      example,
      requirement: '',
      element: '',
      remove: texts(item, 'remove'),
      ...(isObject(item['set']) && { set: item['set'] }),
    };
    return {
      id,
      title: name,
      resource: breakExample(base.resource, change),
      from,
      mend,
      refused: texts(item, 'refused'),
    };
  });
  return { right, wrong };
}

function readList(file: string): JsonObject[] {
  const value = JSON.parse(fs.readFileSync(file, 'utf8')) as JsonValue;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function texts(item: JsonObject, key: string): string[] {
  return listOf(item, key).filter((one) => typeof one === 'string');
}

export function emnuttTables(folder: string): { readonly wrong: string; readonly right: string } {
  const { right, wrong } = readEmnuttData(folder);
  const profileOf = ({ resource }: EmnuttData) => {
    const [profile = ''] = isObject(resource['meta']) ? texts(resource['meta'], 'profile') : [];
    const id = profile.slice(profile.lastIndexOf('/') + 1);
    return `[${id}](StructureDefinition-${id}.html)`;
  };
  return {
    wrong: table(
      ['Fault', 'Where', 'What the validator says', 'What is right'],
      wrong.map((item) => [
        item.title,
        item.from ?? '',
        item.refused.map(code).join('<br/>'),
        item.mend ?? '',
      ]),
    ),
    right: table(
      ['Data', 'Resource', 'Profile'],
      right.map((item) => [item.title, textOf(item.resource, 'resourceType') ?? '', profileOf(item)]),
    ),
  };
}
