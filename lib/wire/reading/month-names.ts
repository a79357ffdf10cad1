/** January to December in the languages agencies write dates in; accents are folded before the look-up.
 * Where two languages mean different months by one word (listopad), the more widely fed one has it. */
const YEARS = [
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "january february march april may june july august september october november december",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "jan feb maerz apr mai jun jul aug sept okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "jan feb mrt apr mei jun jul aug sep okt nov dec",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november desember",
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "януари февруари март април май юни юли август септември октомври ноември декември",
  "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien",
  "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
  "januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra",
  "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
  "ιανουαριος φεβρουαριος μαρτιος απριλιος μαιος ιουνιος ιουλιος αυγουστος σεπτεμβριος οκτωβριος νοεμβριος δεκεμβριος",
  "gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember",
  "januar februar mars april mai juni juli agust september oktober november desember",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
].map((names) => names.split(" "));

function build(): Map<string, number> {
  const months = new Map<string, number>();
  for (const names of YEARS)
    names.forEach((name, index) => {
      months.set(fold(name), index + 1);
    });
  // Three and four letters stand for a month unless two months share them (juin, juillet).
  const shared = new Map<string, number>();
  for (const [name, month] of [...months]) {
    for (const length of [3, 4]) {
      const short = name.slice(0, length);
      if (short.length < length) continue;
      shared.set(short, shared.has(short) && shared.get(short) !== month ? 0 : month);
    }
  }
  for (const [short, month] of shared) if (month > 0 && !months.has(short)) months.set(short, month);
  return months;
}

/** Lower case without accents, so that "août", "AOUT" and "août" are one word. */
export function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ı/g, "i");
}

const MONTHS = build();

/** 1 to 12, or undefined when the word names no month. The word must be folded. */
export function monthOf(folded: string): number | undefined {
  return MONTHS.get(folded);
}
