import { dayNumber, xmlText } from './xlsx-cell.ts';

/** What may be typed into cells. */
export interface CellRule {
  /** Cells it holds for: "B2:B1001". */
  cells: string;
  /** A range of cells to choose from; whole numbers, or days (ISO), within bounds. */
  allow: { list: string } | { whole: [from: number, to: number] } | { days: [from: string, to: string] };
  /** Anything else is taken without a word, after a question, or not at all. */
  others: 'taken' | 'questioned' | 'refused';
  /** What is said then. */
  message: string;
}

const errorStyles = { taken: '', questioned: ' errorStyle="warning"', refused: ' errorStyle="stop"' };

/** The rules of a sheet. */
export function rulesXml(rules: readonly CellRule[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ cells, allow, others, message }: CellRule): string {
  const error = others === 'taken' ? '' : ` showErrorMessage="1"${errorStyles[others]} error="${xmlText(message)}"`;
  const told = `allowBlank="1"${error} sqref="${cells}"`;
  if ('list' in allow)
    return `<dataValidation type="list" ${told}><formula1>${xmlText(allow.list)}</formula1></dataValidation>`;
  const [type, [from, to]] =
    'whole' in allow ? ['whole', allow.whole] : ['date', [dayNumber(allow.days[0]), dayNumber(allow.days[1])]];
  return `<dataValidation type="${type}" operator="between" ${told}><formula1>${from}</formula1><formula2>${to}</formula2></dataValidation>`;
}
