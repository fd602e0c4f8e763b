import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { useTranslation } from 'react-i18next';
import type { ProvinceRow } from '../province/province-row.ts';
import { heatFigure, usedDimensions } from './heat-figures.ts';
import { HeatPicture } from './heat-picture.tsx';
import type { PictureGround } from './picture-ground.ts';
import { heatMeasureOf } from './picture-names.ts';
import type { Places } from './pictures.server.ts';

interface AuthoritiesHeatProps extends PictureGround {
  rows: readonly ProvinceRow[];
  places: Places;
  to: (id: string) => string;
}

/** The authorities of a province by dimensions; who has neither plan nor result stands there without figures. */
export function AuthoritiesHeat({ rows, places, to, ...ground }: AuthoritiesHeatProps) {
  const { t, i18n } = useTranslation('pictures');
  const measure = heatMeasureOf(ground.search);
  const dimensions = usedDimensions(places.dimensions, measure);
  const indexes = new Map(places.ids.map((id, index) => [id, index]));
  const known = rows.filter(({ id }) => indexes.has(id)).length;
  return (
    <HeatPicture
      {...ground}
      of="authorities"
      dimensions={dimensions.map(({ dimension }) => dimension)}
      figuresOf={formatOutOf(known, rows.length, i18n.language, t('count.authorities'))}
      places={rows.map(({ id, name }) => {
        const index = indexes.get(id);
        const cells = dimensions.map((dimension) =>
          index === undefined
            ? { figure: null, of: null, reported: measure === 'risks' }
            : heatFigure(dimension, [index], measure),
        );
        return { id, name, to: to(id), cells };
      })}
    />
  );
}
