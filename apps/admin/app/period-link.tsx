import { Link, useLocation } from '@remix-run/react';
import type { NavigationLinkProps } from '@sujarit/ui/navigation/navigation';
import { carryPeriod } from './carry-period.ts';

/** A link inside the app that takes along what is looked at: fiscal year and round. */
export function PeriodLink({ to, reloadDocument, ...rest }: NavigationLinkProps) {
  const { search } = useLocation();
  return <Link to={reloadDocument ? to : carryPeriod(to, search)} reloadDocument={reloadDocument ?? false} {...rest} />;
}
