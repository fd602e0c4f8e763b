/** Header in which the API hands on the client's address, after it has seen through the proxies it trusts; a client's own is overwritten. */
export const clientAddressHeader = 'x-sujarit-client-address';

export function clientAddressOf(headers: Headers | undefined): string {
  return headers?.get(clientAddressHeader) ?? '';
}
