/** Up to three candidates that are spelt most like a word, the nearest first; none that is far from it. */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(2, Math.ceil(word.length * 0.4));
  return [...candidates]
    .map((candidate) => ({ candidate, far: distanceTo(word, candidate) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A code whose last part is the word (`exit-missing` for `rapidpro.exit-missing`) counts as one letter away. */
function distanceTo(word: string, candidate: string): number {
  return candidate.endsWith(`.${word}`) ? 1 : editDistance(word.slice(0, 100), candidate);
}

/** Letters to change, add or remove to get from one to the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
