import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Hosts that are reached without a network in between. */
const local = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=[:/?#]|$)/i;

/** Webhooks are called by https. */
export const plainHttp: Advice = ({ uuid }, { templates }) =>
  templates
    .filter(({ of, property }) => of === 'call_webhook' && property === 'url')
    .filter(({ text }) => /^\s*http:/i.test(text) && !local.test(text.trim()))
    .map(({ at }) => report('rapidpro.webhook-not-encrypted', {}, { pointer: at, flow: uuid }));
