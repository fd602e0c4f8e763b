import { type ActorName, actorNames } from './actors.ts';

type Group = readonly ActorName[];

export const everyone: Group = actorNames;
export const authority: Group = ['officer', 'head', 'executive', 'auditor'];
export const officerOnly: Group = ['officer'];
export const officerAndHead: Group = ['officer', 'head'];
export const province: Group = ['provincialOfficer', 'provincialHead'];
export const analysts: Group = ['regionAnalyst', 'nationAnalyst'];
export const offices: Group = [...province, ...analysts];
export const operators: Group = ['operator'];
export const readers: Group = [...authority, ...offices];
export const everyWorkplace: Group = [...readers, ...operators];
export const signedIn: Group = [...everyWorkplace, 'withoutWorkplace', 'withoutSecondFactor'];
export const auditReaders: Group = ['auditor', 'executive', 'provincialHead'];
export const findingReaders: Group = ['auditor', 'executive', 'officer'];
export const chased: Group = ['officer', 'executive'];
export const importReaders: Group = ['officer', 'auditor'];
export const sheetReaders: Group = [...offices, ...operators];
