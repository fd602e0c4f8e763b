import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const { authority, pictures, rollupApp } = words;
const heat = (of: keyof typeof pictures.each) => filled(pictures.heat.progress, { of: pictures.each[of] });
const region = (number: number) => filled(pictures.region, { number });
const ofArea = (area: string) => filled(pictures.ofArea, { area });

test('an analyst walks from the nation to a region, a province and an authority, and back the same way', async ({
  people,
}) => {
  const page = await people.page('nation@nacc.example');
  await open(page, `/pictures${PERIOD}`);
  const nation = page.url();
  const map = (of: keyof typeof pictures.each) => page.getByRole('group', { name: heat(of) });
  await expect(
    map('regions')
      .getByText(/^\d[\d.]*%.*จาก/)
      .first(),
  ).toBeVisible();
  await map('regions')
    .getByRole('link', { name: region(3) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: ofArea(region(3)) })).toBeVisible();
  const ofRegion = page.url();
  await map('provinces').getByRole('link', { name: 'นครราชสีมา' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: filled(pictures.titleOf, { province: 'นครราชสีมา' }) }),
  ).toBeVisible();
  const ofProvince = page.url();
  const name = 'องค์การบริหารส่วนตำบลจอหอ';
  await map('authorities').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('link', { name: authority.back.pictures }).click();
  await expect(page).toHaveURL(ofProvince);
  await page.getByRole('link', { name: ofArea(region(3)) }).click();
  await expect(page).toHaveURL(ofRegion);
  await page.getByRole('link', { name: ofArea('ส่วนกลาง') }).click();
  await expect(page).toHaveURL(nation);
});

test('a field of the nation’s risk matrix opens into provinces, and there into the names of all who have such risks', async ({
  people,
}) => {
  const page = await people.page('nation@nacc.example');
  await open(page, `/pictures${PERIOD}&picture=risks`);
  await page.getByRole('group', { name: pictures.risks.title }).getByRole('link').first().click();
  const owners = page
    .getByRole('region')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .last();
  const line = owners.getByRole('listitem').filter({ hasText: 'นครราชสีมา' });
  const [authorities] = ((await line.textContent()) ?? '').match(/[\d,]+(?= แห่ง)/) ?? [];
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/pictures\/30\?.*picture=risks/);
  await expect(page).toHaveURL(/cell=/);
  await expect(page.locator('section[aria-labelledby=risk-owners] li')).toHaveCount(Number(authorities));
});

test('all authorities of the nation are spread by percent and by risk, of one type, with the table behind it', async ({
  people,
}) => {
  const { spread } = pictures;
  const page = await people.page('nation@nacc.example');
  await open(page, `/pictures${PERIOD}&picture=rank`);
  const choice = page.getByLabel(spread.choose, { exact: true });
  await choice.selectOption({ label: spread.of_percent });
  const picture = (name: string, type: string) => page.getByRole('img', { name: filled(name, { type }) });
  await expect(picture(spread.title_percent, spread.everyType)).toBeVisible();
  await choice.selectOption({ label: spread.of_risk });
  await page.getByLabel(spread.type, { exact: true }).selectOption('SAO');
  await expect(page).toHaveURL(/spread=risk.*kind=SAO/);
  await page.reload();
  const title = filled(spread.title_risk, { type: rollupApp.typeShort.SAO });
  await expect(page.getByRole('img', { name: title })).toBeVisible();
  await page.getByRole('link', { name: pictures.showTable }).press('Enter');
  const grid = page.getByRole('grid', { name: title });
  await expect(grid.getByText(spread.place.NO_PLAN)).toBeVisible();
  const counts = (await grid.getByRole('gridcell').allTextContents()).flatMap(
    (text) => /^[\d.]+% · ([\d,]+) จาก ([\d,]+) แห่ง$/.exec(text)?.slice(1) ?? [],
  );
  const figures = counts.map((count) => Number(count.replaceAll(',', '')));
  const [parts, wholes] = [figures.filter((_one, at) => at % 2 === 0), figures.filter((_one, at) => at % 2 === 1)];
  expect(parts).toHaveLength(6);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(wholes[0]);
});

test('a region’s analyst has its provinces and no other’s', async ({ people }) => {
  const page = await people.page('region5@nacc.example');
  await open(page, `/pictures${PERIOD}`);
  const map = page.getByRole('group', { name: heat('provinces') });
  await expect(map.getByRole('link', { name: 'ลำปาง' })).toBeVisible();
  await expect(map.getByRole('link', { name: 'นครราชสีมา' })).toHaveCount(0);
  expect((await page.goto(`/pictures/30${PERIOD}`))?.status()).toBe(404);
});

test('the peer group is of one type and size; where the size is not known, that is said', async ({ people }) => {
  const page = await people.page('officer@korat.example');
  await open(page, `/pictures${PERIOD}&picture=rank`);
  const choice = page.getByLabel(pictures.rank.choose);
  await choice.selectOption({ label: 'องค์การบริหารส่วนตำบลจอหอ' });
  await expect(page.getByText(pictures.rank.sizeUnknown)).toBeVisible();
  await choice.selectOption({ label: 'องค์การบริหารส่วนตำบลวังกะทะ' });
  await expect(page.getByText(/ในกลุ่มอบต\.ขนาด(เล็ก|กลาง|ใหญ่)/)).toBeVisible();
  await expect(page.getByText(pictures.rank.sizeUnknown)).toHaveCount(0);
});
