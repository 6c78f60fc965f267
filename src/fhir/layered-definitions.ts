import type { Definitions } from './definitions.ts';

/** Several sets of definitions as one: a look-up goes through them in order, the first that has it answers. */
export function layerDefinitions(layers: readonly Definitions[]): Definitions {
  return {
    get(type, canonical) {
      for (const layer of layers) {
        const found = layer.get(type, canonical);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    urls(type) {
      return [...new Set(layers.flatMap((layer) => layer.urls(type)))].sort();
    },
  };
}
