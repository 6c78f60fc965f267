// C0 and C1 controls, and the marks that turn the direction of writing: a file's text must not steer a terminal.
// eslint-disable-next-line no-control-regex -- these are the characters that steer a terminal
const steering = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Text from a file made safe for a terminal and for one line: control characters are shown as `\u001b`. */
export function printable(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** At most `length` characters on one line, with an ellipsis where something was cut. */
export function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= length) return line;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
