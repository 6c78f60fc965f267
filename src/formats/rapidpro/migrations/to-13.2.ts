import { setProperty, textOf } from '../../../text/json-value.ts';
import { byteLength, type Migration, objectIn } from './step.ts';

/** A base language that is not of three letters (`base` was one) becomes `und`, undetermined in ISO 639-3. */
export const to13_2: Migration = {
  to: '13.2.0',
  copy: (flow) => {
    const localization = objectIn(flow, 'localization');
    return { ...flow, ...(localization !== undefined && { localization: { ...localization } }) };
  },
  concerns: ({ parts }) => byteLength(textOf(parts.value, 'language') ?? '') !== 3,
  change: (flow) => {
    if (byteLength(textOf(flow, 'language') ?? '') === 3) return;
    setProperty(flow, 'language', 'und');
    const localization = objectIn(flow, 'localization');
    if (localization !== undefined) Reflect.deleteProperty(localization, 'und');
  },
};
