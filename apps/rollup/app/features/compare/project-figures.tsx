import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { ChevronDown, ChevronRight, Trophy } from 'lucide-react';
import { toAuthority } from '../authority/to-authority.ts';
import { toBest } from '../best/best-address.ts';
import type { Compared, Comparison } from './compare.server.ts';
import { openedOf, toggledIn } from './compare-address.ts';
import { type ComparedRow, type CompareGround, cellsOf, middleOf, nothing, rowIn } from './compare-ground.ts';
import type { ComparedCell, ComparedFigure, ComparedSection } from './compared-figure.ts';
import {
  type ComparedProject,
  type FrameworkPlace,
  placeGroups,
  projectsAt,
  projectsElsewhere,
} from './placed-projects.ts';
import { ProjectNames, projectNames } from './project-names.tsx';

type Framework = Comparison['frameworks'][number];
type Placed = ReturnType<typeof projectsAt>;

/** The projects of the year by the lowest places of the framework: 32 sub-missions; by name where a row is opened. One section a framework. */
export function projectSections(ground: CompareGround): ComparedSection[] {
  const { t, locale, months, comparison } = ground;
  const all: ComparedFigure = {
    id: 'projects',
    label: t('compare:projects'),
    unit: t('app:projects'),
    strong: true,
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const row = rowIn(compared, months);
      if (!row.planState) return nothing(t('states:plan.NONE'));
      return { text: formatNumber(row.projects), figure: row.projects, csv: row.projects };
    }),
    middle: middleOf(ground, 'projects', formatNumber),
  };
  const several = comparison.frameworks.length > 1;
  return [
    {
      id: 'projects',
      title: t('compare:section.projects'),
      figures:
        several || comparison.frameworks.length === 0
          ? [all]
          : [all, ...placeFigures(ground, comparison.frameworks[0]!)],
    },
    ...(several
      ? comparison.frameworks.map((framework) => ({
          id: `projects ${framework.id}`,
          title: t('compare:section.projectsOf', {
            framework: locale === 'en' ? framework.titleEn : framework.titleTh,
          }),
          figures: placeFigures(ground, framework),
        }))
      : []),
  ];
}

function placeFigures(ground: CompareGround, framework: Framework): ComparedFigure[] {
  const groups = placeGroups(framework);
  return [
    ...groups.flatMap(({ top, places }) => [
      topFigure(ground, framework, top),
      ...places.filter(({ code }) => code !== top.code).map((place) => placeFigure(ground, framework, place)),
    ]),
    placed(ground, framework, {
      id: `${framework.id} elsewhere`,
      label: ground.t('compare:elsewhere'),
      read: (compared) => ({ counted: projectsElsewhere(compared, groups), serving: [] }),
    }),
  ];
}

/** What keeps a cell of a framework from being counted: no plan that may be read, or one of another framework. */
function missing({ t }: CompareGround, { id }: Framework, { plan }: Compared): ComparedCell | null {
  if (!plan) return nothing(t('compare:notReadable'));
  return plan.frameworkId === id ? null : nothing(t('compare:otherFramework'));
}

const nameOf = ({ locale }: CompareGround, { code, nameTh, nameEn }: FrameworkPlace) =>
  `${code} ${locale === 'en' ? nameEn : nameTh}`;

type DimensionKey = 'projectsDimension1' | 'projectsDimension2' | 'projectsDimension3' | 'projectsDimension4';
const dimensionKeys: Record<string, DimensionKey> = {
  1: 'projectsDimension1',
  2: 'projectsDimension2',
  3: 'projectsDimension3',
  4: 'projectsDimension4',
};

/** A dimension: the rollup's own count where it keeps one. */
function topFigure(ground: CompareGround, framework: Framework, top: FrameworkPlace): ComparedFigure {
  const key = dimensionKeys[top.code];
  const countOf = (compared: Compared, row: ComparedRow) =>
    key ? row[key] : compared.projects.filter(({ places }) => places[0]?.split('.')[0] === top.code).length;
  return {
    id: `${framework.id} ${top.code}`,
    label: nameOf(ground, top),
    unit: ground.t('app:projects'),
    strong: true,
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const count = countOf(compared, rowIn(compared, ground.months));
      return missing(ground, framework, compared) ?? { text: formatNumber(count), figure: count, csv: count };
    }),
    middle: key ? middleOf(ground, `dimension.${top.code}`, formatNumber) : null,
  };
}

function placeFigure(ground: CompareGround, framework: Framework, place: FrameworkPlace): ComparedFigure {
  const [first] = ground.comparison.authorities;
  const best = toBest(ground.search, {
    framework: framework.id,
    node: place.code,
    kind: first ? rowIn(first, ground.months).type : 'SAO',
  });
  return placed(ground, framework, {
    id: `${framework.id} ${place.code}`,
    label: nameOf(ground, place),
    read: (compared) => projectsAt(compared, place.code),
    middle: middleOf(ground, `place.${framework.id}.${place.code}`, formatNumber),
    best,
  });
}

interface PlacedRow {
  id: string;
  label: string;
  read: (compared: Compared) => Placed;
  middle?: ComparedFigure['middle'];
  /** where the best of the type are listed */
  best?: string;
}

function placed(
  ground: CompareGround,
  framework: Framework,
  { id, label, read, middle = null, best }: PlacedRow,
): ComparedFigure {
  const { t, search, go } = ground;
  const isOpen = openedOf(search).has(id);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return {
    id,
    label,
    middle,
    bars: true,
    cells: cellsOf(
      ground,
      (compared) => missing(ground, framework, compared) ?? placedCell(ground, compared, read(compared), isOpen),
    ),
    acts: (
      <>
        <Button
          type="button"
          small
          kind="quiet"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'compare:closeNamesOf' : 'compare:openNamesOf', { place: label })}
          icon={<Chevron size={16} aria-hidden="true" />}
          onClick={() => go(toggledIn(search, 'open', id))}
        >
          {t(isOpen ? 'compare:closeNames' : 'compare:openNames')}
        </Button>
        {best ? (
          <ButtonLink
            small
            kind="quiet"
            to={best}
            discover="none"
            aria-label={t('compare:bestOf', { place: label })}
            icon={<Trophy size={16} aria-hidden="true" />}
          >
            {t('compare:best')}
          </ButtonLink>
        ) : null}
      </>
    ),
  };
}

function placedCell(
  ground: CompareGround,
  compared: Compared,
  { counted, serving }: Placed,
  isOpen: boolean,
): ComparedCell {
  const { t, months, search } = ground;
  const also = serving.length > 0 ? t('compare:serving', { count: serving.length }) : '';
  const count = formatNumber(counted.length);
  const named = [...counted, ...serving];
  const text = [count, also].filter(Boolean).join(' · ');
  if (!isOpen || named.length === 0) {
    return {
      text,
      figure: counted.length,
      csv: also ? text : counted.length,
      ...(also ? { shown: <CountAnd count={count} also={also} /> } : {}),
    };
  }
  const to = (project: ComparedProject) =>
    toAuthority(rowIn(compared, months).id, search, { from: 'compare', project: project.id });
  return {
    text: `${text}: ${projectNames(t, named)}`,
    figure: counted.length,
    shown: (
      <>
        <CountAnd count={count} also={also} />
        <ProjectNames t={t} projects={named} to={to} />
      </>
    ),
  };
}

function CountAnd({ count, also }: { count: string; also: string }) {
  return (
    <>
      {count} {also ? <span className="small soft">{also}</span> : null}
    </>
  );
}
