/** Configs of the blocks of Smart Devices (layers/3-smart-devices.md; layers/blocks-3.md up to rc3). */
import type { AnySchemaObject } from 'ajv';
import type { FloipVersion } from '../version.ts';
import { number, object, resourceId } from './pieces.ts';

export function smartDevicesConfigs(version: FloipVersion): Readonly<Record<string, AnySchemaObject>> {
  const accuracy = { accuracy_threshold_meters: number, accuracy_timeout_seconds: number };
  // rc1 knows no prompt here; rc2 added it.
  if (version === '1.0.0-rc1') {
    return {
      'SmartDevices.LocationResponse': object({}, { prompt: resourceId, ...accuracy }),
      'SmartDevices.PhotoResponse': object({}, { prompt: resourceId }),
    };
  }
  return {
    'SmartDevices.LocationResponse': object({ prompt: resourceId }, accuracy),
    'SmartDevices.PhotoResponse': object({ prompt: resourceId }),
  };
}
