/**
 * The platform's words and FHIR's codes for the same things. The guide prints each table as a ConceptMap
 * (fsh/maps/), and a test holds the two equal.
 */

/** R4's status of an event, by the status of a message. */
export const messageStatus: Readonly<Record<string, fhir4.Communication['status']>> = {
  initializing: 'preparation',
  pending: 'preparation',
  queued: 'preparation',
  wired: 'in-progress',
  errored: 'in-progress',
  handled: 'completed',
  sent: 'completed',
  delivered: 'completed',
  read: 'completed',
  failed: 'not-done',
};

/** R4's status of a request, by the status of a flow start or a broadcast. */
export const requestStatus: Readonly<Record<string, fhir4.CommunicationRequest['status']>> = {
  pending: 'active',
  queued: 'active',
  starting: 'active',
  started: 'active',
  sending: 'active',
  complete: 'completed',
  completed: 'completed',
  sent: 'completed',
  failed: 'revoked',
  interrupted: 'revoked',
};

/** R4's status of a response, by how its run ended; that of a run that goes on is `in-progress`. */
export const responseStatus = {
  completed: 'completed',
  interrupted: 'stopped',
  expired: 'stopped',
  failed: 'stopped',
} as const satisfies Readonly<Record<string, fhir4.QuestionnaireResponse['status']>>;

/** R4's system of an address, by the scheme of its URN; that of each other scheme is `other`. */
export const contactPointSystem: Readonly<Record<string, fhir4.ContactPoint['system']>> = {
  tel: 'phone',
  mailto: 'email',
};

/** How a message travels (v3 ParticipationMode), by the scheme of its URN; each other scheme is an app. */
export const participationMode: Readonly<Record<string, string>> = {
  tel: 'SMSWRIT',
  mailto: 'EMAILWRIT',
};

/** The network of a channel (mhero-channel-type-codes), by the scheme of the URNs that it reaches; each other is `other`. */
export const channelNetworks: Readonly<Record<string, string>> = {
  tel: 'sms',
  whatsapp: 'whatsapp',
  facebook: 'messenger',
  telegram: 'telegram',
  viber: 'viber',
  mailto: 'email',
  webchat: 'web',
};

/** The scheme of a channel's own address, by its network; that of each other network is `ext`. */
export const networkSchemes: Readonly<Record<string, string>> = {
  sms: 'tel',
  voice: 'tel',
  whatsapp: 'whatsapp',
  messenger: 'facebook',
  telegram: 'telegram',
  viber: 'viber',
  email: 'mailto',
  web: 'webchat',
};

const media = ['text', 'image', 'audio', 'video', 'document', 'location', 'quick-reply'];

/** What a channel can carry (mhero-message-content-codes), by its network; each other carries texts. */
export const channelContents: Readonly<Record<string, readonly string[]>> = {
  sms: ['text'],
  voice: ['speech'],
  whatsapp: media,
  messenger: media,
  telegram: media,
  viber: media,
  email: ['text', 'image', 'document'],
  web: ['text', 'image', 'quick-reply'],
};
