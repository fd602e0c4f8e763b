import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { useTranslation } from 'react-i18next';
import { comparing, MOST_COMPARED } from '../compare/compare-address.ts';
import { CompareFrame } from '../compare/compare-frame.tsx';
import type { BestView } from './best.server.ts';
import { BEST_STEP, bestAsked, toBest } from './best-address.ts';
import { BestAuthority } from './best-authority.tsx';
import { BestChoices } from './best-choices.tsx';

/** What the best authorities of a type, or of a type and size, do under one place of the framework. */
export function BestPage({ view }: { view: BestView }) {
  const { t } = useTranslation('best');
  const [search] = useSearchParams();
  return (
    <CompareFrame view="best" readAt={view.found?.readAt}>
      <BestChoices view={view} search={search} />
      {view.found ? (
        <Found view={view} found={view.found} search={search} />
      ) : (
        <EmptyState title={t('best:choosePlace')} why={t('best:choosePlaceWhy')} />
      )}
    </CompareFrame>
  );
}

interface FoundProps {
  view: BestView;
  found: NonNullable<BestView['found']>;
  search: URLSearchParams;
}

function Found({ view, found, search }: FoundProps) {
  const { t, i18n } = useTranslation(['best', 'app']);
  const { chosen, frameworks } = view;
  const { best, withMeasures, ranked, authorities, sized, ofType } = found;
  const node = frameworks.find(({ id }) => id === chosen.frameworkId)?.nodes.find(({ code }) => code === chosen.node);
  const ofAnySize = t(`app:typeShort.${chosen.type}`);
  const type = chosen.size ? t(`app:sized.${chosen.size}`, { type: ofAnySize }) : ofAnySize;
  const counts = {
    type,
    authorities: formatNumber(authorities),
    ranked: formatNumber(ranked),
    withMeasures: formatNumber(withMeasures),
  };
  const first = bestAsked(search).first;
  const shared = (place: number) => best.filter((one) => one.place === place).length > 1;
  return (
    <section className="stack" aria-labelledby="best-title">
      <div>
        <h2 id="best-title">
          {t('best:title', { type, place: `${chosen.node} ${i18n.language === 'en' ? node?.nameEn : node?.nameTh}` })}
        </h2>
        <p>{t(`best:counts_${chosen.by}`, counts)}</p>
        {chosen.size && sized < ofType ? (
          <p className="soft">
            {t('best:sizedOf', {
              type: ofAnySize,
              of: formatOutOf(sized, ofType, i18n.language, t('app:authorities')),
            })}
          </p>
        ) : null}
      </div>
      {best.length === 0 ? (
        <Nothing counts={counts} ofAnySize={ofAnySize} found={found} view={view} search={search} />
      ) : null}
      {best.map((one) => (
        <BestAuthority key={one.round.row.code} best={one} shared={shared(one.place)} by={chosen.by} search={search} />
      ))}
      {best.length > 0 ? (
        <div className="row screen-only">
          <span>{t('best:shown', { shown: formatNumber(best.length), all: counts.withMeasures })}</span>
          {best.length < withMeasures && first < 100 ? (
            <ButtonLink small to={toBest(search, { first: String(first + BEST_STEP) })} discover="none">
              {t('best:more')}
            </ButtonLink>
          ) : null}
          {best.length > 1 ? (
            <ButtonLink
              small
              to={comparing(
                search,
                best.slice(0, MOST_COMPARED).map(({ round }) => round.row.code),
              )}
              discover="none"
            >
              {t('best:compareFirst', { count: Math.min(best.length, MOST_COMPARED) })}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

interface NothingProps extends FoundProps {
  counts: Record<string, string>;
  /** the type without a size, in words */
  ofAnySize: string;
}

/** Nobody to be listed: why, and what to choose instead. */
function Nothing({ counts, ofAnySize, found, view, search }: NothingProps) {
  const { t } = useTranslation('best');
  const { by, size } = view.chosen;
  const { ranked, authorities, sized, ofType } = found;
  if (authorities === 0 && size && ofType > 0) {
    return (
      <EmptyState
        title={sized === 0 ? t('best:noneSized', { type: ofAnySize }) : t('best:noneOfType', counts)}
        why={t(sized === 0 ? 'best:noneSizedWhy' : 'best:noneOfSizeWhy')}
        act={
          <ButtonLink to={toBest(search, { sized: '' })} discover="none">
            {t('best:showAllSizes')}
          </ButtonLink>
        }
      />
    );
  }
  if (authorities === 0) return <EmptyState title={t('best:noneOfType', counts)} why={t('best:noneOfTypeWhy')} />;
  const other = by === 'ITA' ? 'PROGRESS' : 'ITA';
  if (ranked === 0) {
    return (
      <EmptyState
        title={t(`best:noneRanked_${by}`, counts)}
        why={t(`best:noneRankedWhy_${by}`)}
        act={
          <ButtonLink to={toBest(search, { by: other })} discover="none">
            {t(`best:rankBy_${other}`)}
          </ButtonLink>
        }
      />
    );
  }
  return <EmptyState title={t('best:noneHere', counts)} why={t('best:noneHereWhy')} />;
}
