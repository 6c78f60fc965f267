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
