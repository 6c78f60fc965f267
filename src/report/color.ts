const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

export type Color = keyof typeof codes;

/** Colours a text, or leaves it as it is. */
export type Paint = (color: Color, text: string) => string;

export const plain: Paint = (_color, text) => text;

export const colored: Paint = (color, text) => `\u001b[${codes[color]}m${text}\u001b[0m`;
