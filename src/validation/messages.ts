/** All messages of the profile validator, for `mhero explain` and the guide. */
import { attachmentMessages } from './checks/attachment.ts';
import { bindingMessages } from './checks/binding.ts';
import { bundleMessages } from './checks/bundle.ts';
import { canonicalUrlMessages } from './checks/canonical-url.ts';
import { cardinalityMessages } from './checks/cardinality.ts';
import { codeSystemMessages } from './checks/code-system.ts';
import { codingMessages } from './checks/coding.ts';
import { conceptMapMessages } from './checks/concept-map.ts';
import { containedMessages } from './checks/contained.ts';
import { decimalPlacesMessages } from './checks/decimal-places.ts';
import { definitionMessages } from './checks/definition.ts';
import { derivationMessages } from './checks/derivation.ts';
import { elementIdMessages } from './checks/element-id.ts';
import { extensionMessages } from './checks/extension.ts';
import { fixedMessages } from './checks/fixed.ts';
import { identifierMessages } from './checks/identifier.ts';
import { invariantMessages } from './checks/invariant.ts';
import { jsonShapeMessages } from './checks/json-shape.ts';
import { limitMessages } from './checks/limits.ts';
import { measureMessages } from './checks/measure.ts';
import { measureReportMessages } from './checks/measure-report-messages.ts';
import { metaProfileMessages } from './checks/meta-profile.ts';
import { narrativeControlMessages } from './checks/narrative-control.ts';
import { narrativeMessages } from './checks/narrative.ts';
import { primitiveMessages } from './checks/primitive.ts';
import { referenceTargetMessages } from './checks/reference-target.ts';
import { referenceMessages } from './checks/reference.ts';
import { searchParameterMessages } from './checks/search-parameter.ts';
import { typeMessages } from './checks/type.ts';
import { valueNeededMessages } from './checks/value-needed.ts';
import { valueSetMessages } from './checks/value-set.ts';
import { answerMessages } from './questionnaire/answer-messages.ts';
import { derivedMessages } from './questionnaire/derived.ts';
import { designMessages } from './questionnaire/design.ts';
import { designExtensionMessages } from './questionnaire/design-extensions.ts';
import { questionnaireMessages } from './questionnaire/questionnaire.ts';
import { responseMessages } from './questionnaire/response.ts';
import { slicingMessages } from './slicing/check-slices.ts';

export const validationMessages = {
  ...attachmentMessages,
  ...bindingMessages,
  ...bundleMessages,
  ...canonicalUrlMessages,
  ...cardinalityMessages,
  ...codeSystemMessages,
  ...codingMessages,
  ...conceptMapMessages,
  ...containedMessages,
  ...decimalPlacesMessages,
  ...definitionMessages,
  ...derivationMessages,
  ...elementIdMessages,
  ...extensionMessages,
  ...fixedMessages,
  ...identifierMessages,
  ...invariantMessages,
  ...jsonShapeMessages,
  ...limitMessages,
  ...measureMessages,
  ...measureReportMessages,
  ...metaProfileMessages,
  ...narrativeControlMessages,
  ...narrativeMessages,
  ...primitiveMessages,
  ...referenceTargetMessages,
  ...referenceMessages,
  ...searchParameterMessages,
  ...typeMessages,
  ...valueNeededMessages,
  ...valueSetMessages,
  ...answerMessages,
  ...derivedMessages,
  ...designMessages,
  ...designExtensionMessages,
  ...questionnaireMessages,
  ...responseMessages,
  ...slicingMessages,
};
