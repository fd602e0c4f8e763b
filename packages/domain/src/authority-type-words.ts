/** Types of authorities in the words of workbooks. */
export const authorityTypeWords = {
  PAO: 'องค์การบริหารส่วนจังหวัด',
  CITY_MUNICIPALITY: 'เทศบาลนคร',
  TOWN_MUNICIPALITY: 'เทศบาลเมือง',
  SUBDISTRICT_MUNICIPALITY: 'เทศบาลตำบล',
  SAO: 'องค์การบริหารส่วนตำบล',
  SPECIAL: 'รูปแบบพิเศษ',
} as const;
