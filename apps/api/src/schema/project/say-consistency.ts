import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import type { ConsistencyWord } from '@sujarit/domain/consistency';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';

interface Word extends ConsistencyWord {
  reason: string | null;
}

interface Standing {
  version: number;
  /** The newest first, at most two: the one that holds, and the one before it. */
  marks: Word[];
}

interface Saying {
  /** The project's id as the API shows it. */
  projectId: string;
  /** Ordinal of the last mark that the person saw, 0 for none. */
  lastMark: number;
  takesBack: boolean;
  /** What is said of the project as it stands. */
  word: (standing: Standing) => Word;
}

const saidFields = { ordinal: true, consistent: true, reason: true, markerName: true, markedAt: true } as const;

/**
 * Adds the province's word on a project and answers its key. NotFound where it is not theirs to mark; Conflict('MARKED_MEANWHILE') with the
 * mark that stands where another officer was faster: of two at once one gets through.
 */
export async function sayConsistency(context: ApiContext, saying: Saying): Promise<TenantKey> {
  const { lastMark, takesBack } = saying;
  const key = tenantKey(saying.projectId);
  const may = [accessible(context.ability, 'project.mark'), accessible(context.ability, 'project.read')];
  const project = await context.db.project.findFirst({
    where: { AND: may, ...key, removedAt: null },
    select: {
      version: true,
      marks: { select: { ...saidFields, projectVersion: true }, orderBy: { ordinal: 'desc' }, take: 2 },
    },
  });
  if (!project) throw new NotFound('NO_SUCH_PROJECT');
  const last = project.marks[0];
  if ((last?.ordinal ?? 0) !== lastMark) throw await markedMeanwhile(context, key);
  const { count } = await context.db.consistencyMark.createMany({
    data: [
      {
        ...saying.word(project),
        authorityId: key.authorityId,
        id: randomUUID(),
        projectId: key.id,
        ordinal: lastMark + 1,
        takesBack,
        markerId: context.person.userId,
        markerName: context.person.name,
        // later than the one before also where both fall into one millisecond: the rollup counts the latest
        markedAt: new Date(Math.max(Date.now(), (last?.markedAt.getTime() ?? 0) + 1)),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw await markedMeanwhile(context, key);
  return key;
}

async function markedMeanwhile(context: ApiContext, { authorityId, id }: TenantKey): Promise<Conflict> {
  const standing = await context.db.consistencyMark.findFirst({
    where: { authorityId, projectId: id },
    orderBy: { ordinal: 'desc' },
    select: saidFields,
  });
  if (!standing) return new Conflict('NOTHING_TO_TAKE_BACK');
  const current = { ...standing, markedAt: standing.markedAt.toISOString() };
  return new Conflict('MARKED_MEANWHILE', { name: standing.markerName }, current);
}
