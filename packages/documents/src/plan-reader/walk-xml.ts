import sax, { type Tag } from 'sax';

interface XmlListener {
  /** A tag opens; `attribute` answers '' where it has none of the name. */
  open?: (name: string, attribute: (key: string) => string) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Tells the elements of an XML text one after the other, by the names that stand there; an empty text has none. Entities of the text's own
 * are unknown: they are an error, as is everything else that is no XML. @throws Error
 */
export function walkXml(xml: string, { open, close, text }: XmlListener): void {
  if (xml === '') return;
  const parser = new sax.SAXParser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) =>
    open?.(name, (key) => String((attributes as Tag['attributes'])[key] ?? ''));
  parser.onclosetag = (name) => close?.(name);
  parser.ontext = (found) => text?.(found);
  parser.write(xml).close();
}
