import type { ApolloServerPlugin } from '@apollo/server';
import { ExpectedError } from '@sujarit/domain/errors';
import type { Logger } from 'pino';
import type { ApiContext } from '../context.ts';
import { rootCause } from '../errors.ts';
import type { OperationMetrics } from '../metrics.ts';

/** One log line and one metric per operation: who, for whom, what, how long, how many statements; faults with their cause. */
export function operationLog(log: Logger, metrics: OperationMetrics): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart({ contextValue: context }) {
      const began = performance.now();
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const cause = rootCause(error);
            const line = { requestId: context.requestId, actor: context.actor?.userId, path: error.path, err: cause };
            if (cause instanceof ExpectedError)
              log.info({ ...line, err: undefined, reason: cause.code }, 'expected failure');
            else if (error.originalError || error.path) log.error(line, 'fault');
          }
        },
        async willSendResponse({ operationName, operation, response }) {
          const milliseconds = performance.now() - began;
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          const name = operationName ?? 'anonymous';
          metrics.observe({ operation: operation ? name : 'invalid', failed, milliseconds });
          const workplace = context.actor?.workplace;
          log.info(
            {
              requestId: context.requestId,
              actor: context.actor?.userId,
              role: workplace?.role,
              tenant: workplace?.kind === 'authority' ? workplace.authorityId : workplace?.placeName,
              operation: name,
              ms: Math.round(milliseconds * 10) / 10,
              queries: context.tally.queries,
              failed,
            },
            'operation',
          );
        },
      };
    },
  };
}
