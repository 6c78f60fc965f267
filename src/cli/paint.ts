import { colored, type Paint, plain } from '../report/color.ts';
import type { Io, Output } from './io.ts';

/** Colours at a terminal, unless the user asks for none (https://no-color.org) or forces them. */
export function paintFor(output: Output, env: Io['env']): Paint {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return plain;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return colored;
  return output.isTTY && env['TERM'] !== 'dumb' ? colored : plain;
}
