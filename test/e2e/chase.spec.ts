import { CHASE_MESSAGE, CHASED, chaseOfTheProvince } from './chase.acts.ts';
import { expect, open, PHONE, test } from './people.ts';
import { words } from './words.ts';

test('a chase goes from the province’s table to the officer’s phone, and the log shows who has read it', async ({
  people,
}) => {
  const { chase, home, notices } = words;
  const province = await people.page('head@lampang.example');
  await chaseOfTheProvince(province);
  const address = province.url();
  const row = province.getByRole('row').filter({ hasText: CHASED });
  await expect(province.getByRole('main')).toContainText(CHASE_MESSAGE);
  await expect(row).toContainText(chase.unread);

  const officer = await people.page('plan@newplan.example', PHONE);
  await open(officer, '/');
  await officer.getByRole('link', { name: home.wait.NOTICES.what }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(notices.title);
  const notice = officer.getByRole('article').filter({ hasText: CHASE_MESSAGE });
  await notice.getByRole('button', { name: notices.markRead }).press('Enter');
  await expect(notice.getByRole('status')).toBeVisible();
  await expect(notice.getByRole('button')).toHaveCount(0);
  await open(officer, '/');
  await expect(officer.getByRole('link', { name: home.wait.NOTICES.what })).toHaveCount(0);

  await province.goto(address);
  await expect(row).toContainText(chase.readAt.replace('{{when}}', '').trim());
});
