import { catalogue } from '../findings/message.ts';

/** What can go wrong between sending a flow and reading it back. */
export const roundTripMessages = catalogue({
  'roundtrip.not-readable': {
    severity: 'error',
    title: 'State of the server unknown',
    text: ({ reference, status }: { reference: string; status: number }) =>
      status === 200
        ? `Expected ${reference} in the answer (200), found something else; nothing was sent.`
        : `Expected ${reference} to be there (200) or not (404, 410), found status ${status}; nothing was sent.`,
    why: 'What is on the server is put back after the round trip, so it must be read first.',
    fix: 'Give credentials that may read (--header), or another server.',
  },
  'roundtrip.transaction-refused': {
    severity: 'error',
    title: 'Transaction refused',
    text: ({ status, reason }: { status: number; reason: string }) =>
      `Expected the server to take the transaction (200), found status ${status}: ${reason}`,
    why: 'A flow goes to the server as one transaction of Questionnaires, Basics and the Library (R4, http.html#transaction).',
    fix: 'See what the server says; the kit (`mhero test`) tells which interaction it lacks.',
  },
  'roundtrip.not-found': {
    severity: 'error',
    title: 'Not found by search',
    text: ({ reference, query }: { reference: string; query: string }) =>
      `Expected ${reference} among the answers to ${query}; it is not, though the server took it.`,
    why: 'Flows are found by url and identifier; a server that does not index them is of no use to mHero.',
    fix: 'Check that the server supports the search parameters url and identifier, and how soon it indexes.',
  },
  'roundtrip.changed': {
    severity: 'error',
    title: 'Changed on the server',
    text: ({ reference, what }: { reference: string; what: string }) =>
      `Expected ${reference} to come back as it was sent; ${what}.`,
    why: 'A server keeps the elements and extensions of the profiles that it supports.',
    fix: 'Check which part the server drops; `mhero test` tells it for each profile.',
  },
  'roundtrip.interrupted': {
    severity: 'error',
    title: 'Interrupted',
    text: () => 'Stopped before the end; what was sent has been taken back.',
    why: 'The round trip was ended from outside.',
    fix: 'Start it again.',
  },
  'roundtrip.not-restored': {
    severity: 'error',
    title: 'Left on the server',
    text: ({ reference, note }: { reference: string; note: string }) =>
      `Expected ${reference} to be as it was before; it is not: ${note}.`,
    why: 'A round trip leaves the server as it found it.',
    fix: 'Remove or restore the resource by hand.',
  },
});
