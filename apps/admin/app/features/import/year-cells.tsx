import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import styles from './review.module.css';

type Cell = Record<string, string | number | null>;

/** Values by fiscal year: budgets with their marks, targets with their units, the plan's goals one below the other. */
export function YearCells({ name, cells }: { name: string; cells: Record<string, Cell> }) {
  const { t, i18n } = useTranslation('documents');
  const years = Object.keys(cells).sort();
  const rows = name === 'goals' ? [...new Set(years.flatMap((year) => Object.keys(cells[year] ?? {})))] : [name];
  const said = (cell: Cell, row: string): string => {
    if (name === 'goals') return cell[row] == null ? '–' : formatNumber(Number(cell[row]));
    if (name === 'budgetByYear') {
      return cell.amount == null ? String(cell.mark ?? '–') : formatBaht(String(cell.amount), i18n.language);
    }
    return [cell.operator === '=' ? '' : cell.operator, cell.value, cell.unit].filter((one) => one != null).join(' ');
  };
  return (
    <table className={styles.years}>
      <thead>
        <tr>
          {name === 'goals' ? <td /> : null}
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {name === 'goals' ? <th scope="row">{t([`documents:goal.${row}`, row])}</th> : null}
            {years.map((year) => (
              <td key={year}>{said(cells[year] ?? {}, row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
