import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, type Place, places, provinceOf } from './names.ts';

/** Each province has chased its authorities, and told their officers and executives. */
export async function fillChases(client: TenantClient): Promise<void> {
  const round = { fiscalYear: 2566, months: 6 };
  const chasedOn = new Date('2023-04-10');
  const senderOf = (place: Place) => (place === 'sibling' ? 'own' : place);
  for (const place of ['own', 'foreign'] as const) {
    const mark = markOf(place);
    const said = { message: mark, chasedBy: mark, chaserName: mark, orderKey: 'chase' };
    await client.chase.create({
      data: {
        id: idOf(place, 'chase'),
        provinceCode: provinceOf[place].code,
        ...round,
        dueOn: chasedOn,
        chasedOn,
        ...said,
      },
    });
  }
  for (const place of places) {
    const to = { authorityId: authorityOf(place), chaseId: idOf(senderOf(place), 'chase') };
    const provinceCode = provinceOf[place].code;
    await client.chaseTarget.create({ data: { ...to, provinceCode, ...round, chasedOn } });
    const letter = { subject: markOf(place), text: markOf(place), html: markOf(place), digestOn: chasedOn };
    await client.mail.create({
      data: {
        id: idOf(place, 'mail'),
        userId: idOf(place, 'user-officer'),
        toName: markOf(place),
        toAddress: 'x',
        ...letter,
      },
    });
    await client.notice.createMany({
      data: [
        { name: 'officer', recipientRole: 'PLAN_OFFICER' as const },
        { name: 'executive', recipientRole: 'EXECUTIVE' as const },
      ].map(({ name, recipientRole }) => ({
        ...to,
        id: idOf(place, `notice-${name}`),
        provinceCode,
        membershipId: idOf(place, `membership-${name}`),
        userId: idOf(place, `user-${name}`),
        recipientName: `${name} ${markOf(place)}`,
        recipientRole,
      })),
    });
  }
}
