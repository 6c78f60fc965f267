import type { Loss } from '../../flow/loss.ts';
import type { Item } from '../../formats/rapidpro-api/answers.ts';

/** A loss, with the file that the item came from. */
export interface PlatformLoss extends Loss {
  readonly file: string;
}

/** What can't be carried, in the order in which it is found. */
export class Losses {
  readonly list: PlatformLoss[] = [];

  add({ file, at }: Item, what: string, why: string): void {
    this.list.push({ code: 'loss.property', file, at, what, why });
  }

  /** For what is lost of one item: `run 4711: its path`. */
  of(item: Item, subject: string): (what: string, why: string) => void {
    return (what, why) => {
      this.add(item, `${subject}: ${what}`, why);
    };
  }
}
