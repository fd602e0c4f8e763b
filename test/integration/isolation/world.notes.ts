import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, places, provinceOf } from './names.ts';

/** Each province has a note on each of its authorities. */
export async function fillNotes(client: TenantClient): Promise<void> {
  await client.authorityNote.createMany({
    data: places.map((place) => ({
      id: idOf(place, 'note'),
      provinceCode: provinceOf[place].code,
      aboutId: authorityOf(place),
      text: markOf(place),
      authorId: markOf(place),
      authorName: markOf(place),
      orderKey: markOf(place),
    })),
  });
}
