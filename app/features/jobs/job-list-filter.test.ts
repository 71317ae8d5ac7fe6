import { expect, it } from 'vitest';
import { readJobListFilter } from './job-list-filter';

const read = (query: string) => readJobListFilter(new URLSearchParams(query));

it('reads status, search and order of the address', () => {
  expect(read('status=open&q=+heart+&sort=-spent')).toEqual({
    status: 'open',
    search: 'heart',
    sort: 'spent',
    isAscending: false,
  });
  expect(read('sort=title')).toMatchObject({ sort: 'title', isAscending: true });
});

it('leaves out what the list does not know', () => {
  expect(read('status=deleted&sort=budget')).toEqual({
    status: undefined,
    search: '',
    sort: undefined,
    isAscending: false,
  });
});
