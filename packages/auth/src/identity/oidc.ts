import { genericOAuth } from 'better-auth/plugins';

/** An OpenID Connect issuer that the installation trusts with who its people are. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The issuer asks for a second factor itself, so that ours need not. */
  secondFactor: boolean;
}

/** Sign-in by the issuer for people who exist already, found by e-mail; nobody registers themselves. */
export function oidcPlugin({ issuer, clientId, clientSecret }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
}
