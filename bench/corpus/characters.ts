/** The most frequent characters of written Chinese, in about the order of Jun Da's list of modern texts (2004). */
const commonSimplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔';

const commonTraditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活';

/**
 * The characters of GB 2312's first level (3,755), those above first. Few articles use more, and a search index is as
 * large as the characters and pairs in it are many.
 */
export const simplified = alphabet(commonSimplified, 'gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]);

/** The same for traditional script: Big5's first level (5,401). */
export const traditional = alphabet(
  commonTraditional,
  'big5',
  [0xa4, 0xc6],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

type Range = readonly [from: number, to: number];

/** Reads a plane of a double-byte code through the runtime's decoder. */
function alphabet(
  common: string,
  code: string,
  [first, last]: Range,
  trails: readonly Range[],
): readonly string[] {
  const decoder = new TextDecoder(code);
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail);
    }
  }
  const all = decoder.decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu) ?? [];
  return [...new Set([...(common.match(/./gu) ?? []), ...all])];
}
