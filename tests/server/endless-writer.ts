/** Writes patients into the data folder named on the command line until it is killed. */
import { openReferenceServer } from '../../src/server/reference-server.ts';
import { coreDefinitions } from './core-definitions.ts';

const [, , dataFolder] = process.argv;

async function write(): Promise<void> {
  const server = await openReferenceServer({ dataFolder, definitions: coreDefinitions(), validator: null });
  for (let n = 0; n < 100_000; n++) {
    const id = `n${String(n)}`;
    const body = { resourceType: 'Patient', id, identifier: [{ system: 'http://ids', value: id }] };
    const { status } = await server.client.request({ method: 'PUT', path: `Patient/${id}`, body });
    if (status !== 201) throw new Error(`Answered ${String(status)}`);
    process.stdout.write(`${id}\n`);
    // Lets the line go out before the next write.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await write();
