import { generateSync } from 'otplib';
import { demoAccount } from '../../prisma/seed/account-list.ts';
import { addresses } from '../kit/addresses.ts';
import { alive, expect, open, PHONE, signIn, test } from './people.ts';
import { words } from './words.ts';

const MAYOR = 'mayor@changnuea.example';
const PASSWORD = 'ปลัดคนใหม่ของตำบล-๗๗';

test('an invited executive sees nothing before the second factor is set up, and gives it at each sign-in', async ({
  people,
}) => {
  const { entry, faults, frame, people: texts } = words;
  const email = `deputy.${Date.now()}@changnuea.go.th`;
  const mayor = await people.page(MAYOR);
  await open(mayor, '/people/invite');
  await mayor.getByLabel(texts.field.name).fill('รองนายก คนใหม่');
  await mayor.getByLabel(texts.field.email).fill(email);
  await mayor.getByRole('radio', { name: new RegExp(frame.role.EXECUTIVE) }).check();
  await mayor.getByRole('button', { name: texts.act.makeLink }).click();
  const link = await mayor.getByLabel(texts.invited.link).inputValue();
  expect(link).toContain(addresses[demoAccount(MAYOR).app]);

  const deputy = await people.stranger(addresses.admin);
  await deputy.setViewportSize(PHONE);
  await open(deputy, link);
  await deputy.getByLabel(entry.invitation.name).fill('รองนายก คนใหม่');
  await deputy.getByLabel(entry.invitation.password, { exact: true }).fill(PASSWORD);
  await deputy.getByRole('button', { name: entry.invitation.submit }).click();
  await expect(deputy).toHaveURL(/\/sign-in/);
  await signIn(deputy, email, PASSWORD);
  await expect(deputy.getByRole('heading', { name: faults.secondFactor.title })).toBeVisible();

  await deputy.getByRole('link', { name: faults.secondFactor.act }).click();
  await expect(deputy).toHaveURL(/\/account/);
  await alive(deputy);
  const { secondFactor } = entry.account;
  await deputy.getByLabel(secondFactor.password).fill(PASSWORD);
  await deputy.getByRole('button', { name: secondFactor.enable }).click();
  await expect(deputy.getByRole('img', { name: secondFactor.qrAlt })).toBeVisible();
  const secret = (await deputy.getByText(secondFactor.secret).locator('code').textContent()) ?? '';
  const code = () => generateSync({ secret });
  await deputy.getByLabel(secondFactor.code).fill('๐๐๐๐๐๐');
  await deputy.getByRole('button', { name: secondFactor.confirm }).click();
  await expect(deputy.getByText(entry.problem.WRONG_CODE)).toBeVisible();
  await deputy.getByLabel(secondFactor.code).fill(code());
  await deputy.getByRole('button', { name: secondFactor.confirm }).click();
  await expect(deputy.getByText(secondFactor.enabled)).toBeVisible();
  await open(deputy, '/plan');
  await expect(deputy.getByRole('heading', { name: faults.secondFactor.title })).toHaveCount(0);
  await deputy.context().close();

  const again = await people.stranger(addresses.admin);
  await open(again, '/sign-in');
  await again.getByLabel(entry.signIn.email).fill(email);
  await again.getByLabel(entry.signIn.password).fill(PASSWORD);
  await again.getByRole('button', { name: entry.signIn.submit, exact: true }).click();
  await expect(again.getByRole('heading', { name: entry.secondFactor.title })).toBeVisible();
  await again.getByLabel(entry.secondFactor.code).fill(code());
  await again.getByRole('button', { name: entry.secondFactor.submit }).click();
  await expect(again.getByRole('heading', { level: 1 })).toContainText('จางเหนือ');
});
