import { accessible } from '@sujarit/auth/ability';
import { Conflict, type ExpectedError, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

/** Why a note was not saved or removed with the version that was read: another removed it, or saved it since (with what stands now). */
export async function changedNote(context: ApiContext, id: string): Promise<ExpectedError> {
  const standing = await context.db.authorityNote.findFirst({
    where: { AND: [accessible(context.ability, 'note.read')], id },
    select: { version: true, text: true, pinned: true, editorName: true, authorName: true },
  });
  if (!standing) return new NotFound('NO_SUCH_NOTE');
  const { version, text, pinned, editorName, authorName } = standing;
  return new Conflict('NOTE_CHANGED', { name: editorName ?? authorName }, { version, text, pinned });
}
