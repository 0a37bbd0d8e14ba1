// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { read, show } from '../fixtures/show.tsx';
import { Words } from './Words.tsx';

it('puts a speaker’s own words in quotation marks, and a report in the third person in none', () => {
  const own = show(<Words text="We are glad to see you." language="en" />);
  const reported = show(<Words text="he will not follow these rules" language="en" reported />);
  expect([own.querySelectorAll('q').length, reported.querySelectorAll('q').length]).toEqual([1, 0]);
  expect([read(own), read(reported)]).toEqual(['We are glad to see you.', 'he will not follow these rules']);
});
