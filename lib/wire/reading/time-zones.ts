/** Minutes east of UTC of the zone names met in feeds (RFC 2822 §4.3 and the usual civil ones). */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  met: 60,
  cest: 120,
  mesz: 120,
  mest: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  eat: 180,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  wib: 420,
  ict: 420,
  sgt: 480,
  hkt: 480,
  awst: 480,
  myt: 480,
  pht: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ndt: -150,
  adt: -180,
  at: -240,
  et: -300,
  ct: -360,
  mt: -420,
  pt: -480,
  brt: -180,
  art: -180,
  nst: -210,
  ast: -240,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akdt: -480,
  akst: -540,
  hst: -600,
};

const OFFSET = /(?:^|[^\d])([+-\u2212])(\d{1,2}):?(\d{2})?(?!\d)/;

/**
 * Minutes east of UTC stated in the text that follows a time; 0 when nothing is stated, since a feed says
 * nothing of where it was written and every machine must read the same instant. Null: an impossible offset.
 */
export function zoneMinutes(rest: string): number | null {
  const offset = OFFSET.exec(rest);
  if (offset) {
    const hours = Number(offset[2]);
    const minutes = Number(offset[3] ?? 0);
    if (hours > 15 || minutes > 59) return null;
    return (offset[1] === "+" ? 1 : -1) * (hours * 60 + minutes);
  }
  for (const word of rest.toLowerCase().match(/[a-z]+/g) ?? []) {
    const minutes = ZONES[word];
    if (minutes !== undefined) return minutes;
  }
  return 0;
}
