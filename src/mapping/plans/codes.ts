/** RapidPro's letters for campaigns and triggers of an export, and the codes of FHIR and the guide. */

/** UCUM's unit of a step's time, by the unit of an event. */
export const timeUnits: Readonly<Record<string, { readonly code: string; readonly unit: string }>> = {
  M: { code: 'min', unit: 'minutes' },
  H: { code: 'h', unit: 'hours' },
  D: { code: 'd', unit: 'days' },
  W: { code: 'wk', unit: 'weeks' },
};

/** What starts a flow (mhero-trigger-kind-codes), by the type of a trigger. */
export const triggerKinds: Readonly<Record<string, string>> = {
  K: 'keyword',
  C: 'catch-all',
  V: 'inbound-call',
  M: 'missed-call',
  N: 'new-conversation',
  R: 'referral',
  T: 'ticket-closed',
  I: 'opt-in',
  O: 'opt-out',
};

/** How a message has to have a keyword (mhero-keyword-match-codes), by the match type of a trigger. */
export const keywordMatches: Readonly<Record<string, string>> = { F: 'first-word', O: 'only-word' };

/** The letter of a code in one of these tables. */
export function letterOf(
  table: Readonly<Record<string, string | { readonly code: string }>>,
  code: string | undefined,
): string | undefined {
  return Object.entries(table).find(([, one]) => (typeof one === 'string' ? one : one.code) === code)?.[0];
}
