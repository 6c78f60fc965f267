import { property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import type { HistoryStep } from './draft.ts';

/** Webhooks that post say that they send what legacy flows sent. */
export const to11_3: HistoryStep = {
  to: '11.3',
  flow: (draft) => {
    for (const action of draft.actions) {
      if (textOf(action, 'type') !== 'api' || (property(action, 'action') ?? 'POST') !== 'POST') continue;
      setProperty(action, 'action', 'POST');
      setProperty(action, 'legacy_format', true);
    }
    for (const ruleSet of draft.ruleSets) {
      if (textOf(ruleSet, 'ruleset_type') !== 'webhook') continue;
      const config = objectIn(ruleSet, 'config');
      if (config === undefined) throw draft.fault('the webhook has no "config"', ruleSet);
      if ((property(config, 'webhook_action') ?? 'POST') === 'POST')
        setProperty(config, 'legacy_format', true);
    }
  },
};
