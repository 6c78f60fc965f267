import type { Format } from '../format.ts';
import { readRapidPro } from './read.ts';
import { writeRapidPro } from './write.ts';

/** RapidPro's flows of spec 13 and 14, in exports, assets files and on their own. */
export const rapidpro: Format = { name: 'rapidpro', read: readRapidPro, write: writeRapidPro };
