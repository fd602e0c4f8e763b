/** Provinces of the nine regions (ภาค 1-9) of the NACC; Bangkok is counted with region 1. */
const provincesOfRegion: Record<number, string> = {
  1: 'กรุงเทพมหานคร ชัยนาท นนทบุรี ปทุมธานี พระนครศรีอยุธยา ลพบุรี สมุทรปราการ สระบุรี สิงห์บุรี อ่างทอง',
  2: 'จันทบุรี ฉะเชิงเทรา ชลบุรี ตราด นครนายก ปราจีนบุรี ระยอง สระแก้ว',
  3: 'ชัยภูมิ นครราชสีมา บุรีรัมย์ ยโสธร ศรีสะเกษ สุรินทร์ อำนาจเจริญ อุบลราชธานี',
  4: 'กาฬสินธุ์ ขอนแก่น นครพนม บึงกาฬ มหาสารคาม มุกดาหาร ร้อยเอ็ด เลย สกลนคร หนองคาย หนองบัวลำภู อุดรธานี',
  5: 'เชียงราย เชียงใหม่ น่าน พะเยา แพร่ แม่ฮ่องสอน ลำปาง ลำพูน',
  6: 'กำแพงเพชร ตาก นครสวรรค์ พิจิตร พิษณุโลก เพชรบูรณ์ สุโขทัย อุตรดิตถ์ อุทัยธานี',
  7: 'กาญจนบุรี นครปฐม ประจวบคีรีขันธ์ เพชรบุรี ราชบุรี สมุทรสงคราม สมุทรสาคร สุพรรณบุรี',
  8: 'กระบี่ ชุมพร นครศรีธรรมราช พังงา ภูเก็ต ระนอง สุราษฎร์ธานี',
  9: 'ตรัง นราธิวาส ปัตตานี พัทลุง ยะลา สงขลา สตูล',
};

const regionOf = new Map(
  Object.entries(provincesOfRegion).flatMap(([region, names]) =>
    names.split(' ').map((name) => [name, Number(region)] as const),
  ),
);

/** Region 1-9 of a province by its Thai name. */
export function naccRegion(province: string): number {
  const region = regionOf.get(province);
  if (region === undefined) throw new Error(`no NACC region for ${province}`);
  return region;
}
