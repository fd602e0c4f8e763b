import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { AppLink, type NavigationLinkProps } from '../navigation/navigation.tsx';
import styles from './button.module.css';

/** main: the one act of a page; plain: any other; quiet: beside a text; danger: takes something away */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

interface Look {
  kind?: ButtonKind;
  /** an icon before the words */
  icon?: ReactNode;
  /** as wide as its place */
  wide?: boolean;
  small?: boolean;
}

function classOf({ kind = 'plain', wide, small }: Look, more?: string): string {
  return [styles.button, styles[kind], wide && styles.wide, small && styles.small, more].filter(Boolean).join(' ');
}

/** A button says what happens. `busy` keeps it in place, tells assistive technology and ignores further presses. */
export function Button({
  kind,
  icon,
  wide,
  small,
  busy = false,
  className,
  children,
  onClick,
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean }) {
  return (
    <button
      type={type}
      className={classOf({ kind, wide, small }, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ kind, icon, wide, small, className, children, ...rest }: NavigationLinkProps & Look) {
  return (
    <AppLink className={classOf({ kind, wide, small }, className)} {...rest}>
      {icon}
      <span>{children}</span>
    </AppLink>
  );
}
