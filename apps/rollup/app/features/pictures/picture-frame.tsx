import { useSearchParams } from '@remix-run/react';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { pictureDots, pictureText } from '@sujarit/ui/charts/picture-file.ts';
import { saveFile } from '@sujarit/ui/table/save-file.ts';
import { Download, Table2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addressWith } from './picture-names.ts';

interface PictureFrameProps {
  title: string;
  /** what it says, with its denominators */
  state: ReactNode;
  /** without its ending */
  fileName: string;
  /** what is chosen about this picture alone */
  choices?: ReactNode;
  picture: ReactNode;
  /** the same figures as a table */
  table: ReactNode;
  children?: ReactNode;
}

/** A picture with its table one press away (?as=table), and as a file. */
export function PictureFrame({ title, state, fileName, choices, picture, table, children }: PictureFrameProps) {
  const { t } = useTranslation('pictures');
  const [search] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const asTable = search.get('as') === 'table';
  const drawn = () => box.current?.querySelector<SVGSVGElement>('section > svg');
  const saveShape = () => {
    const svg = drawn();
    if (svg) saveFile(`${fileName}.svg`, new Blob([pictureText(svg)], { type: 'image/svg+xml' }));
  };
  const saveDots = async () => {
    const svg = drawn();
    if (svg) saveFile(`${fileName}.png`, await pictureDots(svg));
  };
  return (
    <div className="stack">
      <div>
        <h2>{title}</h2>
        <p>{state}</p>
      </div>
      <div className="row end screen-only">
        {choices}
        <ButtonLink
          small
          icon={<Table2 size={16} aria-hidden="true" />}
          to={addressWith(search, { as: asTable ? null : 'table' })}
        >
          {t(asTable ? 'showPicture' : 'showTable')}
        </ButtonLink>
        {asTable ? null : (
          <>
            <Button type="button" small icon={<Download size={16} aria-hidden="true" />} onClick={saveShape}>
              {t('saveSvg')}
            </Button>
            <Button type="button" small icon={<Download size={16} aria-hidden="true" />} onClick={saveDots}>
              {t('savePng')}
            </Button>
          </>
        )}
      </div>
      {asTable ? table : <div ref={box}>{picture}</div>}
      {children}
    </div>
  );
}
