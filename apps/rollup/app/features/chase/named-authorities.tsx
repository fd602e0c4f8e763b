import { ScrollList } from '@sujarit/ui/lists/scroll-list';

interface NamedAuthoritiesProps {
  /** what is so of them, and of how many */
  text: string;
  of: readonly { id: string; name: string }[];
  /** the text stands above them already */
  told?: boolean;
}

/** What is so of some authorities, and their names, however many; nothing of none. */
export function NamedAuthorities({ text, of, told }: NamedAuthoritiesProps) {
  if (of.length === 0) return null;
  return (
    <>
      {told ? null : <p>{text}</p>}
      <ScrollList label={text}>
        {of.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ScrollList>
    </>
  );
}
