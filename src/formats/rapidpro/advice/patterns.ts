import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { analyseTemplate } from '../expressions/analysis.ts';
import { report } from '../flow-part.ts';
import { patternFault } from '../pattern-syntax.ts';
import { CaseTest } from '../read/case-test.ts';
import { Translations } from '../read/translations.ts';

/** What `has_pattern` compares with is a regular expression that the engine can read. */
export const patterns: Advice = (flow) => {
  const findings: Finding[] = [];
  const see = (pattern: string | undefined, pointer: string) => {
    if (pattern === undefined) return;
    const { pieces } = analyseTemplate(pattern);
    if (pieces.some(({ kind }) => kind === 'name' || kind === 'expression')) return;
    const fault = patternFault(pattern);
    if (fault !== undefined) {
      findings.push(report('rapidpro.pattern-invalid', { fault }, { pointer, flow: flow.uuid }));
    }
  };
  for (const router of flow.routers) {
    if (router.type === 'random') continue;
    for (const item of router.cases) {
      if (item.type !== 'has_pattern') continue;
      const test = new CaseTest(item, new Translations(flow));
      see(test.arguments[0], child(item.at, 'arguments', 0));
      for (const { language, arguments: texts } of test.translations ?? []) {
        see(texts[0], child(flow.at, 'localization', language, item.uuid, 'arguments', 0));
      }
    }
  }
  return findings;
};
