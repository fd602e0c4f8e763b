import { redirect } from '@remix-run/node';
import { actOnNote } from '../features/notes/notes.server.ts';

export const action = actOnNote;

export const loader = () => redirect('/');
