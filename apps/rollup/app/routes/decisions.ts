import { redirect } from '@remix-run/node';
import { decide } from '../features/decision/decision.server.ts';

export const action = decide;

export const loader = () => redirect('/inbox');
