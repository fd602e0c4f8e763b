import { Money } from '@sujarit/ui/figures/money';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import type { ProjectPageQuery } from '../../gql/graphql.ts';
import tables from '../plan/dimension-table.module.css';

interface YearTableProps {
  project: Pick<ProjectPageQuery['project'], 'budgets' | 'targets'>;
  years: readonly number[];
}

/** A project year by year: its budget as it stands, and the target of its indicator where there is one. */
export function YearTable({ project, years }: YearTableProps) {
  const { t, i18n } = useTranslation(['project', 'plan']);
  const targetOf = (year: number) => {
    const target = project.targets.find(({ fiscalYear }) => fiscalYear === year);
    if (!target) return '–';
    const value = target.value == null ? '' : formatNumber(target.value);
    return [target.operator === '=' ? '' : target.operator, value, target.unit].filter(Boolean).join(' ') || '–';
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too
    <section className={`panel stack-close ${tables.scroll}`} aria-labelledby="years" tabIndex={0}>
      <h2 id="years">{t('project:byYear')}</h2>
      <table className={`${tables.table} ${tables.years}`}>
        <thead>
          <tr>
            <th scope="col">{t('project:year')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={tables.figure}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('project:budgetsBaht')}</th>
            {years.map((year) => {
              const budget = project.budgets.find(({ fiscalYear }) => fiscalYear === year);
              return (
                <td key={year} className={tables.figure}>
                  <Money
                    amount={budget?.amount ?? null}
                    mark={budget?.mark ?? null}
                    locale={i18n.language}
                    absent={t('plan:notStated')}
                  />
                </td>
              );
            })}
          </tr>
          {project.targets.length > 0 ? (
            <tr>
              <th scope="row">{t('project:targets')}</th>
              {years.map((year) => (
                <td key={year} className={tables.figure}>
                  {targetOf(year)}
                </td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
