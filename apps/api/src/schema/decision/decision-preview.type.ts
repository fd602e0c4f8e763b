import { type Conflict, type ErrorParams, LimitExceeded } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';

interface Preview {
  /** As the API shows it. */
  id: string;
  /** Why it cannot be taken; null where it can. */
  code: string | null;
  params: ErrorParams;
}

export const DecisionPreview = builder.objectRef<Preview>('DecisionPreview').implement({
  description: 'What would become of a decision on a plan or report as it stands.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the plan or report.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Of the problem that the decision would answer; null: it can be taken.',
    }),
    params: t.expose('params', { type: 'Json' }),
  }),
});

export const previewOf = (id: string, refusal: Conflict | null): Preview => ({
  id,
  code: refusal?.code ?? null,
  params: refusal?.params ?? {},
});

const most = 100;

/** @throws LimitExceeded TOO_MANY_PREVIEWS */
export function refuseTooMany(seen: readonly unknown[]): void {
  if (seen.length > most) throw new LimitExceeded('TOO_MANY_PREVIEWS', { most });
}
