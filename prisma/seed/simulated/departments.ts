import type { DemoAuthorityType } from '../authority-list.ts';

export type DepartmentKey = 'office' | 'finance' | 'works' | 'education' | 'audit';

const names: Record<'organization' | 'municipality' | 'province', Record<DepartmentKey, string>> = {
  organization: {
    office: 'สำนักปลัด',
    finance: 'กองคลัง',
    works: 'กองช่าง',
    education: 'กองการศึกษา ศาสนา และวัฒนธรรม',
    audit: 'หน่วยตรวจสอบภายใน',
  },
  municipality: {
    office: 'สำนักปลัดเทศบาล',
    finance: 'กองคลัง',
    works: 'กองช่าง',
    education: 'กองการศึกษา',
    audit: 'หน่วยตรวจสอบภายใน',
  },
  province: {
    office: 'สำนักปลัดองค์การบริหารส่วนจังหวัด',
    finance: 'กองคลัง',
    works: 'กองช่าง',
    education: 'กองการศึกษา ศาสนา และวัฒนธรรม',
    audit: 'หน่วยตรวจสอบภายใน',
  },
};

/** Names of the departments of an authority of a type, as such authorities call them. */
export function departmentNames(type: DemoAuthorityType): Record<DepartmentKey, string> {
  if (type === 'PAO') return names.province;
  return type === 'SAO' ? names.organization : names.municipality;
}
