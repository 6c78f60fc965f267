/** Trees that Viamo's platform exports, which are read and not written. */
import type { FormatReader } from '../format.ts';
import { readViamo } from './read.ts';

export { viamoMessages } from './messages.ts';

export const viamo: FormatReader = { name: 'viamo', read: readViamo };
