import type { Dialect } from './dialect.ts';

/**
 * Weni, once Ilhasoft Push (github.com/weni-ai/goflow): a fork of RapidPro and of its engine, of spec 13.1, with
 * messages of WhatsApp, catalogues of products and language models of its own.
 */
export const weni: Dialect = {
  name: 'weni',
  title: 'Weni',
  actions: new Set([
    'call_brain',
    'call_external_service',
    'call_wenigpt',
    'send_msg_catalog',
    'send_whatsapp_msg',
  ]),
  routers: new Set(['smart']),
  waits: new Set(),
  givesResults: new Set(),
  tests: new Set(),
  methods: new Set(),
  hasNumbers: false,
  isLanguage: () => false,
  liberties: [],
};
