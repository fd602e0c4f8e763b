/** An e-mail address as it is kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** An e-mail address as a log may show it; what is typed into the wrong field (a password, say) does not show at all. */
export function maskedEmail(email: string): string {
  const [, first, host] = /^(.)[^@\s]*@([a-z0-9.-]{1,100})$/.exec(normalEmail(email)) ?? [];
  return first && host ? `${first}***@${host}` : '***';
}
