import type { AcceptDraftFrameworkMutationVariables } from '../../gql/graphql.ts';
import { chosenFindings } from './settlements.server.ts';

/** The draft framework as its form gives it: a title, and the name of each place under `name <code>`. @throws Response 400 for a form that is none of ours */
export function frameworkOf(form: FormData): AcceptDraftFrameworkMutationVariables {
  const [{ id, version }] = chosenFindings(form);
  const names = [...form].flatMap(([field, value]) =>
    field.startsWith('name ') ? [{ code: field.slice('name '.length), nameTh: String(value) }] : [],
  );
  return { id, version, titleTh: String(form.get('titleTh') ?? ''), names };
}
