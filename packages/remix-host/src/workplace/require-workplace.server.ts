import { redirect } from '@remix-run/node';
import { chooseWorkplaceAddress, signInAddress } from '../api/api-problem.ts';

interface ViewerWithWorkplaces<Place> {
  workplace?: Place | null;
  workplaces: readonly unknown[];
}

/** Throws on to sign-in without a viewer, and on to the visible choice while several workplaces are open and none is chosen. */
export function requireWorkplace<Place, Viewer extends ViewerWithWorkplaces<Place>>(
  viewer: Viewer | null | undefined,
  request: Request,
): Viewer & { workplace: NonNullable<Viewer['workplace']> } {
  if (!viewer) throw redirect(signInAddress(request));
  if (!viewer.workplace) {
    throw redirect(chooseWorkplaceAddress(request));
  }
  return viewer as Viewer & { workplace: NonNullable<Viewer['workplace']> };
}
