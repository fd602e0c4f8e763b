import type { AuthorityRole, OfficeRole } from '@sujarit/auth/roles';
import { stableId } from './stable-id.ts';

/** The one password of all demo accounts; production refuses them. */
export const DEMO_PASSWORD = 'Sujarit-demo-2566';

/** Names of the authorities that the demo's people work for. */
export const changNuea = 'องค์การบริหารส่วนตำบลจางเหนือ';
export const khlongMueang = 'องค์การบริหารส่วนตำบลคลองเมือง';
export const choHo = 'องค์การบริหารส่วนตำบลจอหอ';
/** Stands for the simulated authority without a plan, where a visitor walks the whole path. */
export const withoutPlan = 'ข้อมูลจำลอง: ยังไม่มีแผน';

export interface AuthorityWork {
  authority: string;
  role: AuthorityRole;
  department?: string;
  position: string;
}
export interface OfficeWork {
  role: OfficeRole;
  provinceCode?: string;
  regionNo?: number;
  position: string;
}
export interface DemoAccount {
  id: string;
  name: string;
  email: string;
  app: 'admin' | 'rollup';
  authorities: AuthorityWork[];
  offices: OfficeWork[];
}

const officerPost = 'นักวิเคราะห์นโยบายและแผน';
const account = (
  email: string,
  name: string,
  work: Partial<Pick<DemoAccount, 'authorities' | 'offices'>>,
): DemoAccount => ({
  id: stableId(`user ${email}`),
  name,
  email,
  app: work.authorities ? 'admin' : 'rollup',
  authorities: work.authorities ?? [],
  offices: work.offices ?? [],
});
const works = (authority: string, role: AuthorityRole, position: string, department?: string) => ({
  authorities: [{ authority, role, position, department }],
});
const serves = (role: OfficeRole, position: string, area: { provinceCode?: string; regionNo?: number } = {}) => ({
  offices: [{ role, position, ...area }],
});

/** Everybody who can sign in to the demo. Names say the post: nobody real is meant. */
export const demoAccounts: readonly DemoAccount[] = [
  account('plan@changnuea.example', 'เจ้าหน้าที่แผน จางเหนือ (สาธิต)', works(changNuea, 'PLAN_OFFICER', officerPost)),
  account(
    'finance@changnuea.example',
    'ผอ.กองคลัง จางเหนือ (สาธิต)',
    works(changNuea, 'DIVISION_HEAD', 'ผู้อำนวยการกองคลัง', 'กองคลัง'),
  ),
  account(
    'works@changnuea.example',
    'ผอ.กองช่าง จางเหนือ (สาธิต)',
    works(changNuea, 'DIVISION_HEAD', 'ผู้อำนวยการกองช่าง', 'กองช่าง'),
  ),
  account('mayor@changnuea.example', 'ผู้บริหาร จางเหนือ (สาธิต)', works(changNuea, 'EXECUTIVE', 'นายกองค์การบริหารส่วนตำบล')),
  account(
    'audit@changnuea.example',
    'ผู้ตรวจสอบภายใน จางเหนือ (สาธิต)',
    works(changNuea, 'AUDITOR', 'นักวิชาการตรวจสอบภายใน'),
  ),
  account('plan@korat.example', 'เจ้าหน้าที่แผน จอหอและคลองเมือง (สาธิต)', {
    authorities: [
      { authority: choHo, role: 'PLAN_OFFICER', position: officerPost },
      { authority: khlongMueang, role: 'PLAN_OFFICER', position: officerPost },
    ],
  }),
  account('mayor@korat.example', 'ผู้บริหาร จอหอและคลองเมือง (สาธิต)', {
    authorities: [
      { authority: choHo, role: 'EXECUTIVE', position: 'นายกองค์การบริหารส่วนตำบล' },
      { authority: khlongMueang, role: 'EXECUTIVE', position: 'นายกองค์การบริหารส่วนตำบล' },
    ],
  }),
  account('plan@newplan.example', 'เจ้าหน้าที่แผน หน่วยงานจำลอง (สาธิต)', works(withoutPlan, 'PLAN_OFFICER', officerPost)),
  account(
    'finance@newplan.example',
    'ผอ.กองคลัง หน่วยงานจำลอง (สาธิต)',
    works(withoutPlan, 'DIVISION_HEAD', 'ผู้อำนวยการกองคลัง', 'กองคลัง'),
  ),
  account(
    'works@newplan.example',
    'ผอ.กองช่าง หน่วยงานจำลอง (สาธิต)',
    works(withoutPlan, 'DIVISION_HEAD', 'ผู้อำนวยการกองช่าง', 'กองช่าง'),
  ),
  account(
    'mayor@newplan.example',
    'ผู้บริหาร หน่วยงานจำลอง (สาธิต)',
    works(withoutPlan, 'EXECUTIVE', 'นายกองค์การบริหารส่วนตำบล'),
  ),
  account(
    'officer@lampang.example',
    'เจ้าหน้าที่ ป.ป.ช. ลำปาง (สาธิต)',
    serves('PROVINCIAL_OFFICER', 'เจ้าพนักงานป้องกันการทุจริต', { provinceCode: '52' }),
  ),
  account(
    'head@lampang.example',
    'ผอ.ป.ป.ช. ลำปาง (สาธิต)',
    serves('PROVINCIAL_HEAD', 'ผู้อำนวยการสำนักงาน ป.ป.ช. ประจำจังหวัด', { provinceCode: '52' }),
  ),
  account(
    'officer@korat.example',
    'เจ้าหน้าที่ ป.ป.ช. นครราชสีมา (สาธิต)',
    serves('PROVINCIAL_OFFICER', 'เจ้าพนักงานป้องกันการทุจริต', { provinceCode: '30' }),
  ),
  account(
    'head@korat.example',
    'ผอ.ป.ป.ช. นครราชสีมา (สาธิต)',
    serves('PROVINCIAL_HEAD', 'ผู้อำนวยการสำนักงาน ป.ป.ช. ประจำจังหวัด', { provinceCode: '30' }),
  ),
  account(
    'region5@nacc.example',
    'นักวิเคราะห์ ป.ป.ช. ภาค 5 (สาธิต)',
    serves('NACC_ANALYST', 'นักวิเคราะห์ข้อมูล', { regionNo: 5 }),
  ),
  account('nation@nacc.example', 'นักวิเคราะห์ ป.ป.ช. ส่วนกลาง (สาธิต)', serves('NACC_ANALYST', 'นักวิเคราะห์ข้อมูล')),
  account('operator@sujarit.example', 'ผู้ดูแลระบบ (สาธิต)', serves('PLATFORM_OPERATOR', 'ผู้ดูแลระบบ')),
];

/** The account of an e-mail address. */
export function demoAccount(email: string): DemoAccount {
  const found = demoAccounts.find((one) => one.email === email);
  if (!found) throw new Error(`no demo account ${email}`);
  return found;
}
