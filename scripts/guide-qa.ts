/**
 * `npm run guide:qa`: judges the guide that `npm run guide:publish` last wrote. Fails on any error, broken link or
 * warning that input/ignoreWarnings.txt does not list, on a line there without its reason, and on more than ten.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../src/findings/failure.ts';
import { root } from './guide/build-guide.ts';
import { runBuild } from './guide/build-step.ts';
import { readIgnored } from './publisher/ignored.ts';
import { readVerdict } from './publisher/verdict.ts';

const output = path.join(root, 'output');

await runBuild(() => {
  if (!fs.existsSync(path.join(output, 'qa.json')))
    throw new Failure('guide.publisher', 'There is no published guide to judge.', {
      hint: 'Make it with: npm run guide:publish',
    });
  const ignored = readIgnored(fs.readFileSync(path.join(root, 'input', 'ignoreWarnings.txt'), 'utf8'));
  for (const { message, reason } of ignored) console.log(`ignored: ${message}\n  because: ${reason}`);
  const verdict = readVerdict(output);
  for (const finding of verdict.findings) console.log(finding);
  console.log(`guide: ${verdict.summary}`);
  if (!verdict.accepted)
    throw new Failure('guide.publisher', 'The guide has findings that nobody gave a reason for.');
  return Promise.resolve();
});
