import { authoritySizeWords } from '@sujarit/domain/authority-size-words';
import { authorityStateWords } from '@sujarit/domain/authority-state-words';
import { authorityTypeWords } from '@sujarit/domain/authority-type-words';
import type { SheetLayout } from './sheet-layout.ts';

const code = {
  key: 'code',
  heading: 'รหัส อปท.',
  also: ['รหัส', 'รหัสหน่วยงาน', 'code'],
  width: 14,
  style: 'typed' as const,
  needed: true,
};

/** The sheet of authorities to be found or changed. */
const authoritySheet: SheetLayout = {
  key: 'AUTHORITY',
  name: 'หน่วยงาน',
  frozen: 2,
  columns: [
    code,
    { key: 'name', heading: 'ชื่อ อปท.', also: ['ชื่อ', 'ชื่อหน่วยงาน'], width: 44, style: 'wrapped', needed: true },
    { key: 'type', heading: 'ประเภท', width: 28, style: 'wrapped', choices: Object.values(authorityTypeWords) },
    { key: 'size', heading: 'ขนาด', width: 14, style: 'wrapped', choices: Object.values(authoritySizeWords) },
    { key: 'province', heading: 'จังหวัด', width: 20, style: 'wrapped', needed: true },
    { key: 'district', heading: 'อำเภอ', width: 20, style: 'wrapped' },
    { key: 'phone', heading: 'โทรศัพท์', width: 18, style: 'typed' },
    { key: 'website', heading: 'เว็บไซต์', width: 30, style: 'typed' },
    { key: 'state', heading: 'สถานะ', width: 14, style: 'wrapped', choices: Object.values(authorityStateWords) },
    { key: 'successor', heading: 'รวมเข้ากับ (รหัส อปท.)', width: 20, style: 'typed' },
  ],
};

/** The sheet of their people; `roles` are the words to choose from. */
const personSheet = (roles: readonly string[]): SheetLayout => ({
  key: 'PERSON',
  name: 'ผู้ใช้',
  frozen: 2,
  columns: [
    code,
    { key: 'email', heading: 'อีเมล', also: ['e-mail', 'email'], width: 34, style: 'typed', needed: true },
    { key: 'person', heading: 'ชื่อ-สกุล', also: ['ชื่อ สกุล', 'ชื่อผู้ใช้'], width: 30, style: 'wrapped', needed: true },
    { key: 'role', heading: 'บทบาท', width: 22, style: 'wrapped', needed: true, choices: roles },
    { key: 'department', heading: 'กอง/สำนัก', width: 26, style: 'wrapped' },
    { key: 'position', heading: 'ตำแหน่ง', width: 30, style: 'wrapped' },
    { key: 'elsewhere', heading: 'ทำงานหลายแห่ง', width: 16, style: 'wrapped', choices: ['ใช่'] },
  ],
});

export const tenantSheets = (roles: readonly string[]): readonly SheetLayout[] => [authoritySheet, personSheet(roles)];

export const tenantGuide: readonly (readonly [string, string])[] = [
  ['หน่วยงาน', 'หนึ่งแถวต่อหนึ่งแห่ง รหัสที่ยังไม่มีคือหน่วยงานใหม่ รหัสที่มีแล้วแก้ไขเฉพาะช่องที่กรอก ย้ายจังหวัดด้วยไฟล์นี้ไม่ได้'],
  [
    'สถานะ',
    'หน่วยงานที่ยุบเลิกหรือควบรวมใส่ “ยุบเลิก” ถ้าควบรวมใส่รหัสแห่งที่รวมเข้าด้วย ผู้ใช้จะเข้าหน่วยงานที่ยุบเลิกไม่ได้ ข้อมูลของปีที่มีแผนยังนับอยู่',
  ],
  ['ผู้ใช้', 'หนึ่งแถวต่อหนึ่งบทบาท ระบบออกคำเชิญ ผู้รับเปิดลิงก์แล้วตั้งรหัสผ่านเอง'],
  ['บทบาท', 'เจ้าหน้าที่แผน หัวหน้ากอง/สำนัก ผู้บริหาร ผู้ตรวจสอบภายใน หัวหน้ากอง/สำนักต้องระบุกอง กองที่ยังไม่มีจะเพิ่มให้'],
  ['ทำงานหลายแห่ง', 'ใส่ “ใช่” เมื่อผู้นั้นเป็นผู้ใช้ของหน่วยงานอื่นอยู่แล้วและทำงานให้ทั้งสองแห่งจริง'],
];
