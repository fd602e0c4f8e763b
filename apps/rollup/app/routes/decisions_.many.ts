import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { decideStep } from '../features/decision/many.server.ts';

export const action = async (args: ActionFunctionArgs) => Response.json(await decideStep(args));

export const loader = () => redirect('/inbox');
