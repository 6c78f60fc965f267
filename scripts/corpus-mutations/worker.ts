/** The thread that damages files and works with them; it is ended from outside if it does not answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { defaultCheckLimits } from '../../src/flow-package/check.ts';
import { Validator } from '../../src/validation/validator.ts';
import { createRandom } from '../agreement/mutations/random.ts';
import { readCorpus } from './corpus.ts';
import { exercise, type Outcome } from './exercise.ts';
import { mutate, type MutationClass } from './mutate.ts';

/** What the thread is told: the number of a mutation. */
export interface Task {
  readonly number: number;
}

/** What it answers. */
export interface Answer extends Outcome {
  readonly number: number;
  readonly file: string;
  readonly done: readonly MutationClass[];
  readonly milliseconds: number;
}

/** What it is given when it starts. */
export interface WorkerSetup {
  readonly folders: readonly string[];
  readonly seed: number;
}

const { folders, seed } = workerData as WorkerSetup;
const corpus = readCorpus(folders);
const definitions = openPackagedDefinitions();
const context = { definitions, validator: new Validator({ definitions }), limits: defaultCheckLimits };

async function perform(number: number): Promise<Answer> {
  // Each mutation has choices of its own, so that it can be made again alone.
  const random = createRandom(Math.imul(seed, 1_000_003) + number);
  for (let warm = 0; warm < 4; warm++) random.below(2);
  const file = random.pick(corpus);
  if (file === undefined) throw new Error('The corpus is empty.');
  const { bytes, done } = mutate(file.text, random);
  const start = performance.now();
  const outcome = await exercise(file, bytes, context, number % 8 === 0);
  return { ...outcome, number, file: file.name, done, milliseconds: performance.now() - start };
}

parentPort?.on('message', ({ number }: Task) => {
  void perform(number).then((answer) => parentPort?.postMessage(answer));
});
