import { catalogue } from '../../findings/message.ts';

/** What can be said of an answer of RapidPro's API, beside what its schema says. */
export const rapidProApiMessages = catalogue({
  'rapidpro-api.more-pages': {
    severity: 'warning',
    title: 'There are more pages',
    text: ({ count }: { count: number }) =>
      `This is one page of ${count} of a longer list: the next one is at the address in "next".`,
    why: 'The API answers lists in pages; what is on the other pages is not in this file, so what is made of it is not whole.',
    fix: 'Fetch every page (follow "next" until it is null) and give all of the files together.',
  },
});
