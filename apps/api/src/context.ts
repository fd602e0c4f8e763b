import { type Ability, abilityOf } from '@sujarit/auth/ability';
import { type Actor, lacksSecondFactor } from '@sujarit/auth/actor';
import type { OpenUnit, TenantClient } from '@sujarit/db/tenant-unit';
import { Unauthenticated } from '@sujarit/domain/errors';

/** What every resolver gets. One operation is one context, one actor, one unit. */
export class ApiContext {
  readonly actor: Actor | null;
  readonly ability: Ability;
  /** The role needs a second factor that was not given: it may do nothing until then. */
  readonly secondFactorNeeded: boolean;
  readonly requestId: string;
  /** The client's address, for the audit log. */
  readonly address: string;
  /** Today in Thailand, ISO: the demo's day where one is set. */
  readonly today: string;
  /** Mail is not sent but shown to the operator. */
  readonly mailbox: boolean;
  /** Where the pages of the local authorities are, for links. */
  readonly adminOrigin: string;
  /** Where finished files may be sent: host and folder, null where no place is set. */
  readonly deliveryPlace: string | null;
  /** Statements sent to PostgreSQL so far. */
  readonly tally: { queries: number };
  unit: OpenUnit | null = null;
  /** Set when an expected failure was answered as data: the unit is rolled back all the same. */
  failed = false;

  constructor(request: {
    actor: Actor | null;
    requestId: string;
    address: string;
    today: string;
    mailbox: boolean;
    adminOrigin: string;
    deliveryPlace: string | null;
    tally: { queries: number };
  }) {
    this.actor = request.actor;
    this.secondFactorNeeded = request.actor !== null && lacksSecondFactor(request.actor);
    this.ability = abilityOf(this.secondFactorNeeded ? null : (request.actor?.workplace ?? null));
    this.requestId = request.requestId;
    this.address = request.address;
    this.today = request.today;
    this.mailbox = request.mailbox;
    this.adminOrigin = request.adminOrigin;
    this.deliveryPlace = request.deliveryPlace;
    this.tally = request.tally;
  }

  /** The rows of the actor's scope. */
  get db(): TenantClient {
    if (!this.unit) throw new Unauthenticated('SIGN_IN_NEEDED');
    return this.unit.client;
  }

  /** The authority the actor works for. */
  get authorityId(): string {
    const workplace = this.actor?.workplace;
    if (workplace?.kind !== 'authority') throw new Unauthenticated('AUTHORITY_WORKPLACE_NEEDED');
    return workplace.authorityId;
  }

  /** The person who acts. */
  get person(): Actor {
    if (!this.actor) throw new Unauthenticated('SIGN_IN_NEEDED');
    return this.actor;
  }
}
