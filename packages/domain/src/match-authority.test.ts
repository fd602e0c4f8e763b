import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownAuthority, matchAuthority } from './match-authority.ts';
import type { PlanDocument } from './plan-document.ts';

const province = 'ลำปาง';
const known = (id: string, type: KnownAuthority['type'], nameTh: string, district: string | null): KnownAuthority => ({
  id,
  type,
  nameTh,
  district,
});
const authorities = [
  known('pao', 'PAO', 'องค์การบริหารส่วนจังหวัดลำปาง', 'เมืองลำปาง'),
  known('city', 'CITY_MUNICIPALITY', 'เทศบาลนครลำปาง', 'เมืองลำปาง'),
  known('chang-nuea', 'SAO', 'องค์การบริหารส่วนตำบลจางเหนือ', 'แม่เมาะ'),
  known('ban-dong', 'SAO', 'องค์การบริหารส่วนตำบลบ้านดง', 'แม่เมาะ'),
  known('ban-daeng-1', 'SAO', 'องค์การบริหารส่วนตำบลบ้านแดง', 'งาว'),
  known('ban-daeng-2', 'SAO', 'องค์การบริหารส่วนตำบลบ้านแดง', 'เถิน'),
  known('ban-daeng-town', 'SUBDISTRICT_MUNICIPALITY', 'เทศบาลตำบลบ้านแดง', 'งาว'),
  known('pong', 'SUBDISTRICT_MUNICIPALITY', 'เทศบาลตำบลปงยางคก', 'ห้างฉัตร'),
  known('muang', 'SAO', 'อบต. พิชัย', 'เมืองลำปาง'),
];

const printed = (
  name: string | null,
  more: Partial<PlanDocument['organization']> = {},
  kind: PlanDocument['kind'] = 'PLAN',
) => ({ kind, organization: { name, type: null, district: null, province: null, ...more } });
const match = (...said: Parameters<typeof printed>) => matchAuthority(printed(...said), province, authorities);

describe('a document is matched', () => {
  it.each([
    ['by name, type and district', 'องค์การบริหารส่วนตำบลบ้านแดง', { district: 'เถิน' }, 'ban-daeng-2'],
    ['with the district written out', 'อบต.บ้านแดง', { district: 'อำเภองาว', province: 'จังหวัดลำปาง' }, 'ban-daeng-1'],
    ['by a name that no other has', 'องค์การบริหารส่วนตำบลจางเหนือ', {}, 'chang-nuea'],
    ['in short, spaced', 'อบต. จาง เหนือ', {}, 'chang-nuea'],
    ['in short, without a dot', 'อบตจางเหนือ', {}, 'chang-nuea'],
    ['as a municipality in short', 'ทต.ปงยางคก', {}, 'pong'],
    ['with sara am in two letters', 'อบจ.ล\u0e4d\u0e32ปาง', { province: 'ล\u0e4d\u0e32ปาง' }, 'pao'],
    ['by the type where several share the name', 'เทศบาลตำบลบ้านแดง', {}, 'ban-daeng-town'],
    ['in the capital district, which is printed alone', 'อบต.พิชัย', { district: 'เมือง' }, 'muang'],
    ['as the province’s own, wherever its office is', 'อบจ.ลำปาง', { district: 'เกาะคา' }, 'pao'],
  ] as const)('%s', (_how, name, more, id) => {
    expect(match(name, more)).toEqual({ matched: id });
  });

  it('by the type that was read, where the name does not say it', () => {
    expect(match('จางเหนือ', { type: 'SAO' })).toEqual({ matched: 'chang-nuea' });
  });
});

