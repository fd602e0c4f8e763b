import type { TFunction } from 'i18next';

/** The form's field that a path of the API's input speaks of: "sheet.method.3.text" -> "sheet.method", "places.1.1" -> "place". */
export function fieldOfPath(path: string): string {
  const [first, second] = path.split('.');
  if (first === 'places') return 'place';
  if (first === 'budgets') return `budget.${second}`;
  if (first === 'sheet') return `sheet.${second}`;
  return first ?? path;
}

/** What a field is called on the page. */
export function fieldLabel(t: TFunction, field: string): string {
  const [first, second] = field.split('.');
  if (first === 'budget') return t('project:budgetOf', { year: second });
  if (first === 'sheet') return t(`project:sheetField.${second}`);
  return t(`project:field.${field}`);
}

/** The id of a field's control. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}
