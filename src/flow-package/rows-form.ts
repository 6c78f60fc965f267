/** Whether a file looks like the rows of a Flow Results package. */
import { open } from 'node:fs/promises';
import type { RowsForm } from '../formats/flow-results/check-rows.ts';

/** What the first characters of a file say of it; undefined if it can't be rows. */
export async function rowsForm(path: string): Promise<RowsForm | undefined> {
  if (/\.csv$/i.test(path)) return 'csv';
  const start = await firstText(path);
  if (/^\ufeff?\s*\[\s*[[\]]/.test(start)) return 'json';
  return /^\ufeff?\s*\{/.test(start) && /"type"\s*:\s*"responses"/.test(start) ? 'api' : undefined;
}

async function firstText(path: string): Promise<string> {
  let file;
  try {
    file = await open(path, 'r');
    if (!(await file.stat()).isFile()) return '';
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file?.close();
  }
}
