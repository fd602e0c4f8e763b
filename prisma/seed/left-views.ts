import { stableId } from './stable-id.ts';

/** What somebody who works at Lampang's office no more left to it: a shared view, which its head may take over. */
export const leftViews = [
  {
    id: stableId('view left in lampang'),
    province_code: '52',
    owner_id: stableId('user who left lampang'),
    owner_name: 'เจ้าหน้าที่ที่ย้ายไปแล้ว ลำปาง (สาธิต)',
    name: 'ค้างส่ง รายอำเภอ',
    query: 'group=district&report=MISSING',
    shared: true,
    order_key: 'left behind',
  },
];
