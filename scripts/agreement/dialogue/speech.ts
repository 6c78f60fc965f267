/** What a container says, in the language of the contact. */
import { isObject, type JsonObject, listOf, textOf } from '../../../src/text/json-value.ts';
import { evaluated, type FloipState } from './floip-context.ts';

/** What is said in the contact's language, or else the flow's own, on a channel for text, or by phone. */
export class Speech {
  readonly #resources: readonly JsonObject[];

  constructor(resources: readonly JsonObject[]) {
    this.#resources = resources;
  }

  /** What the first of some resources says that says anything. */
  text(ids: readonly string[], state: FloipState): string | undefined {
    return ids.map((id) => this.#said(id, state)).find((said) => said !== undefined);
  }

  #said(id: string, state: FloipState): string | undefined {
    return this.#saidIn(id, state.language, state) ?? this.#saidIn(id, state.languages[0] ?? '', state);
  }

  #saidIn(id: string, language: string, state: FloipState): string | undefined {
    const resource = this.#resources.find((one) => textOf(one, 'uuid') === id);
    const values = resource === undefined ? [] : listOf(resource, 'values').filter(isObject);
    const texts = values.filter(
      (value) =>
        textOf(value, 'language_id') === language &&
        (textOf(value, 'content_type') ?? 'TEXT').toUpperCase() === 'TEXT' &&
        // Turn.io writes documents so, as the simulator of its flows says.
        textOf(value, 'mime_type') !== 'application/pdf',
    );
    const text = texts
      .map((value) => textOf(value, 'value'))
      .find((said) => said !== undefined && said !== '');
    return text === undefined ? undefined : evaluated(text, state);
  }
}
