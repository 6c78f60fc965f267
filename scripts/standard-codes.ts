/**
 * Writes the codes of standards that the terminology carries: the subtags of languages by IANA's registry (BCP 47),
 * and the subdivisions of countries (ISO 3166-2). Run it when the packages have newer lists; a test tells.
 *
 * Usage: npx tsx scripts/standard-codes.ts
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { languageSubtagsModule, subdivisionsModule } from './standard-codes/modules.ts';

const folder = path.resolve(import.meta.dirname, '../src/fhir/terminology');
fs.writeFileSync(path.join(folder, 'language-subtags.ts'), languageSubtagsModule());
fs.writeFileSync(path.join(folder, 'subdivisions.ts'), subdivisionsModule());
