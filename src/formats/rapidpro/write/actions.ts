import type { Action, GroupAction, MessageAction, SetContactAction } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { withKept } from './kept.ts';

/** An action as RapidPro has it, with all that its file had. */
export function actionJson(action: Action): JsonObject {
  return withKept(bareAction(action), action);
}

/** An action of what the model says alone. */
export function bareAction(action: Action): JsonObject {
  const { uuid } = action;
  switch (action.kind) {
    case 'message':
      return message(action);
    case 'set-contact':
      return setContact(action);
    case 'add-to-groups':
      return { type: 'add_contact_groups', uuid, groups: groups(action) };
    case 'remove-from-groups':
      return {
        type: 'remove_contact_groups',
        uuid,
        groups: groups(action),
        ...(action.all === undefined ? {} : { all_groups: action.all }),
      };
    case 'set-result':
      return {
        type: 'set_run_result',
        uuid,
        name: action.name,
        value: action.value,
        ...(action.category === undefined ? {} : { category: action.category }),
      };
    case 'run-flow':
      return {
        type: 'enter_flow',
        uuid,
        flow: { uuid: action.flow.uuid, name: action.flow.name ?? '' },
        ...(action.terminal === undefined ? {} : { terminal: action.terminal }),
      };
    case 'webhook':
      return {
        type: 'call_webhook',
        uuid,
        method: action.method,
        url: action.url,
        ...(action.headers === undefined ? {} : { headers: { ...action.headers } }),
        ...(action.body === undefined ? {} : { body: action.body }),
        ...(action.resultName === undefined ? {} : { result_name: action.resultName }),
      };
    case 'other':
      return { type: action.type, uuid };
  }
}

function message({ uuid, mode, content }: MessageAction): JsonObject {
  const [base] = content;
  const text = base?.text ?? '';
  if (mode === 'text') {
    return {
      type: 'send_msg',
      uuid,
      text,
      ...(base?.attachments === undefined ? {} : { attachments: [...base.attachments] }),
      ...(base?.quickReplies === undefined ? {} : { quick_replies: [...base.quickReplies] }),
    };
  }
  const audio = base?.audio;
  if (audio !== undefined && text === '') return { type: 'play_audio', uuid, audio_url: audio };
  return { type: 'say_msg', uuid, text, ...(audio === undefined ? {} : { audio_url: audio }) };
}

const valueKeys = {
  field: 'value',
  name: 'name',
  language: 'language',
  timezone: 'timezone',
  status: 'status',
};

function setContact({ uuid, property, field, value }: SetContactAction): JsonObject {
  return {
    type: `set_contact_${property}`,
    uuid,
    ...(field === undefined ? {} : { field: { key: field.key, name: field.name } }),
    [valueKeys[property]]: value,
  };
}

function groups(action: GroupAction): JsonObject[] {
  return action.groups.map(({ uuid, name }) => (uuid === undefined ? { name_match: name } : { uuid, name }));
}
