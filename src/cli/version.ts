import { readFileSync } from 'node:fs';
import type { Tool } from '../report/validation-report.ts';

/** Name and version of this program, as its package states them; the same from `src` and from `dist`. */
export function tool(): Tool {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return { name, version };
}
