// Plausible local news without end, the same for the same seed. Nobody and nothing in it exists.

const PLACES =
  "Riverbend,Lakeshore,Millbrook,Ashford Falls,Harbour Point,Cedar Ridge,Stonebridge,Northfield,Elm Grove,Quarry Hill,Fairhaven,Willow Creek".split(
    ",",
  );
const BODIES =
  "city council,school board,harbour authority,county hospital,library trust,tram company,rowing club,water board,market association,fire brigade,theatre society,housing office".split(
    ",",
  );
const DEEDS =
  "approves,reopens,postpones,expands,restores,reviews,opens,closes,moves,doubles,renews,sells".split(",");
const THINGS =
  "the old mill bridge,its evening service,a new reading room,the summer timetable,two playgrounds,the flood wall,its apprentice workshop,the covered market,the river ferry,a solar roof,its training budget,the night bus".split(
    ",",
  );
const REASONS =
  "after a year of repairs,against the advice of its auditors,following a public hearing,to save energy,at the request of residents,for the first time since 1998,with money from the state,after last winter’s storm,ahead of the election,because fewer people use it".split(
    ",",
  );
const SPEAKERS =
  "Ada Holm,Bert Lindqvist,Carla Osei,Dev Marlowe,Esther Vance,Finn Aldous,Greta Salo,Hugo Pell".split(",");
const AGENCIES = "Meridian News Service,Northline Agency,Harbour Wire,County Press Bureau".split(",");

const BEGINNINGS =
  "Al,Ban,Bel,Cor,Dan,Del,Ed,Fal,Gar,Hal,Hen,In,Jor,Kal,Lam,Lin,Mar,Mor,Nor,Os,Pel,Quin,Rad,Ros,Sal,Sten,Tal,Ul,Ver,Win,Yar,Zel".split(
    ",",
  );
const MIDDLES =
  "a,ba,da,de,di,er,fa,ga,go,ha,ka,la,le,li,lo,ma,me,mo,na,ne,no,ra,re,ri,ro,sa,ta,te,ti,va,vi,za".split(",");
const ENDS =
  "berg,by,court,dale,den,fax,field,ford,gard,ham,hart,hurst,kin,land,ley,low,man,mar,mond,more,nell,quist,rick,ridge,sen,shaw,son,stad,ton,vik,well,wood".split(
    ",",
  );
/** 32 × 32 × 32 names; as in real news few are in every paper and most in a handful (Zipf's law). */
const NAMES = 32 ** 3;

/** The name of a rank from 0: names of neighbouring ranks have nothing in common. */
function nameOf(rank: number): string {
  const n = (rank * 20_011) % NAMES;
  const at = (list: string[], shift: number) => list[(n >> shift) & 31] as string;
  return at(BEGINNINGS, 0) + at(MIDDLES, 5) + at(ENDS, 10);
}

/** A number in [0, 1) from two integers: the same for the same pair (Wang's hash, twice). */
function noise(seed: number, n: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35);
  for (let round = 0; round < 2; round++) {
    x = x ^ 61 ^ (x >>> 16);
    x = Math.imul(x + (x << 3), 0x27d4eb2d);
    x ^= x >>> 15;
  }
  return (x >>> 0) / 4_294_967_296;
}

export type Story = {
  place: string;
  headline: string;
  summary: string;
  body: string;
  agency: string;
  /** In [0, 1): where in time, and which of several choices. */
  chance: (salt: number) => number;
};

/** The nth story of a seed. */
export function story(seed: number, n: number): Story {
  const chance = (salt: number) => noise(seed + salt * 7919, n);
  const pick = (list: string[], salt: number) => list[Math.floor(chance(salt) * list.length)] as string;
  const [place, who, deed, thing, reason] = [PLACES, BODIES, DEEDS, THINGS, REASONS].map(pick) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const figure = 10 + Math.floor(chance(6) * 990);
  const speaker = pick(SPEAKERS, 7);
  const name = (salt: number) => nameOf(Math.floor(NAMES ** chance(salt)) - 1);
  const headline = `${place} ${who} ${deed} ${thing} ${chance(9) < 0.5 ? reason : `in ${name(10)} Street`}`;
  return {
    place,
    headline,
    summary: `The decision concerns ${figure} households and takes effect next month.`,
    body: `<p>The ${place} ${who} ${deed} ${thing} ${reason}, it was announced on the steps of the town hall.</p><p>“We heard ${figure} people before we decided,” said ${speaker}, who led the talks. “Most of them asked for exactly this.”</p><p>Work begins in the spring and will cost ${figure},000 dollars, a third of it from the state. ${name(11)} and ${name(12)} of ${name(13)} Road have the order; ${name(14)} ${name(15)}, ${name(16)} ${name(17)} and ${name(18)} spoke against it.</p><p>The ${who} meets again in four weeks.</p>`,
    agency: pick(AGENCIES, 8),
    chance,
  };
}
