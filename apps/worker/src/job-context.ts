import type { Action } from '@sujarit/auth/actions';
import type { Database, TenantClient } from '@sujarit/db/tenant-unit';
import type { ErrorParams } from '@sujarit/domain/errors';
import type { JobName, JobOrder, JobPayload } from '@sujarit/domain/job-catalogue';
import type { Delivery } from '@sujarit/storage/open-delivery';
import type { Storage } from '@sujarit/storage/open-storage';
import type { Logger } from 'pino';
import type { Mailer } from './mail/open-mailer.ts';

/** What every processor works with. */
export interface Services {
  database: Database;
  storage: Storage;
  /** Sends finished files to a place outside, where one is set. */
  delivery: Delivery | null;
  /** Opens the files of older programs, where it is installed. */
  libreOffice: { soffice: string; seconds: number };
  /** Sends mail, where a mail server is set. */
  mailer: Mailer | null;
  /** Where the links of mail lead: the pages of the local authorities. */
  adminOrigin: string;
  /** The same of the offices above them. */
  rollupOrigin: string;
  /** The domain's day of a moment, as ISO date in Thailand; a demo stands on a day of its own. */
  dayOf: (moment: Date) => string;
}

export interface Progress {
  done: number;
  total: number;
  stage: string;
}

/** Runs work in one transaction of a scope and an actor that are settled. */
export type Unit = <T>(work: (client: TenantClient) => Promise<T>) => Promise<T>;

/** One run of a job, for the person who ordered it. */
export interface JobContext<Name extends JobName> {
  payload: JobPayload<Name>;
  /** Who ordered it, for orders that this job places in turn. */
  order: JobOrder;
  services: Services;
  log: Logger;
  /** Aborts when the worker stops: what is done so far is left, the job runs again elsewhere. */
  signal: AbortSignal;
  /** A transaction in the scope of the workplace, in the name of the person. */
  unit: Unit;
  /** The same beyond that scope, for a reason that the audit log keeps. */
  beyond(reason: string): Unit;
  /** Tells the queue how far the job is. */
  progress(progress: Progress): Promise<void>;
}

/** What a processor did: its work, or nothing because it was done or called off before. */
export type Outcome = 'done' | 'nothing to do';

/** Another job, which runs in the name of the same person. */
export type ChildJob = { [Name in JobName]: { name: Name; payload: JobPayload<Name> } }[JobName];

/** What a job needs before it can go on: when these are done, it runs again from its beginning. */
export interface Needs {
  children: ChildJob[];
}

export interface Processor<Name extends JobName> {
  /** The right that the job takes; checked when it runs, for it may be gone by then. */
  action: Action;
  /** Does the job. Idempotent: a job may run twice. Throws an ExpectedError that no retry mends to end it as failed. */
  run(context: JobContext<Name>): Promise<Outcome | Needs>;
  /** Marks the job's own row as failed, unless it is finished; a row that the unit's scope does not see stays as it is. */
  fail(client: TenantClient, payload: JobPayload<Name>, code: string, params: ErrorParams, now: Date): Promise<void>;
}
