import { walkXml } from './walk-xml.ts';

/** The list that paragraphs of a style belong to, as in the paragraph's own w:numPr. */
export interface StyleList {
  readonly list: string;
  readonly level: number;
}

/** Styles that are based on one another are followed this far. */
const deepest = 20;

/** The lists of the paragraph styles of styles.xml (empty where the document has none), by the style's id. @throws where it is no XML */
export function readStyleLists(xml: string): (style: string) => StyleList | undefined {
  const styles = new Map<string, { basedOn: string; list: string; level: number }>();
  let style = { basedOn: '', list: '', level: 0 };
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'w:style') {
        style = { basedOn: '', list: '', level: 0 };
        styles.set(attribute('w:styleId'), style);
      } else if (name === 'w:basedOn') style.basedOn = attribute('w:val');
      else if (name === 'w:numId') style.list = attribute('w:val');
      else if (name === 'w:ilvl') style.level = Number(attribute('w:val')) || 0;
    },
  });
  return (id) => {
    let found = styles.get(id);
    for (let depth = 0; found && found.list === '' && depth < deepest; depth += 1) found = styles.get(found.basedOn);
    return found?.list ? { list: found.list, level: found.level } : undefined;
  };
}
