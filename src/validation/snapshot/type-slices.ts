/** Slices of a choice of types (ElementDefinition.slicing): what they leave to the choice is known at the end. */
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { ElementNode } from './element-nodes.ts';

/** `Quantity` for `valueQuantity` of `value[x]`, if that is among its types. */
export function typeOfName(choice: ElementNode, name: string): string | undefined {
  const suffix = name.slice(choice.name.length - 3);
  return codesOf(choice).find((code) => code.toLowerCase() === suffix.toLowerCase());
}

function codesOf({ json }: ElementNode): string[] {
  return listOf(json, 'type')
    .filter(isObject)
    .map((type) => textOf(type, 'code') ?? '');
}

/** A slice of a type that no value can have, since the slice of another type must be there. */
export interface ImpossibleSlice {
  readonly slice: ElementNode;
  readonly needed: ElementNode;
}

export class ChoiceSlices {
  /** The choices that were sliced, and the types that paths such as `valueQuantity` speak of. */
  readonly #sliced = new Map<ElementNode, Set<string>>();
  readonly #isOfR4: boolean;

  /**
   * @param isOfR4 as R4's own profiles were published: a path that names a type leaves no other, and what a slice
   *   needs is not said of the choice
   */
  constructor(isOfR4: boolean) {
    this.#isOfR4 = isOfR4;
  }

  /** Notes that a choice has a slice. */
  note(choice: ElementNode): Set<string> {
    const spoken = this.#sliced.get(choice) ?? new Set<string>();
    this.#sliced.set(choice, spoken);
    return spoken;
  }

  /** Makes a slice that of a type, as the path in the differential says. */
  narrow(choice: ElementNode, slice: ElementNode, type: string): void {
    this.note(choice).add(type);
    this.limit(choice, slice, type);
  }

  /** Leaves a slice the type that its name says: `valueQuantity`. */
  limit(choice: ElementNode, slice: ElementNode, type: string): void {
    slice.json['type'] = listOf(choice.json, 'type').filter(
      (item) => isObject(item) && textOf(item, 'code') === type,
    );
  }

  /**
   * When the differential is at its end: a slice that must be there leaves no other type, since there is one value;
   * slicing is closed when each type has its slice. In an extension, and in R4's own profiles, a path that names a
   * type leaves none but those that are named so.
   */
  settle(): ImpossibleSlice[] {
    const impossible: ImpossibleSlice[] = [];
    for (const [choice, spoken] of this.#sliced) {
      const { slicing, max } = choice.json;
      const [discriminator] = isObject(slicing) ? listOf(slicing, 'discriminator') : [];
      const byType =
        discriminator === undefined || (isObject(discriminator) && discriminator['type'] === 'type');
      const slices = choice.slices.filter((slice) => codesOf(slice).length === 1);
      if (!byType || slices.length < choice.slices.length) continue;
      const needed = slices.find((slice) => slice.json['max'] !== '0' && Number(slice.json['min']) > 0);
      if (needed !== undefined && !this.#isOfR4) {
        if (Number(choice.json['min'] ?? 0) < 1) choice.json['min'] = 1;
        this.#leave(choice, new Set(codesOf(needed)));
        for (const slice of slices)
          if (slice !== needed && slice.json['max'] !== '0') impossible.push({ slice, needed });
      } else if (spoken.size > 0 && (this.#isOfR4 || isValueOfExtension(choice))) this.#leave(choice, spoken);
      const left = new Set(codesOf(choice));
      for (const slice of slices) for (const code of codesOf(slice)) left.delete(code);
      const rules = left.size === 0 || max === '0' || wasClosed(choice) ? 'closed' : 'open';
      choice.json['slicing'] = { discriminator: [{ type: 'type', path: '$this' }], ordered: false, rules };
      const [only] = slices;
      if (slices.length === 1 && only !== undefined && codesOf(choice).length === 1 && !isStated(only, 'min'))
        only.json['min'] = choice.json['min'] ?? 0;
    }
    return impossible;
  }

  #leave(choice: ElementNode, codes: ReadonlySet<string>): void {
    choice.json['type'] = listOf(choice.json, 'type').filter(
      (type) => isObject(type) && codes.has(textOf(type, 'code') ?? ''),
    );
  }
}

/** True for the value of an extension. */
export function isValueOfExtension({ json }: ElementNode): boolean {
  const { base } = json;
  return isObject(base) && textOf(base, 'path') === 'Extension.value[x]';
}

/** True if the base has closed the slicing: a differential can not open it. */
function wasClosed({ before, json }: ElementNode): boolean {
  const slicing = (before ?? json)['slicing'];
  return isObject(slicing) && slicing['rules'] === 'closed';
}

/** True if the differential has said it of a slice that it made. */
function isStated(slice: ElementNode, key: string): boolean {
  return slice.before === undefined || slice.json[key] !== slice.before[key];
}
