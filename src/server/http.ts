/** The server on a port: node:http at the edge, bounded in everything that a client can send. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse as NodeResponse,
} from 'node:http';
import { Failure } from '../findings/failure.ts';
import { outcomeResponse } from './fhir-server.ts';
import type { Handle, ServerResponse } from './request.ts';

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Only this machine unless given. */
  readonly host?: string;
  /** Largest body in bytes. */
  readonly maxBody?: number;
}

export interface Listening {
  /** Base url of the server: `http://127.0.0.1:8080/fhir`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Where the FHIR base is on the port. */
export const basePath = '/fhir';

const defaultMaxBody = 64 * 1024 * 1024;

/**
 * Opens the port.
 *
 * @throws Failure if the port can't be opened
 */
export async function listen(handle: Handle, options: ListenOptions): Promise<Listening> {
  const host = options.host ?? '127.0.0.1';
  const maxBody = options.maxBody ?? defaultMaxBody;
  const server = createServer(
    { maxHeaderSize: 32 * 1024, headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      answer(handle, request, maxBody).then(
        (reply) => send(request, response, reply),
        () => response.destroy(),
      );
    },
  );
  server.maxRequestsPerSocket = 0;
  await opened(server, options.port, host);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${String(port)}${basePath}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function opened(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const code = 'code' in cause ? String(cause.code) : cause.message;
      reject(
        new Failure('server.port', `The port ${String(port)} on ${host} can't be opened (${code})`, {
          hint: code === 'EADDRINUSE' ? 'Another program uses it; give another one with --port.' : undefined,
          cause,
        } as ConstructorParameters<typeof Failure>[2]),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

async function answer(handle: Handle, request: IncomingMessage, maxBody: number): Promise<ServerResponse> {
  const url = request.url ?? '/';
  const isBelow = url === basePath || url.startsWith(`${basePath}/`) || url.startsWith(`${basePath}?`);
  if (!isBelow) {
    const diagnostics = `The FHIR server is below ${basePath}`;
    return outcomeResponse(404, { severity: 'error', code: 'not-found', diagnostics });
  }
  const bytes = await bodyOf(request, maxBody);
  if (bytes === undefined) {
    const diagnostics = `The body is larger than ${String(maxBody)} bytes`;
    return outcomeResponse(413, { severity: 'error', code: 'too-long', diagnostics });
  }
  let body: string | undefined;
  try {
    body = bytes.length === 0 ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return outcomeResponse(400, {
      severity: 'error',
      code: 'structure',
      diagnostics: 'The body is not UTF-8',
    });
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return handle({ method: request.method ?? 'GET', path: url.slice(basePath.length), headers, body });
}

/** The body, or undefined if it is too large; the rest of it is then not kept. */
async function bodyOf(request: IncomingMessage, maxBody: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? '0') > maxBody) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Uint8Array = chunk as Buffer;
    size += bytes.length;
    if (size > maxBody) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(
  request: IncomingMessage,
  response: NodeResponse,
  { status, headers, body }: ServerResponse,
): void {
  // After a refusal the client may still be sending: the connection can't be used again.
  const isUnread = !request.complete;
  response.writeHead(status, {
    ...headers,
    'x-content-type-options': 'nosniff',
    ...(isUnread ? { connection: 'close' } : {}),
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  });
  response.end(body);
}
