/** The kinds of triggers, by the code that an export has of them. */
export interface TriggerKind {
  readonly name: string;
  /** Types of flows that RapidPro's own form offers for it. */
  readonly flows: readonly string[];
}

export const triggerKinds: ReadonlyMap<string, TriggerKind> = new Map([
  ['K', { name: 'keyword', flows: ['messaging', 'voice'] }],
  ['C', { name: 'catch-all', flows: ['messaging', 'voice'] }],
  ['S', { name: 'schedule', flows: ['messaging', 'voice', 'messaging_background'] }],
  ['V', { name: 'inbound call', flows: ['voice', 'messaging', 'messaging_background'] }],
  ['M', { name: 'missed call', flows: ['messaging', 'messaging_background'] }],
  ['N', { name: 'new conversation', flows: ['messaging'] }],
  ['R', { name: 'referral', flows: ['messaging'] }],
  ['T', { name: 'closed ticket', flows: ['messaging', 'voice', 'messaging_background'] }],
  ['I', { name: 'opt-in', flows: ['messaging', 'messaging_background'] }],
  ['O', { name: 'opt-out', flows: ['messaging', 'messaging_background'] }],
]);
