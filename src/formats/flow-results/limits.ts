/** Characters of a row: far above any response in text, far below what would use up the memory. */
export const longestRow = 1_000_000;

/** Findings of one kind that are shown of one file. */
export const shownOfAKind = 100;
