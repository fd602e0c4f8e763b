import { ArrowLeft, ArrowRight, Columns3, type LucideIcon, Pin } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Checkbox } from '../form/checkbox.tsx';
import { Disclosure } from '../frame/disclosure.tsx';
import styles from './column-chooser.module.css';

export interface ColumnChooserTexts {
  /** names the chooser */
  columns: string;
  moveLeft: string;
  moveRight: string;
  freeze: string;
  /** why the columns up to one cannot be frozen */
  tooWide: (column: string) => string;
}

interface ChosenColumn {
  id: string;
  header: string;
}

interface ColumnChooserProps {
  /** in their order; the first is always seen and stays first */
  columns: readonly ChosenColumn[];
  hidden: ReadonlySet<string>;
  /** how many of the seen ones are frozen, and how many may be */
  frozen: number;
  mostFrozen: number;
  toggle: (id: string) => void;
  move: (id: string, by: -1 | 1) => void;
  freeze: (id: string | null) => void;
  texts: ColumnChooserTexts;
}

/** Which columns are seen, in which order, and up to which one they stay in view. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { columns, hidden, frozen, mostFrozen, toggle, move, freeze, texts } = props;
  const [tooWide, setTooWide] = useState<string | null>(null);
  const pressed = useRef<HTMLElement | null>(null);
  // A row that moves in the list loses the focus on its way.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });
  const seen = columns.filter(({ id }) => !hidden.has(id));
  const freezeUpTo = (column: ChosenColumn) => {
    const count = seen.indexOf(column) + 1;
    setTooWide(count > mostFrozen ? column.header : null);
    if (count <= mostFrozen) freeze(count === frozen || count === 1 ? null : column.id);
  };
  const moveTo = (column: ChosenColumn, by: -1 | 1, button: HTMLElement) => {
    pressed.current = button;
    move(column.id, by);
  };
  return (
    <Disclosure
      summary={
        <>
          <Columns3 size={18} aria-hidden="true" />
          <span>{texts.columns}</span>
        </>
      }
    >
      <ul className={styles.list}>
        {columns.map((column, index) => (
          <li key={column.id} className={styles.column}>
            {index === 0 ? (
              <span>{column.header}</span>
            ) : (
              <Checkbox label={column.header} checked={!hidden.has(column.id)} onChange={() => toggle(column.id)} />
            )}
            {hidden.has(column.id) ? null : (
              <span className={styles.acts}>
                {index > 0 ? (
                  <>
                    <Act
                      {...{ column }}
                      words={texts.moveLeft}
                      icon={ArrowLeft}
                      off={column === seen[1]}
                      press={(at) => moveTo(column, -1, at)}
                    />
                    <Act
                      {...{ column }}
                      words={texts.moveRight}
                      icon={ArrowRight}
                      off={column === seen.at(-1)}
                      press={(at) => moveTo(column, 1, at)}
                    />
                  </>
                ) : null}
                <Act
                  {...{ column }}
                  words={texts.freeze}
                  icon={Pin}
                  pressed={seen.indexOf(column) + 1 === frozen}
                  press={() => freezeUpTo(column)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.refused}>
        {tooWide === null ? null : texts.tooWide(tooWide)}
      </p>
    </Disclosure>
  );
}

interface ActProps {
  column: ChosenColumn;
  words: string;
  icon: LucideIcon;
  pressed?: boolean;
  /** there is nowhere to go; it keeps its place in the order of Tab */
  off?: boolean;
  press: (button: HTMLElement) => void;
}

function Act({ column, words, icon: Icon, pressed, off, press }: ActProps) {
  return (
    <button
      type="button"
      className={styles.act}
      title={words}
      aria-label={`${words} ${column.header}`}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      onClick={({ currentTarget }) => press(currentTarget)}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
