/** Archives made for tests, byte by byte, so that they can be wrong too. */
import { gzipSync } from 'node:zlib';

export interface TarFile {
  readonly path: string;
  readonly text?: string;
  /** Type of the entry: `0` a file, `2` a link, `5` a folder, `x` a pax header, `L` a long name. */
  readonly type?: string;
  /** Size in the header, if it is to lie. */
  readonly size?: number;
}

export function tar(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap(({ path, text = '', type = '0', size }) => {
    const body = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write('0000644\0', 100);
    header.write((size ?? body.length).toString(8).padStart(11, '0') + '\0', 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\0', 257);
    header.write(
      `${[...header]
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export function tgz(files: Readonly<Record<string, unknown>>): Buffer {
  return gzipSync(tar(Object.entries(files).map(([path, json]) => ({ path, text: JSON.stringify(json) }))));
}
