/** A JSON Pointer (RFC 6901) such as `/flows/0/nodes/3`; the empty string is the whole document. */
export type JsonPointer = string;

/** The pointer to a property or an item of what `pointer` points to. */
export function child(pointer: JsonPointer, ...steps: (string | number)[]): JsonPointer {
  let path = pointer;
  for (const step of steps) path += `/${typeof step === 'number' ? step : escaped(step)}`;
  return path;
}

function escaped(step: string): string {
  return step.includes('~') || step.includes('/') ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The steps of a pointer, unescaped; of the empty pointer none. */
export function steps(pointer: JsonPointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
}

/** The pointer to what contains this, or undefined for the whole document. */
export function parent(pointer: JsonPointer): JsonPointer | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}
