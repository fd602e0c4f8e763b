import type { JobOrder } from '@sujarit/domain/job-catalogue';
import type { ApiContext } from '../../context.ts';

/** Who orders a job by this operation. */
export function orderOf({ person, requestId }: ApiContext): JobOrder {
  return { userId: person.userId, membershipId: person.workplace!.membershipId, requestId };
}
