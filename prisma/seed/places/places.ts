import { getDistricts, getProvinces } from 'thai-address-universal';
import { naccRegion } from './nacc-regions.ts';

export interface Place {
  code: string;
  nameTh: string;
  nameEn: string;
}
export interface ProvincePlace extends Place {
  regionNo: number;
  districts: Place[];
}

/** Geocodes and names that the package lacks or repeats, by province and name of the district. Codes are those of the Interior Ministry. */
const corrections: Record<string, Record<string, Partial<Place>>> = {
  บึงกาฬ: {
    เมืองบึงกาฬ: { code: '3801' },
    พรเจริญ: { code: '3802' },
    โซ่พิสัย: { code: '3803' },
    เซกา: { code: '3804' },
    ปากคาด: { code: '3805' },
    บึงโขงหลง: { code: '3806' },
    ศรีวิไล: { code: '3807' },
    บุ่งคล้า: { code: '3808' },
  },
  อุตรดิตถ์: { น้ำปาด: { code: '5304', nameEn: 'Nam Pat' } },
  เชียงใหม่: { กัลยาณิวัฒนา: { code: '5025', nameEn: 'Galyani Vadhana' } },
};
const provinceCodes: Record<string, string> = { บึงกาฬ: '38' };
const englishNames: Record<string, string> = {
  นครราชสีมา: 'Nakhon Ratchasima',
  นครสวรรค์: 'Nakhon Sawan',
  สุพรรณบุรี: 'Suphan Buri',
};

/** All 77 provinces with their 928 districts, by code. */
export async function allPlaces(): Promise<ProvincePlace[]> {
  const provinces = await Promise.all(
    (await getProvinces()).map(async ({ code, nameTh, nameEn }) => ({
      code: provinceCodes[nameTh] ?? code,
      nameTh,
      nameEn: englishNames[nameTh] ?? nameEn,
      regionNo: naccRegion(nameTh),
      districts: (await getDistricts(code))
        .map((district) => ({
          code: district.code,
          nameTh: district.nameTh,
          nameEn: district.nameEn,
          ...corrections[nameTh]?.[district.nameTh],
        }))
        .sort(byCode),
    })),
  );
  return provinces.sort(byCode);
}

function byCode(a: Place, b: Place): number {
  return a.code < b.code ? -1 : 1;
}
