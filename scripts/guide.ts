/** `npm run guide`: compiles the guide and builds the definitions that ship with the program. */
import { buildGuide } from './guide/build-guide.ts';
import { runBuild } from './guide/build-step.ts';

await runBuild(buildGuide);
