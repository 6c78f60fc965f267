import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Calls with the path of an empty folder, which is removed afterwards. */
export function inTemporaryFolder(use: (folder: string) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mhero-'));
  try {
    use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
