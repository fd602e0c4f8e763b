import { useNavigate } from '@remix-run/react';
import { authoritySizes } from '@sujarit/domain/authority-size-words';
import { Select } from '@sujarit/ui/form/select';
import { useTranslation } from 'react-i18next';
import { placeGroups } from '../compare/placed-projects.ts';
import { authorityTypes } from '../province/province-groups.ts';
import type { BestView } from './best.server.ts';
import { toBest } from './best-address.ts';
import styles from './best-page.module.css';

/** Of which type and size, under which place, by what, and where. */
export function BestChoices({ view, search }: { view: BestView; search: URLSearchParams }) {
  const { t, i18n } = useTranslation(['best', 'app']);
  const navigate = useNavigate();
  const { frameworks, provinces, chosen } = view;
  const name = (of: { nameTh: string; nameEn: string }) => (i18n.language === 'en' ? of.nameEn : of.nameTh);
  const framework = frameworks.find(({ id }) => id === chosen.frameworkId);
  const choose = (wishes: Parameters<typeof toBest>[1]) =>
    navigate(toBest(search, wishes), { replace: true, preventScrollReset: true });
  return (
    <div className={`${styles.choices} screen-only`}>
      <Select
        label={t('best:type')}
        value={chosen.type}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
        options={authorityTypes.map((value) => ({ value, label: t(`app:type.${value}`) }))}
      />
      <Select
        label={t('best:size')}
        placeholder={t('best:allSizes')}
        value={chosen.size ?? ''}
        onChange={(event) => choose({ sized: event.currentTarget.value })}
        options={authoritySizes.map((value) => ({ value, label: t(`app:size.${value}`) }))}
      />
      <Select
        label={t('best:place')}
        placeholder={t('best:choosePlace')}
        value={chosen.node ?? ''}
        onChange={(event) => choose({ framework: chosen.frameworkId, node: event.currentTarget.value })}
        groups={(framework ? placeGroups(framework) : []).map(({ top, places }) => ({
          label: `${top.code} ${name(top)}`,
          options: places.map((place) => ({ value: place.code, label: `${place.code} ${name(place)}` })),
        }))}
      />
      <Select
        label={t('best:by')}
        value={chosen.by}
        onChange={(event) => choose({ by: event.currentTarget.value })}
        options={(['PROGRESS', 'ITA'] as const).map((value) => ({ value, label: t(`best:by_${value}`) }))}
      />
      {frameworks.length > 1 ? (
        <Select
          label={t('best:framework')}
          value={chosen.frameworkId}
          onChange={(event) => choose({ framework: event.currentTarget.value, node: '' })}
          options={frameworks.map(({ id, titleTh, titleEn }) => ({
            value: id,
            label: i18n.language === 'en' ? titleEn : titleTh,
          }))}
        />
      ) : null}
      {provinces.length > 1 ? (
        <Select
          label={t('best:province')}
          placeholder={t('best:allProvinces')}
          value={chosen.province ?? ''}
          onChange={(event) => choose({ province: event.currentTarget.value })}
          options={provinces.map((province) => ({ value: province.provinceCode, label: name(province) }))}
        />
      ) : null}
    </div>
  );
}
