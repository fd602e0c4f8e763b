import type { LineRange } from '../plan-document.ts';
import type { ComparedProject, ComparedRisk, FieldLines } from './compared-plan.ts';
import { type FieldText, projectFields, riskFields } from './field-texts.ts';

/** A project or a risk as it is matched and told: what it is, and all that it says, field by field. */
export interface ListedThing {
  thing: 'PROJECT' | 'RISK';
  /** "project.<id>" */
  group: string;
  name: string;
  /** Of a project, the code that counts first. */
  codes: string[];
  fields: FieldText[];
  /** Lines of the document, of the whole and of single fields. */
  source: LineRange | null;
  lines: FieldLines;
}

export function listedProject(project: ComparedProject): ListedThing {
  const { id, name, places, source, lines } = project;
  return {
    thing: 'PROJECT',
    group: `project.${id}`,
    name,
    codes: places,
    fields: projectFields(project),
    source,
    lines,
  };
}

export function listedRisk(risk: ComparedRisk): ListedThing {
  const { id, process, source } = risk;
  return { thing: 'RISK', group: `risk.${id}`, name: process, codes: [], fields: riskFields(risk), source, lines: {} };
}
