/**
 * What ends a command beside the command line's own reasons: the server that is talked to, the server that is
 * run, and what ships with the program. Where a `Failure` is thrown its sentence is written; here is what
 * `mhero explain` tells about it.
 */
import { catalogue } from './message.ts';

const said = () => '';

export const failureMessages = catalogue({
  'client.base-invalid': {
    severity: 'error',
    title: 'No base url of a server',
    text: said,
    why: 'Requests are made by adding to the base url, so it has no query, fragment or password in it.',
    fix: 'Give the url that /metadata is below, such as http://localhost:8080/fhir; credentials go into --header.',
  },
  'client.insecure': {
    severity: 'error',
    title: 'Credentials without encryption',
    text: said,
    why: 'Over plain http everybody on the way can read the credentials, except on the way to this machine itself.',
    fix: 'Use the https url of the server, or --allow-insecure in a network that you trust.',
  },
  'client.other-origin': {
    severity: 'error',
    title: 'Link to another server',
    text: said,
    why: 'A server that links elsewhere could send requests, and the credentials with them, to somebody else.',
    fix: 'Set the base url that the server believes it has to the one that you call.',
  },
  'client.timeout': {
    severity: 'error',
    title: 'No answer in time',
    text: said,
    why: 'A server that does not answer is as good as none.',
    fix: 'Look whether the server is up and how busy it is.',
  },
  'client.unreachable': {
    severity: 'error',
    title: 'Server not reachable',
    text: said,
    why: 'Nothing could be asked, so nothing can be said of the server.',
    fix: 'Check the url, the network, and that the server runs.',
  },
  'definitions.missing': {
    severity: 'error',
    title: 'Definitions missing',
    text: said,
    why: 'Flows and resources are checked against the FHIR definitions that ship with the program.',
    fix: 'In a clone of the project build them with: npm run guide. Else install the package anew.',
  },
  'definitions.not-a-pack': {
    severity: 'error',
    title: 'Definitions damaged',
    text: said,
    why: 'The file with the FHIR definitions is cut off, or of another version of the program.',
    fix: 'In a clone of the project build them with: npm run guide. Else install the package anew.',
  },
  'server.data-damaged': {
    severity: 'error',
    title: 'Data of the server damaged',
    text: said,
    why: 'The file in the data folder is not the database that the server wrote.',
    fix: 'Restore it from a copy, or start with another folder.',
  },
  'server.data-folder': {
    severity: 'error',
    title: 'Data folder not usable',
    text: said,
    why: 'The server could not keep what it is sent.',
    fix: 'Give a folder that can be made and written to with --data.',
  },
  'server.data-in-use': {
    severity: 'error',
    title: 'Data folder in use',
    text: said,
    why: 'Two servers on one folder would overwrite each other.',
    fix: 'Stop the other server, or give this one another folder with --data.',
  },
  'server.data-version': {
    severity: 'error',
    title: 'Data of another version',
    text: said,
    why: 'The data folder was written by a version of the program that lays out its data differently.',
    fix: 'Use the version that wrote it, or another folder.',
  },
  'server.other-address': {
    severity: 'error',
    title: 'Address of another server',
    text: said,
    why: 'The server in the process answers for its own base url only.',
    fix: 'Use a path below the base url.',
  },
  'server.port': {
    severity: 'error',
    title: 'Port not free',
    text: said,
    why: 'The server can only listen on a port that no other program has and that you may open.',
    fix: 'Give another port with --port; 0 takes any free one.',
  },
  'test.unknown': {
    severity: 'error',
    title: 'No such test',
    text: said,
    why: 'A run without a test would say nothing of the server.',
    fix: 'Use the id of a test, as the result shows it, or the part before its dot for the whole group.',
  },
});
