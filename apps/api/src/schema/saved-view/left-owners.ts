import type { ApiContext } from '../../context.ts';

const askedFor = new WeakMap<ApiContext, Promise<ReadonlySet<string>>>();

async function leftOwners({ db }: ApiContext): Promise<ReadonlySet<string>> {
  const found = await db.$queryRaw<{ ownerId: string }[]>`
    SELECT owner_id AS "ownerId" FROM saved_view GROUP BY owner_id, province_code
    HAVING NOT app.works_at_office(owner_id, province_code)`;
  return new Set(found.map(({ ownerId }) => ownerId));
}

/** Does the owner of a view work at the office no more: membership ended, or account disabled? A list of views asks once. */
export async function hasLeft(context: ApiContext, ownerId: string): Promise<boolean> {
  const asked = askedFor.get(context) ?? leftOwners(context);
  askedFor.set(context, asked);
  return (await asked).has(ownerId);
}
