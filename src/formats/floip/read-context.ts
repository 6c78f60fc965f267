import type { FlowType, LanguageCode, Localized } from '../../flow/model.ts';
import type { BlockContext } from './write-block.ts';

/** What a block needs to know of the document that it is read from. */
export interface ReadContext extends BlockContext {
  readonly type: FlowType;
  readonly base: LanguageCode;
  /** What a resource says; nothing if there is no such resource. */
  readonly content: (resource: string) => Localized;
  readonly languageCode: (id: string) => LanguageCode;
  readonly flowName: (uuid: string) => string | undefined;
}
