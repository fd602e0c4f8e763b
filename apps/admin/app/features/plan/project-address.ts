/** Addresses of a plan and of its parts in this app. */
export const planAddress = (planId: string) => `/plans/${encodeURIComponent(planId)}`;
export const planPartAddress = (planId: string, part: 'risks' | 'targets') => `${planAddress(planId)}?part=${part}`;
export const riskAddress = (planId: string, riskId: string) =>
  `${planAddress(planId)}/risks/${encodeURIComponent(riskId)}`;
export const projectAddress = (planId: string, projectId: string) =>
  `${planAddress(planId)}/projects/${encodeURIComponent(projectId)}`;
export const importAddress = (importId: string) => `/documents/${encodeURIComponent(importId)}`;
