/** Units of UCUM by the library of the US National Library of Medicine, which is loaded when a unit is first asked for. */
import { createRequire } from 'node:module';
import { isUnitForm, type UnitTest } from './terminology/grammars.ts';

/** What is used of the library. */
interface UnitLibrary {
  validateUnitString(code: string): { readonly status: string; readonly ucumCode: string | null };
}

/** Answers that are kept: resources use few units, strangers could send any number. */
const maxKnown = 10_000;

/** A test of units, symbols and all; undefined for a code that the library can't read. */
export function ucumUnits(): UnitTest {
  const known = new Map<string, boolean | undefined>();
  let library: UnitLibrary | undefined;
  return (code) => {
    if (known.has(code)) return known.get(code);
    if (known.size >= maxKnown) known.clear();
    const answer = isUnitForm(code) ? isUnit(code, (library ??= loadLibrary())) : false;
    known.set(code, answer);
    return answer;
  };
}

function isUnit(code: string, library: UnitLibrary): boolean | undefined {
  try {
    const { status, ucumCode } = library.validateUnitString(code);
    // The library mends what it takes for a slip; what is sent must be right as it is.
    return status === 'error' ? undefined : status === 'valid' && ucumCode === code;
  } catch {
    return undefined;
  }
}

/** It is a CommonJS module, so that it can be loaded in the middle of a check. */
function loadLibrary(): UnitLibrary {
  const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as {
    UcumLhcUtils: { getInstance(): UnitLibrary };
  };
  return UcumLhcUtils.getInstance();
}
