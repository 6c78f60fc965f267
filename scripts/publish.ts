/**
 * `npm run guide:publish`: builds the HTML guide with HL7's IG Publisher, which it installs if need be, and fails on any
 * error, broken link, or warning that input/ignoreWarnings.txt gives no reason for.
 */
import * as path from 'node:path';
import { Failure } from '../src/findings/failure.ts';
import { buildGuide, root } from './guide/build-guide.ts';
import { runBuild } from './guide/build-step.ts';
import { installPublisher, publisherFolder } from './publisher/install.ts';
import { runPublisher } from './publisher/run-publisher.ts';
import { readVerdict } from './publisher/verdict.ts';

await runBuild(async () => {
  await buildGuide();
  const started = performance.now();
  const publisher = installPublisher(
    path.join(root, 'scripts', 'publisher'),
    path.join(root, 'node_modules'),
    publisherFolder(),
  );
  const installed = performance.now();
  console.log(`publisher: ${publisher.version} is installed (${seconds(installed - started)})`);
  await runPublisher(publisher, root, path.join(root, '.cache', 'guide', 'publisher.log'));
  const verdict = readVerdict(path.join(root, 'output'));
  for (const finding of verdict.findings) console.log(finding);
  console.log(`publisher: ${verdict.summary} (${seconds(performance.now() - installed)})`);
  if (!verdict.accepted)
    throw new Failure('guide.publisher', 'The guide has findings that nobody gave a reason for.', {
      hint: 'Mend them, or name each in input/ignoreWarnings.txt with the reason.',
    });
  console.log(`publisher: the guide is ${path.join('output', 'index.html')}`);
});

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
