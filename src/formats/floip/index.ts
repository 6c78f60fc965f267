/** FLOIP Flow Spec containers, 1.0.0-rc1 to rc4. */
import type { Format } from '../format.ts';
import { readFloip } from './read.ts';
import { writeFloip } from './write.ts';

export { floipMessages } from './messages.ts';

export const floip: Format = { name: 'floip', read: readFloip, write: writeFloip };
