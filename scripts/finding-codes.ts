/** `npx tsx scripts/finding-codes.ts`: writes the guide's code system of findings from the catalogues. */
import { writeFileSync } from 'node:fs';
import { findingCodeSystem } from './finding-codes/code-system.ts';

writeFileSync(new URL('../fsh/terminology/mhero-finding.fsh', import.meta.url), findingCodeSystem());
