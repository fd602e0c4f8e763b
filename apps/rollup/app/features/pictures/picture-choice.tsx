import { ButtonLink } from '@sujarit/ui/button/button';
import { useTranslation } from 'react-i18next';
import { addressWith, type PictureName, pictureNames } from './picture-names.ts';

/** Which of the pictures is looked at. */
export function PictureChoice({ picture, search }: { picture: PictureName; search: URLSearchParams }) {
  const { t } = useTranslation('pictures');
  return (
    <nav aria-label={t('choose')} className="row screen-only">
      {pictureNames.map((name) => (
        <ButtonLink
          key={name}
          small
          kind={name === picture ? 'main' : 'plain'}
          to={addressWith(search, { picture: name, cell: null })}
          aria-current={name === picture ? 'page' : undefined}
        >
          {t(`name.${name}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}
