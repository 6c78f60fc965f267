/** The formats of flows by name. A format is added here and in `detect.ts`. */
import { floip } from './floip/index.ts';
import type { Format } from './format.ts';
import { rapidpro } from './rapidpro/index.ts';

export const formats: Readonly<Record<Format['name'], Format>> = { rapidpro, floip };
