import { arabicDigits } from '@sujarit/domain/thai-digits';
import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const text = (value: unknown, kind: string): string => {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${kind} is given as text`, { extensions: { code: 'INVALID_INPUT' } });
};

builder.scalarType('Date', {
  description: 'A day, ISO: 2022-08-31.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value).slice(0, 10),
  parseValue: (value) => {
    const day = text(value, 'A day');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
      throw new GraphQLError('A day is given as YYYY-MM-DD', { extensions: { code: 'INVALID_INPUT' } });
    }
    return day;
  },
});

builder.scalarType('DateTime', {
  description: 'A moment, ISO in UTC.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => text(value, 'A moment'),
});

builder.scalarType('Decimal', {
  description: 'An exact decimal as text: baht, percent or score. Thai digits and thousands separators are taken.',
  serialize: (value) => value.toString(),
  parseValue: (value) => {
    const number = arabicDigits(text(value, 'A number')).replace(/[,\s]/g, '');
    if (!/^-?\d{1,14}(\.\d{1,2})?$/.test(number)) {
      throw new GraphQLError('A number has at most two decimals', { extensions: { code: 'INVALID_INPUT' } });
    }
    return number;
  },
});

builder.scalarType('Json', { serialize: (value) => value });
