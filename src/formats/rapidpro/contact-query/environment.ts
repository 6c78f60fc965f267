import type { DateFormat } from './values.ts';

/** What a workspace is set to that matters for its queries; no export says it. */
export interface QueryEnvironment {
  /** How dates are written; without it a date may be written in any of the three ways. */
  readonly dateFormat?: DateFormat;
  /** True for one that hides addresses: they can't be asked for, and a number alone is no phone number. */
  readonly redactsUrns?: boolean;
  /** The number with its country that a whole query is, as libphonenumber tells it; else `internationalNumber`. */
  readonly phoneNumber?: (query: string) => string | undefined;
}

/** What a query can name, as far as it is known: what is missing is not looked up. */
export interface QueryResolver {
  /** The type of the field with a key, as exports name it; undefined if there is no such field. */
  readonly fieldType?: (key: string) => string | undefined;
  /** Whether there is a group or a flow of that name, whatever its case. */
  readonly isGroup?: (name: string) => boolean;
  readonly isFlow?: (name: string) => boolean;
}
