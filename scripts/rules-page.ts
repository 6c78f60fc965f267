/** `npx tsx scripts/rules-page.ts`: writes docs/rules.md, the list of what is checked of flows. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page/page.ts';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
