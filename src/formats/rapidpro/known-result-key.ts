import { resultKey } from '../../flow/model.ts';
import { remembering } from '../remembering.ts';

/** The key of a result (see `resultKey`), found out once a name. */
export const knownResultKey = remembering(resultKey);
