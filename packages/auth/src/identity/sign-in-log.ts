/** What happened at the sign-in desk; one structured line each. Passwords, codes and tokens never come here. */
export type SignInEventName =
  | 'signed-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'second-factor-asked'
  | 'second-factor-given'
  | 'second-factor-failed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'password-change-failed'
  | 'invitation-accepted';

export interface SignInEvent {
  event: SignInEventName;
  /** Known once the person is known. */
  userId: string | null;
  /** Masked: first letter and host. */
  email: string | null;
  /** The client's address. */
  address: string;
  /** Why not, where it failed. */
  code: string | null;
}

export type SignInLog = (event: SignInEvent) => void;
