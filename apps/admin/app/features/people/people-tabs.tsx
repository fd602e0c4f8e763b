import { Tabs } from '@sujarit/ui/navigation/tabs';
import { useTranslation } from 'react-i18next';

/** The authority's people and its departments. */
export function PeopleTabs({ current }: { current: 'people' | 'departments' }) {
  const { t } = useTranslation('people');
  return (
    <Tabs
      label={t('people:title')}
      tabs={[
        { to: '/people', label: t('people:tab.people'), current: current === 'people' },
        { to: '/people/departments', label: t('people:tab.departments'), current: current === 'departments' },
      ]}
    />
  );
}
