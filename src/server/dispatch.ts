/** One request, from its path to its reply. */
import { type Interaction, type Reply, type ServerParts } from './interaction.ts';
import { checkAccept, checkContentType } from './media-type.ts';
import { refuse } from './outcome.ts';
import { readPreferences } from './request.ts';
import { findRoute, type Route } from './routes.ts';
import { quote, splitQuery } from './search-request.ts';
import { processBundle } from './transaction.ts';

/** A request whose header names are in lower case. */
export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface DispatchOptions {
  readonly ignoreMetaProfile: boolean;
}

const longestPath = 16_000;

/**
 * Answers a request.
 *
 * @throws FhirError for everything that is the client's fault
 */
export function dispatch(parts: ServerParts, request: PlainRequest, options: DispatchOptions): Reply {
  const { method, headers, body } = request;
  if (request.path.length > longestPath)
    throw refuse(414, 'too-long', 'The url is too long; use POST _search');
  const [path = '', queryText = ''] = request.path.split(/\?(.*)/s);
  const steps = path.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeStep);
  const { route, type, id, version } = findRoute(method, steps.join('/') === '' ? [] : steps, [
    bundleRoute(parts, options, headers),
  ]);
  const query = splitQuery(queryText);
  checkAccept(headers['accept'], query);
  if (body !== undefined && body !== '') checkContentType(headers['content-type'], route.body);
  const interaction: Interaction = {
    parts,
    method,
    type,
    id,
    version,
    query,
    headers,
    body,
    prefer: readPreferences(headers['prefer']),
    ignoreMetaProfile: options.ignoreMetaProfile,
  };
  return route.handle(interaction);
}

function bundleRoute(parts: ServerParts, options: DispatchOptions, headers: PlainRequest['headers']): Route {
  const inherited = headers['prefer'] === undefined ? {} : { prefer: headers['prefer'] };
  return {
    method: 'POST',
    path: '',
    body: 'resource',
    handle: (interaction) =>
      processBundle(interaction, (inner) => {
        if (inner.method === 'POST' && inner.path.replace(/^\//, '') === '') {
          throw refuse(400, 'not-supported', 'A bundle can not be part of a bundle');
        }
        return dispatch(parts, { ...inner, headers: { ...inherited, ...inner.headers } }, options);
      }),
  };
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    throw refuse(400, 'invalid', `${quote(step)} in the url is not percent-encoded text`);
  }
}
