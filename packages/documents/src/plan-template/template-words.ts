/** Values of the interchange form in the words of the template. */
export const KIND_WORDS = {
  PROJECT: 'โครงการ',
  ACTIVITY: 'กิจกรรม',
  MEASURE: 'มาตรการ',
  GUIDELINE: 'แนวปฏิบัติงาน',
} as const;

export const LEVEL_WORDS = { LOW: 'ต่ำ', MEDIUM: 'ปานกลาง', HIGH: 'สูง', VERY_HIGH: 'สูงมาก' } as const;

export const OPERATOR_WORDS = {
  '=': 'เท่ากับ',
  '>=': 'ไม่น้อยกว่า',
  '<=': 'ไม่เกิน',
  '>': 'มากกว่า',
  '<': 'น้อยกว่า',
} as const;

export const BUDGET_WORDS = {
  AMOUNT: 'มีจำนวนเงิน',
  NONE: 'ไม่ใช้งบประมาณ',
  MISSING: 'ไม่ได้ระบุ',
  INVALID: 'ระบุไว้แต่อ่านไม่ได้',
} as const;

export const METRIC_WORDS = {
  ITA_SCORE: 'คะแนน ITA',
  CASE_REDUCTION_PERCENT: 'ลดจำนวนคดีทุจริต (ร้อยละ)',
  OTHER: 'อื่น ๆ',
} as const;

/** Marks of a year that the list offers; any other words are a mark too. */
export const KNOWN_MARKS = ['✓', '-', 'ไม่ใช้งบประมาณ'];
