import type { PlanRisk } from '@sujarit/domain/plan-document';
import { choices } from './choice-codecs.ts';
import { flatList } from './list-codecs.ts';
import { count } from './number-codecs.ts';
import { columnsOf, type TemplateColumn } from './template-column.ts';
import { LEVEL_WORDS } from './template-words.ts';
import { ownText } from './text-codecs.ts';

/** A risk area as its row has it. */
export interface RiskRow extends Pick<PlanRisk, 'process' | 'issues' | 'levels' | 'controls'> {
  no: number | null;
}

const of = columnsOf<RiskRow>();

export const riskColumns: readonly TemplateColumn<RiskRow>[] = [
  of('no', 'ลำดับ', 8, count),
  of('process', 'ขั้นตอน/ด้านการดำเนินงาน', 40, ownText),
  of('issues', 'ประเด็นความเสี่ยง', 60, flatList),
  of('levels', 'ระดับความเสี่ยง', 18, choices(LEVEL_WORDS), { rule: { list: 'levels', others: 'taken' } }),
  of('controls', 'มาตรการควบคุม', 70, flatList),
];

export const emptyRiskRow = (): RiskRow => ({ no: null, process: '', issues: [], levels: [], controls: [] });
