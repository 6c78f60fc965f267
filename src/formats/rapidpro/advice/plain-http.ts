import { isPlainHttp } from '../../webhook-safety.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Webhooks are called by https. */
export const plainHttp: Advice = ({ uuid }, { templates }) =>
  templates
    .filter(({ of, property }) => of === 'call_webhook' && property === 'url')
    .filter(({ text }) => isPlainHttp(text))
    .map(({ at }) => report('rapidpro.webhook-not-encrypted', {}, { pointer: at, flow: uuid }));
