import sax, { type Tag } from 'sax';

interface XmlListener {
  /** A tag opens; `attribute` answers '' where it has none of the name. */
  open?: (name: string, attribute: (key: string) => string) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** The name of an element without its prefix: workbooks may give every name one. */
export const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Elements within each other and attributes of one element up to which a part is read; no document comes near. */
const DEEPEST = 1000;
const MOST_ATTRIBUTES = 200;
/** Letters that are parsed at once: between pieces the parser looks whether a name or attribute has grown beyond reason. */
const PIECE = 64 * 1024;

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
  let depth = 0;
  let attributes = 0;
  parser.onopentagstart = () => {
    attributes = 0;
    if (++depth > DEEPEST) throw new Error('elements stand too deep within each other');
  };
  parser.onattribute = () => {
    if (++attributes > MOST_ATTRIBUTES) throw new Error('an element has too many attributes');
  };
  parser.onopentag = (tag) =>
    open?.(tag.name, (key) =>
      Object.hasOwn(tag.attributes, key) ? String((tag.attributes as Tag['attributes'])[key]) : '',
    );
  parser.onclosetag = (name) => {
    depth -= 1;
    close?.(name);
  };
  parser.ontext = (found) => text?.(found);
  for (let from = 0; from < xml.length; from += PIECE) parser.write(xml.slice(from, from + PIECE));
  parser.close();
}
