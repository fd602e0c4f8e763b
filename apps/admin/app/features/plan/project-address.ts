/** Addresses of a plan and of its projects in this app. */
export const planAddress = (planId: string) => `/plans/${encodeURIComponent(planId)}`;
export const projectAddress = (planId: string, projectId: string) =>
  `${planAddress(planId)}/projects/${encodeURIComponent(projectId)}`;
export const importAddress = (importId: string) => `/documents/${encodeURIComponent(importId)}`;
