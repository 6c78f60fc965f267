/** The reference server as commands use it: over a data folder or in memory, on a port or in the process. */
import { randomUUID } from 'node:crypto';
import type { FhirClient } from '../fhir/client.ts';
import { layerDefinitions } from '../fhir/layered-definitions.ts';
import { type ResourceValidator, Validator } from '../validation/validator.ts';
import { openDataFolder } from './data-folder.ts';
import { createFhirServer } from './fhir-server.ts';
import { basePath, listen, type Listening, type ListenOptions } from './http.ts';
import { inProcessClient } from './in-process-client.ts';
import { postedDefinitions } from './posted-definitions.ts';
import type { Handle } from './request.ts';
import { ResourceStore } from './resource-store.ts';
import type { ServerDefinitions } from './search-parameter.ts';

export interface ReferenceServerOptions {
  /** Where the data is kept; in memory without. */
  readonly dataFolder?: string | undefined;
  /** R4's and the guide's definitions: `openPackagedDefinitions()`. */
  readonly definitions: ServerDefinitions;
  /** The project's own validator unless given; `null` for none. */
  readonly validator?: ResourceValidator | null;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  readonly software?: { readonly name: string; readonly version: string };
  /** Changes what the server does, for tests of the test kit: `(handle) => withFault(handle, name)`. */
  readonly wrap?: (handle: Handle) => Handle;
  readonly onFault?: (error: unknown) => void;
}

export interface ReferenceServer {
  readonly handle: Handle;
  /** Talks to the server in the process; also while it listens. */
  readonly client: FhirClient;
  /** Opens a port; the server's own urls begin with its address from then on. */
  listen(port: number, options?: Omit<ListenOptions, 'port'>): Promise<Listening>;
  /** Closes the port and the data folder. */
  close(): Promise<void>;
}

/**
 * Opens the server.
 *
 * @throws Failure if the data folder is in use, or can't be used
 */
export async function openReferenceServer(options: ReferenceServerOptions): Promise<ReferenceServer> {
  const store = new ResourceStore(await openDataFolder(options.dataFolder));
  // R4's own definitions come first: nobody can replace them by storing others with the same url.
  const definitions: ServerDefinitions = {
    ...layerDefinitions([options.definitions, postedDefinitions(store)]),
    ...(options.definitions.urlsAbout === undefined ? {} : { urlsAbout: options.definitions.urlsAbout }),
  };
  const own = options.validator === undefined ? freshValidator(store, definitions) : undefined;
  const validator = options.validator === null ? undefined : (options.validator ?? own?.validator);
  let base = `http://127.0.0.1${basePath}`;
  let listening: Listening | undefined;
  const server = createFhirServer({
    store,
    definitions,
    validator,
    ...(own === undefined ? {} : { onChange: own.onChange }),
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    base: () => base,
    ...(options.software === undefined ? {} : { software: options.software }),
    ...(options.onFault === undefined ? {} : { onFault: options.onFault }),
  });
  const handle = options.wrap?.(server.handle) ?? server.handle;
  return {
    handle,
    client: inProcessClient({ handle, base: () => base }),
    async listen(port, listenOptions) {
      listening = await listen(handle, { ...listenOptions, port });
      base = listening.url;
      return listening;
    },
    async close() {
      await listening?.close();
      store.close();
    },
  };
}

/** What the validator keeps compiled; questionnaires it looks up each time. */
const compiledTypes: readonly string[] = ['StructureDefinition', 'ValueSet', 'CodeSystem'];

/** The project's validator, made anew when a definition that it may know (or know to be missing) has changed. */
function freshValidator(
  store: ResourceStore,
  definitions: ServerDefinitions,
): { readonly validator: ResourceValidator; readonly onChange: (type: string) => void } {
  let current: Validator | undefined;
  let hasChanged = false;
  store.onRollback(() => {
    // A change that is undone may have been compiled meanwhile.
    if (hasChanged) current = undefined;
  });
  return {
    validator: {
      validate: (resource, given) => (current ??= new Validator({ definitions })).validate(resource, given),
    },
    onChange: (type) => {
      if (!compiledTypes.includes(type)) return;
      hasChanged = true;
      current = undefined;
    },
  };
}
