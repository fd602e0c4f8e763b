import type { ActorName } from './actors.ts';
import type { Place } from './names.ts';
import { areaTypes } from './table.area-types.ts';
import { compareTypes } from './table.compare-types.ts';
import { documentTypes } from './table.document-types.ts';
import { mutations, queries } from './table.operations.ts';
import { types } from './table.types.ts';

export interface TypeRow {
  /** Who may read rows of this type, within their scope. */
  readers: readonly ActorName[];
  /** All field names: one that is not here is unknown. */
  fields: string;
  /** Rows that node(id) reaches for, by name; null where a place has none. */
  node?: Record<string, (place: Place) => string | null>;
  /** Readers of a row that not all readers of the type may read. */
  instances?: Record<string, readonly ActorName[]>;
}

export interface OperationRow {
  allow: readonly ActorName[];
  /** Arguments that reach for rows of a place, as GraphQL. */
  args?: (place: Place) => string;
  /** Places that have such rows; all three unless said. */
  places?: readonly Place[];
  /** It names no row: what it answers is the actor's own scope's. */
  rowless?: true;
  mayBeEmpty?: true;
  /** A row out of reach is answered as a wrong input, the same as one that does not exist. */
  outOfReachIsInvalid?: true;
}

export interface MatrixTable {
  types: Record<string, TypeRow>;
  queries: Record<string, OperationRow>;
  mutations: Record<string, OperationRow>;
  /** Arguments of fields of types that need some. */
  arguments: Record<string, string>;
  /** Fields that may rightly answer nothing to one who may read them. */
  mayBeEmpty: string[];
}

/** What is allowed: the one table that the isolation matrix compares the running system with. */
export const table: MatrixTable = {
  types: { ...types, ...areaTypes, ...compareTypes, ...documentTypes },
  queries,
  mutations,
  arguments: { 'PlanImport.lines': '(from: 0, to: 1)' },
  mayBeEmpty: [
    // only a dissolved authority has one, and no workplace
    'Authority.successor',
    'Authority.district',
    'Plan.gaps',
    'Plan.removedProjects',
    'Plan.removedRisks',
    'Plan.sourceImport',
    'Plan.decisions',
    'Plan.signatures',
    'Plan.takeovers',
    'PlanImport.comparison',
    'PlanImport.plan',
    'PlanImport.takeovers',
    'Project.controls (of another department)',
    'Project.marks (of another department)',
    'Project.marks (of a draft)',
  ],
};
