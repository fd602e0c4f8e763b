import { redirect } from '@remix-run/node';
import { chase } from '../features/chase/chase.server.ts';

export const action = chase;

export const loader = () => redirect('/chases');
