/** Where the sign-in library finds its models: tables and columns of prisma/schema/identity.prisma. */
const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const userTable = {
  modelName: 'app_user',
  fields: { emailVerified: 'email_verified', ...times },
  additionalFields: {
    demo: { type: 'boolean', required: false, input: false },
    disabledAt: { type: 'date', required: false, input: false, returned: false, fieldName: 'disabled_at' },
  },
} as const;

export const sessionTable = {
  modelName: 'app_session',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
  additionalFields: {
    secondFactor: { type: 'boolean', required: false, input: false, defaultValue: false, fieldName: 'second_factor' },
  },
} as const;

export const accountTable = {
  modelName: 'account',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
} as const;

export const verificationTable = { modelName: 'verification', fields: { expiresAt: 'expires_at', ...times } } as const;

export const rateLimitTable = { modelName: 'rate_limit', fields: { lastRequest: 'last_request' } } as const;

export const twoFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