describe('a document is asked about', () => {
  it.each([
    ['no name', null, {}, 'NAME_NOT_FOUND', undefined],
    ['words of a type alone', 'เทศบาลตำบล', {}, 'NAME_NOT_FOUND', undefined],
    ['another province', 'อบต.จางเหนือ', { province: 'ลำพูน' }, 'OTHER_PROVINCE', 'chang-nuea'],
    ['several of the name and no district', 'อบต.บ้านแดง', {}, 'SEVERAL', 'ban-daeng-1'],
    ['a district where none of the name is', 'อบต.บ้านแดง', { district: 'วังเหนือ' }, 'DISTRICT_DIFFERS', 'ban-daeng-1'],
    ['a district that contradicts the only one', 'อบต.จางเหนือ', { district: 'งาว' }, 'DISTRICT_DIFFERS', 'chang-nuea'],
    ['a type that none of the name has', 'เทศบาลเมืองจางเหนือ', {}, 'TYPE_UNSURE', 'chang-nuea'],
    ['a municipality of no stated rank', 'เทศบาลบ้านแดง', {}, 'TYPE_UNSURE', undefined],
    ['a name misread', 'อบต.จางเหนีอ', {}, 'SPELLING', 'chang-nuea'],
    ['nothing like it', 'อบต.ฟหกด', {}, 'NOTHING_ALIKE', undefined],
  ] as const)('for %s', (_why, name, more, asked, likeliest) => {
    const answer = match(name, more);
    expect(answer.asked).toBe(asked);
    if (likeliest) expect(answer.asked && answer.candidates[0]).toBe(likeliest);
  });

  it('for what is no plan, with whom it names', () => {
    expect(match('อบต.จางเหนือ', {}, 'UNKNOWN')).toMatchObject({ asked: 'NOT_A_PLAN' });
  });

  it('with the one of the same type and district first', () => {
    const answer = match('อบต.บ้านแดง', { district: 'เถิน', province: 'ลำพูน' });
    expect(answer.asked && answer.candidates.slice(0, 3)).toEqual(['ban-daeng-2', 'ban-daeng-1', 'ban-daeng-town']);
  });
});

const places = fc.constantFrom('บ้านแดง', 'บ้านดง', 'จางเหนือ', 'จางใต้', 'หัวเสือ');
const districts = fc.constantFrom('งาว', 'เถิน', 'แม่เมาะ', 'เมืองลำปาง');
const types = fc.constantFrom('SAO' as const, 'SUBDISTRICT_MUNICIPALITY' as const, 'TOWN_MUNICIPALITY' as const);
const words = { SAO: 'อบต.', SUBDISTRICT_MUNICIPALITY: 'ทต.', TOWN_MUNICIPALITY: 'ทม.' };
const one = fc.record({ type: types, place: places, district: districts });
const province10 = fc
  .array(one, { minLength: 1, maxLength: 30 })
  .map((list) =>
    list.map(({ type, place, district }, at) => ({ ...known(`a${at}`, type, words[type] + place, district), place })),
  );
const document = fc.record({ type: types, place: places, district: fc.option(districts) });

describe('of any province', () => {
  it('a match has the printed type and name, and the printed district or no namesake', () => {
    fc.assert(
      fc.property(province10, document, (list, { type, place, district }) => {
        const { matched } = matchAuthority(printed(words[type] + place, { district }), province, list);
        const namesakes = list.filter((authority) => authority.type === type && authority.place === place);
        const there = namesakes.filter((authority) => district === null || authority.district === district);
        expect(matched).toBe(there.length === 1 && (district || namesakes.length === 1) ? there[0]?.id : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('two of one name and type are never told apart without the district', () => {
    fc.assert(
      fc.property(province10, one, districts, (list, { type, place, district }, other) => {
        const pair = [district, other].map((in_, at) => ({
          ...known(`p${at}`, type, words[type] + place, in_),
          place,
        }));
        const answer = matchAuthority(printed(words[type] + place, { type }), province, [...list, ...pair]);
        expect(answer.matched).toBeUndefined();
        expect(answer.asked && answer.candidates.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('any words at all give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), fc.option(fc.string()), (name, d, p) => {
        const answer = match(name, { district: d, province: p });
        expect(answer.matched ?? answer.asked).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
