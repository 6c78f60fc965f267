import type { Expectation } from '../../flow/model.ts';
import { selectMany } from './block-types.ts';

/** The response block that waits for such an answer. */
export function responseType(expects: Expectation): string {
  switch (expects.kind) {
    case 'choice':
      return expects.multiple ? selectMany : 'MobilePrimitives.SelectOneResponse';
    case 'number':
    case 'digits':
      return 'MobilePrimitives.NumericResponse';
    case 'location':
      return 'SmartDevices.LocationResponse';
    case 'media':
      return expects.media === 'image' ? 'SmartDevices.PhotoResponse' : 'MobilePrimitives.OpenResponse';
    case 'any':
    case 'text':
    case 'dial':
      return 'MobilePrimitives.OpenResponse';
  }
}
