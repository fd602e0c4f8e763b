import { readFileSync } from 'node:fs';
import { getSubDistricts } from 'thai-address-universal';
import type { Place, ProvincePlace } from './places/places.ts';
import { randomOf } from './random.ts';
import { stableId } from './stable-id.ts';

export type DemoAuthorityType = 'PAO' | 'CITY_MUNICIPALITY' | 'TOWN_MUNICIPALITY' | 'SUBDISTRICT_MUNICIPALITY' | 'SAO';

export type DemoAuthoritySize = 'SMALL' | 'MEDIUM' | 'LARGE';

export interface DemoAuthority {
  id: string;
  /** Province, digit of the type, district, serial number within type and district. */
  code: string;
  type: DemoAuthorityType;
  /** Made up for simulated ones, a few of which have not said; of the real ones it is not known. */
  size: DemoAuthoritySize | null;
  nameTh: string;
  nameEn: string;
  provinceCode: string;
  districtCode: string;
  regionNo: number;
  districtTh: string;
  provinceTh: string;
  simulated: boolean;
}

/** The authorities whose real documents the demo shows, by province and sub-district; all are sub-district administrative organizations. */
const real: Record<string, readonly string[]> = { 52: ['จางเหนือ'], 30: ['คลองเมือง', 'จอหอ'] };
const realDistricts: Record<string, string> = { จางเหนือ: '5202', คลองเมือง: '3006', จอหอ: '3001' };

const kinds: Record<DemoAuthorityType, { digit: number; th: string; en: string }> = {
  PAO: { digit: 2, th: 'องค์การบริหารส่วนจังหวัด', en: 'Provincial Administrative Organization' },
  CITY_MUNICIPALITY: { digit: 3, th: 'เทศบาลนคร', en: 'City Municipality' },
  TOWN_MUNICIPALITY: { digit: 4, th: 'เทศบาลเมือง', en: 'Town Municipality' },
  SUBDISTRICT_MUNICIPALITY: { digit: 5, th: 'เทศบาลตำบล', en: 'Subdistrict Municipality' },
  SAO: { digit: 6, th: 'องค์การบริหารส่วนตำบล', en: 'Subdistrict Administrative Organization' },
};

interface Seat extends Place {
  district: Place;
}
interface Named {
  type: DemoAuthorityType;
  place: Place;
  district: Place;
  simulated: boolean;
}

export type AuthorityCounts = Record<DemoAuthorityType, number>;

/** How many authorities of each type a province has (see data/authority-counts.csv). */
export function authorityCounts(provinceCode: string): AuthorityCounts {
  const [head, ...rows] = readFileSync(new URL('data/authority-counts.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const row = rows.map((line) => line.split(',')).find(([code]) => code === provinceCode);
  if (!row) throw new Error(`no counts for province ${provinceCode}`);
  const count = (column: string) => Number(row[head!.split(',').indexOf(column)]);
  return {
    PAO: count('pao'),
    CITY_MUNICIPALITY: count('thesaban_nakhon'),
    TOWN_MUNICIPALITY: count('thesaban_mueang'),
    SUBDISTRICT_MUNICIPALITY: count('thesaban_tambon'),
    SAO: count('tao'),
  };
}

/** All authorities of a province, in the order of their codes: the real ones, and simulated ones with names of real sub-districts. */
export async function authoritiesOf(
  province: ProvincePlace,
  counts = authorityCounts(province.code),
): Promise<DemoAuthority[]> {
  const realNames = real[province.code] ?? [];
  const seats = await seatsOf(province);
  const isReal = (seat: Seat) => realNames.includes(seat.nameTh) && realDistricts[seat.nameTh] === seat.district.code;
  const free = randomOf(`authorities ${province.code}`).shuffled(seats.filter((seat) => !isReal(seat)));
  const towns = free.slice(0, counts.TOWN_MUNICIPALITY);
  const municipalities = free.slice(towns.length, towns.length + counts.SUBDISTRICT_MUNICIPALITY);
  // most sub-districts have one authority; where the count asks for more, a municipality and an SAO share the name, as in life
  const organizations = [...free.slice(towns.length + municipalities.length), ...municipalities];
  const capital = province.districts[0]!;
  const named: Named[] = [
    { type: 'PAO', place: province, district: capital, simulated: true },
    ...(counts.CITY_MUNICIPALITY > 0
      ? [{ type: 'CITY_MUNICIPALITY' as const, place: province, district: capital, simulated: true }]
      : []),
    ...towns.map((seat) => simulated('TOWN_MUNICIPALITY', seat)),
    ...municipalities.map((seat) => simulated('SUBDISTRICT_MUNICIPALITY', seat)),
    ...seats.filter(isReal).map((seat) => ({ ...simulated('SAO', seat), simulated: false })),
    ...organizations.slice(0, counts.SAO - realNames.length).map((seat) => simulated('SAO', seat)),
  ];
  return numbered(named, province);
}

function simulated(type: DemoAuthorityType, seat: Seat): Named {
  return { type, place: seat, district: seat.district, simulated: true };
}

/** The sub-districts of a province; of one whose sub-districts are not known, its districts. */
export async function seatsOf(province: ProvincePlace): Promise<Seat[]> {
  const byDistrict = await Promise.all(
    province.districts.map(async (district) =>
      (await getSubDistricts(district.code)).map((seat) => ({ ...seat, district })),
    ),
  );
  const seats = byDistrict.flat();
  const known = seats.length > 0 ? seats : province.districts.map((district) => ({ ...district, district }));
  return known.sort((a, b) => (`${a.code}${a.nameTh}` < `${b.code}${b.nameTh}` ? -1 : 1));
}

function numbered(named: readonly Named[], province: ProvincePlace): DemoAuthority[] {
  const serials = new Map<string, number>();
  return named
    .map(({ type, place, district, simulated }) => {
      const { digit, th, en } = kinds[type];
      const stem = `${province.code}${digit}${district.code.slice(2)}`;
      const serial = (serials.get(stem) ?? 0) + 1;
      serials.set(stem, serial);
      const code = `${stem}${String(serial).padStart(2, '0')}`;
      return {
        id: stableId(`authority ${code}`),
        code,
        type,
        size: simulated ? simulatedSize(code) : null,
        nameTh: `${th}${place.nameTh}`,
        nameEn: `${place.nameEn} ${en}`,
        provinceCode: province.code,
        districtCode: district.code,
        regionNo: province.regionNo,
        districtTh: district.nameTh,
        provinceTh: province.nameTh,
        simulated,
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function simulatedSize(code: string): DemoAuthoritySize | null {
  const drawn = randomOf(`size ${code}`).next();
  if (drawn < 0.04) return null;
  if (drawn < 0.34) return 'SMALL';
  return drawn < 0.9 ? 'MEDIUM' : 'LARGE';
}
