import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { Client } from 'pg';
import { insertRows } from './insert-rows.ts';
import { allPlaces } from './places/places.ts';

/**
 * What every installation needs before its first authority: provinces with their NACC regions, districts, frameworks and their nodes.
 * Runs as the owner; loads what is missing and brings names up to date, so it may run again.
 */
export async function loadReference(admin: Client): Promise<void> {
  const provinces = await allPlaces();
  await insertRows(
    admin,
    'province',
    provinces.map(({ code, nameTh, nameEn, regionNo }) => ({
      code,
      name_th: nameTh,
      name_en: nameEn,
      region_no: regionNo,
    })),
    { replaceBy: ['code'] },
  );
  await insertRows(
    admin,
    'district',
    provinces.flatMap((province) =>
      province.districts.map(({ code, nameTh, nameEn }) => ({
        code,
        province_code: province.code,
        name_th: nameTh,
        name_en: nameEn,
      })),
    ),
    { replaceBy: ['code'] },
  );
  await insertRows(
    admin,
    'framework',
    frameworks.map(({ id, titleTh, titleEn, yearFrom, yearTo, levels }) => ({
      id,
      title_th: titleTh,
      title_en: titleEn,
      year_from: yearFrom,
      year_to: yearTo,
      levels,
    })),
    { replaceBy: ['id'] },
  );
  await insertRows(
    admin,
    'framework_node',
    frameworks.flatMap((framework) =>
      framework.nodes.map(({ code, parent, level, nameTh, nameEn }, ordinal) => ({
        framework_id: framework.id,
        code,
        parent_code: parent,
        level,
        ordinal: ordinal + 1,
        name_th: nameTh,
        name_en: nameEn,
      })),
    ),
    { replaceBy: ['framework_id', 'code'] },
  );
}
