import { accessible } from '@sujarit/auth/ability';
import { Conflict, LimitExceeded, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { provinceOfOffice } from '../province-of-office.ts';

const mostOfPerson = 50;

/**
 * The asker’s own views, removed ones too, held until the operation ends: no other act of the office on views comes between, since one may
 * pass from person to person.
 * @throws Conflict PROVINCE_WORKPLACE_NEEDED
 */
export async function holdOwnViews(context: ApiContext) {
  const { db, ability, person } = context;
  const provinceCode = provinceOfOffice(context);
  const owner = { provinceCode, ownerId: person.userId };
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${provinceCode}`}, 0))`;
  const views = await db.savedView.findMany({ where: { AND: [accessible(ability, 'view.edit')], ...owner } });
  return { owner, views };
}

type OwnView = Awaited<ReturnType<typeof holdOwnViews>>['views'][number];

/** The own view of an id. @throws NotFound NO_SUCH_VIEW of a colleague’s and of none */
export function ownView(views: readonly OwnView[], id: string): OwnView {
  const found = views.find((view) => view.id === id);
  if (!found) throw new NotFound('NO_SUCH_VIEW');
  return found;
}

/** @throws Conflict STALE_VERSION with what stands now, where the view has gone on since */
export function refuseStale({ version: current, name, query, shared }: OwnView, version: number): void {
  if (current !== version) throw new Conflict('STALE_VERSION', { version: current }, { name, query, shared });
}

/** @throws Conflict VIEW_NAME_TAKEN where another of the person’s views has the name */
export function refuseTaken(views: readonly OwnView[], name: string, ownId?: string): void {
  if (views.some((view) => view.removedAt === null && view.name === name && view.id !== ownId))
    throw new Conflict('VIEW_NAME_TAKEN', { name });
}

/** @throws LimitExceeded TOO_MANY_VIEWS where a person has as many as one may have */
export function refuseTooMany(views: readonly OwnView[]): void {
  if (views.filter(({ removedAt }) => removedAt === null).length >= mostOfPerson)
    throw new LimitExceeded('TOO_MANY_VIEWS', { limit: mostOfPerson });
}
