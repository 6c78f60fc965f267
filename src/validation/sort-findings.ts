import { steps } from '../text/pointer.ts';
import type { ProfileFinding } from './validator.ts';

/** By place, each finding once: what the type and a profile both say is said by the first. */
export function sortFindings(findings: readonly ProfileFinding[]): ProfileFinding[] {
  if (findings.length < 2) return [...findings];
  const seen = new Set<string>();
  const once = findings.filter(({ code, pointer, message }) => {
    const key = `${code} ${pointer} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const keyed = once.map((finding) => ({ finding, at: steps(finding.pointer) }));
  keyed.sort((a, b) => comparePlaces(a.at, b.at));
  return keyed.map(({ finding }) => finding);
}

function comparePlaces(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x = '', y = ''] = [a[i], b[i]];
    if (x === y) continue;
    const isNumber = /^\d+$/.test(x) && /^\d+$/.test(y);
    return isNumber ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return a.length - b.length;
}
