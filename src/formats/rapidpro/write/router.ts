import type { Case, Category, Expectation, Router, Wait } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { withKept } from './kept.ts';

/** A router as RapidPro has it, with the wait of its node inside. */
export function routerJson(router: Router, wait: Wait | undefined): JsonObject {
  return withKept(bareRouter(router, wait), router);
}

export function bareRouter(router: Router, wait: Wait | undefined): JsonObject {
  return {
    type: router.kind,
    ...(wait === undefined ? {} : { wait: waitJson(wait) }),
    ...(router.resultName === undefined ? {} : { result_name: router.resultName }),
    categories: router.categories.map((category) => withKept(bareCategory(category), category)),
    ...(router.kind === 'random'
      ? {}
      : {
          operand: router.operand,
          cases: router.cases.map((item) => withKept(bareCase(item), item)),
          ...(router.defaultCategory === undefined ? {} : { default_category_uuid: router.defaultCategory }),
        }),
  };
}

export function bareCategory({ uuid, name, exit }: Category): JsonObject {
  return { uuid, name, exit_uuid: exit };
}

/** RapidPro compares by a test and its arguments; a bare expression has to be translated before. */
export function bareCase({ uuid, test, category }: Case): JsonObject {
  const type = test.kind === 'function' ? test.name : 'has_text';
  const values = test.kind === 'function' ? [...test.arguments] : [];
  return { uuid, type, arguments: values, category_uuid: category };
}

function waitJson(wait: Wait): JsonObject {
  return withKept(bareWait(wait), wait);
}

export function bareWait({ expects, timeout }: Wait): JsonObject {
  return {
    ...expectation(expects),
    ...(timeout === undefined
      ? {}
      : { timeout: { seconds: timeout.seconds, category_uuid: timeout.category } }),
  };
}

function expectation(expects: Expectation): JsonObject {
  switch (expects.kind) {
    case 'media':
      return { type: 'msg', hint: { type: expects.media } };
    case 'location':
      return { type: 'msg', hint: { type: 'location' } };
    case 'digits':
      return {
        type: 'msg',
        hint: {
          type: 'digits',
          ...(expects.count === undefined ? {} : { count: expects.count }),
          ...(expects.terminatedBy === undefined ? {} : { terminated_by: expects.terminatedBy }),
        },
      };
    case 'dial':
      return { type: 'dial', phone: expects.phone };
    case 'any':
    case 'number':
    case 'text':
    case 'choice':
      return { type: 'msg' };
  }
}
