/** Many mutations in threads, each watched: one that does not answer in time or uses up its memory is ended. */
import { Worker } from 'node:worker_threads';
import type { Answer, WorkerSetup } from './worker.ts';

/** A thread does not inherit the loader of TypeScript, so it registers it before the worker's own module. */
const startOfThread = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('worker.ts', import.meta.url).href)});
});`;

export interface RunOptions extends WorkerSetup {
  readonly count: number;
  /** The number of the first mutation. */
  readonly from?: number;
  readonly threads: number;
  /** Milliseconds after which a mutation counts as a hang. */
  readonly patience: number;
  /** Megabytes of memory of a thread. */
  readonly memory: number;
}

/** A mutation that ended a thread. */
export interface Lost {
  readonly number: number;
  readonly why: string;
}

export interface RunResult {
  readonly answers: readonly Answer[];
  readonly lost: readonly Lost[];
}

/** Runs all mutations from `from` on. Throws only if a thread can not be started. */
export async function runMutations(
  options: RunOptions,
  onAnswer: (answer: Answer) => void = () => undefined,
): Promise<RunResult> {
  const answers: Answer[] = [];
  const lost: Lost[] = [];
  const first = options.from ?? 0;
  const numbers = Array.from({ length: options.count }, (_, index) => first + index).values();
  const takeAnswer = (answer: Answer) => {
    answers.push(answer);
    onAnswer(answer);
  };
  const thread = async (): Promise<void> => {
    for (let done = false; !done;) done = await workUntilLost(numbers, options, takeAnswer, lost);
  };
  await Promise.all(Array.from({ length: options.threads }, thread));
  return { answers: answers.sort((a, b) => a.number - b.number), lost };
}

/** Works in a thread until there is nothing left (true) or the thread is lost (false). */
async function workUntilLost(
  numbers: Iterator<number>,
  { folders, seed, memory, patience }: RunOptions,
  take: (answer: Answer) => void,
  lost: Lost[],
): Promise<boolean> {
  const worker = new Worker(startOfThread, {
    eval: true,
    workerData: { folders, seed } satisfies WorkerSetup,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const ended = new Promise<string>((resolve) => {
    worker.once('error', (error: Error) => resolve(`${error.name}: ${error.message.slice(0, 200)}`));
    worker.once('exit', (code) => resolve(`the thread ended with ${code}`));
  });
  try {
    let isFirst = true;
    for (let next = numbers.next(); next.done !== true; next = numbers.next()) {
      const number = next.value;
      const answered = new Promise<Answer>((resolve) => worker.once('message', resolve));
      worker.postMessage({ number });
      // The first one waits for the thread to be ready.
      const answer = await inTime(Promise.race([answered, ended]), isFirst ? patience + 60_000 : patience);
      isFirst = false;
      if (answer === undefined || typeof answer === 'string') {
        lost.push({ number, why: answer ?? `no answer in ${patience / 1000} s` });
        return false;
      }
      take(answer);
    }
    return true;
  } finally {
    await worker.terminate();
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
