import { expect, test } from 'vitest';
import { withoutGone } from './gone-parts.ts';

const known = { columns: ['name', 'percent'], values: { district: ['5201'], group: ['district', 'type'] } };
const left = (search: string) => {
  const { search: rest, gone } = withoutGone(new URLSearchParams(search), known);
  return [decodeURIComponent(String(rest)), gone.map(({ of, value }) => `${of} ${value}`)];
};

test('an address that names what is there is left as it is', () => {
  const search = 'q=เมือง&district=5201&group=type&sort=-percent&cols=name,percent';
  expect(left(search)).toEqual([search, []]);
});

test('what is not there any more is taken out, each said once', () => {
  expect(left('district=5299&group=colour&sort=-staff&cols=name,staff,percent&freeze=code&q=x')).toEqual([
    'cols=name,percent&q=x',
    ['district 5299', 'group colour', 'column staff', 'column code'],
  ]);
});
