/** What goes into the server and comes out of it, apart from the network. */

export interface ServerRequest {
  readonly method: string;
  /** Below the base, with the query, with or without a leading slash: `Patient?name=x`. */
  readonly path: string;
  /** Names in any case. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
}

export interface ServerResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Answers a request; never throws on anything that a client can send. */
export type Handle = (request: ServerRequest, options?: HandleOptions) => Promise<ServerResponse>;

export interface HandleOptions {
  /** Resources are checked against their base type alone. For `withFault`: to show that the kit notices. */
  readonly ignoreMetaProfile?: boolean;
}

/** What the client would like (R4 section 3.1.0.1.7, and RFC 7240). */
export interface Preferences {
  readonly returns: 'minimal' | 'representation' | 'OperationOutcome' | undefined;
  readonly strict: boolean;
}

export function readPreferences(header: string | undefined): Preferences {
  let returns: Preferences['returns'];
  let strict = false;
  for (const part of (header ?? '').split(/[,;]/)) {
    const preference = part.trim().replaceAll('"', '');
    if (preference === 'return=minimal') returns = 'minimal';
    else if (preference === 'return=representation') returns = 'representation';
    else if (preference === 'return=OperationOutcome') returns = 'OperationOutcome';
    else if (preference === 'handling=strict') strict = true;
  }
  return { returns, strict };
}
