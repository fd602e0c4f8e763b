import { type AnchorHTMLAttributes, createContext, type FormHTMLAttributes, type ReactNode, useContext } from 'react';

export type NavigationLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  /** leave the router out: the whole document is fetched */
  reloadDocument?: boolean;
  /** do not ask ahead for the page behind it: for the many links of a list */
  discover?: 'render' | 'none';
};
export type NavigationFormProps = FormHTMLAttributes<HTMLFormElement> & {
  method?: 'get' | 'post';
  encType?: FormEncoding;
};
type FormEncoding = 'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain';

interface Navigation {
  Link: (props: NavigationLinkProps) => ReactNode;
  Form: (props: NavigationFormProps) => ReactNode;
}

const NavigationContext = createContext<Navigation>({
  Link: ({ to, reloadDocument: _document, discover: _discover, ...rest }) => <a href={to} {...rest} />,
  Form: (props) => <form {...props} />,
});

/** The app lends its router's Link and Form once, at its root; without it plain links and forms are used. */
export function NavigationProvider({ Link, Form, children }: Navigation & { children: ReactNode }) {
  return <NavigationContext.Provider value={{ Link, Form }}>{children}</NavigationContext.Provider>;
}

/** A link inside the app. */
export function AppLink(props: NavigationLinkProps) {
  const { Link } = useContext(NavigationContext);
  return <Link {...props} />;
}

/** A form that posts to (or asks) the app. */
export function AppForm(props: NavigationFormProps) {
  const { Form } = useContext(NavigationContext);
  return <Form {...props} />;
}
