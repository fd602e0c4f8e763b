import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { controlsOf } from './risk-values.ts';

/** What the fields of a risk area are called, and what their values say. */
export function useRiskWords(projects: readonly { id: string; ordinal: number; name: string }[]) {
  const { t } = useTranslation(['risk', 'plan', 'states']);
  return useMemo(() => {
    const labelOf = (field: string) => t(`risk:field.${field}`);
    const levelsSaid = (levels: string) =>
      levels
        .split(',')
        .filter(Boolean)
        .map((level) => t(`states:risk.${level}`))
        .join(', ');
    const controlsSaid = (value: string) =>
      controlsOf({ controls: value })
        .map(({ text, projectId }) => {
          const project = projects.find(({ id }) => id === projectId);
          return project ? `${text} (${t('plan:projectNo', { ordinal: project.ordinal })})` : text;
        })
        .join('\n');
    const said = (field: string, value: string) => {
      if (field === 'levels') return levelsSaid(value);
      return field === 'controls' ? controlsSaid(value) : value;
    };
    return { labelOf, levelsSaid, said };
  }, [t, projects]);
}
