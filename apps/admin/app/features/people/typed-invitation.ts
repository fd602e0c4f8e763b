/** An invitation as the form holds it. */
export interface TypedInvitation {
  name: string;
  email: string;
  role: string;
  departmentId: string;
  position: string;
}
