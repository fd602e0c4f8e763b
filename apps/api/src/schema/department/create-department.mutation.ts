import { randomUUID } from 'node:crypto';
import { builder } from '../builder.ts';
import { Department } from './department.type.ts';
import { freeDepartmentName } from './department-name.ts';

builder.mutationField('createDepartment', (t) =>
  t.prismaField({
    type: Department,
    authScopes: { may: 'department.edit' },
    errors: {},
    args: { name: t.arg.string({ required: true }) },
    resolve: async (query, _root, { name }, context) => {
      const { authorityId } = context;
      const free = await freeDepartmentName(context, authorityId, name);
      const last = await context.db.department.aggregate({ where: { authorityId }, _max: { ordinal: true } });
      const ordinal = (last._max.ordinal ?? 0) + 1;
      return context.db.department.create({ ...query, data: { authorityId, id: randomUUID(), name: free, ordinal } });
    },
  }),
);
