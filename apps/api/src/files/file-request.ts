import { type Ability, abilityOf, may } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import { type Actor, lacksSecondFactor, scopeOf, unitActor, type Workplace } from '@sujarit/auth/actor';
import { runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { Forbidden, Unauthenticated } from '@sujarit/domain/errors';
import type { Request } from 'express';
import { requestIdNow } from '../request-id.ts';
import type { FileParts } from './files.routes.ts';

/** Someone who asks for a file or brings one, and whose rows they see. */
export interface FileRequest {
  actor: Actor;
  workplace: Workplace;
  ability: Ability;
  /** Runs in one transaction of the workplace's scope. */
  unit<T>(work: (client: TenantClient) => Promise<T>): Promise<T>;
}

/** Who sends the request, if they may do the action at all. @throws Unauthenticated, Forbidden ROLE_MAY_NOT, SECOND_FACTOR_NEEDED */
export async function fileRequest(parts: FileParts, request: Request, action: Action): Promise<FileRequest> {
  const actor = await parts.identity.identifyActor(request.headers);
  const workplace = actor?.workplace;
  if (!actor) throw new Unauthenticated('SIGN_IN_NEEDED');
  if (!workplace) throw new Unauthenticated('WORKPLACE_NEEDED');
  if (lacksSecondFactor(actor)) throw new Forbidden('SECOND_FACTOR_NEEDED');
  const ability = abilityOf(workplace);
  if (!may(ability, action)) throw new Forbidden('ROLE_MAY_NOT');
  const by = unitActor(actor, { action, requestId: requestIdNow(), address: request.ip ?? '' });
  return { actor, workplace, ability, unit: (work) => runTenantUnit(parts.database, scopeOf(workplace), by, work) };
}
