/** Spellings of family names by how they sound in Cantonese, Hokkien, Teochew or Hakka, as passports of other places have them. */
const familySpellings: Readonly<Record<string, string>> = {
  陈陳: 'chan tan chen chin',
  林: 'lam lim lum',
  黄黃: 'wong ng hwang ooi',
  王: 'wong ong heng',
  李: 'lee lei',
  张張: 'cheung chang teo tiong cheong',
  刘劉: 'lau low liew lew',
  吴吳: 'ng goh woo',
  何: 'ho hoh',
  郑鄭: 'cheng tay tee',
  梁: 'leung leong neo',
  叶葉: 'yip yap yeh ip',
  周: 'chow chau chew',
  徐: 'tsui hsu chui',
  罗羅: 'law lo loh',
  邓鄧: 'tang teng',
  曾: 'tsang chan chang',
  杨楊: 'yeung yeo young yong',
  冯馮: 'fung foong pang',
  蔡: 'choi chua tsai choy chai',
  谢謝: 'tse hsieh chia tay',
  许許: 'hui koh hsu khoo',
  苏蘇: 'so soh',
  卢盧: 'lo loh lu',
  赵趙: 'chiu chao chew',
  朱: 'chu choo',
  钟鐘鍾: 'chung cheong',
  胡: 'woo wu oh',
  郭: 'kwok kuo quek kok',
  马馬: 'ma mah bay',
  余: 'yu yee yue',
  潘: 'poon pan phua',
  萧蕭肖: 'siu hsiao seow',
  宋: 'sung soong',
  高: 'ko kao',
  方: 'fong fang png',
  孙孫: 'suen sun sng',
  关關: 'kwan kuan',
  欧歐: 'au ow',
};

const families = new Map(
  Object.entries(familySpellings).flatMap(([characters, spellings]) =>
    [...characters].map((character) => [character, spellings.split(' ')] as const),
  ),
);

/** How a family name of one character is spelled elsewhere; nothing where that is not common. */
export function familySpellingsOf(character: string): readonly string[] {
  return families.get(character) ?? [];
}

/**
 * How a syllable of Pinyin (without tone, `v` for ü) is spelled in Latin letters: Pinyin with ü written as v, u, yu or ue, and
 * Wade-Giles without its apostrophes, which Taiwan's passports use.
 */
export function spellingsOf(syllable: string): string[] {
  const pinyin = syllable.includes('v')
    ? ['v', 'u', 'yu', 'ue'].map((letters) => syllable.replace('v', letters))
    : [syllable];
  return [...new Set([...pinyin, wadeGilesOf(syllable.replace('v', 'u'))])];
}

const wholeSyllables = new Map(
  Object.entries({
    zi: 'tzu',
    ci: 'tzu',
    si: 'szu',
    zhi: 'chih',
    chi: 'chih',
    shi: 'shih',
    ri: 'jih',
    er: 'erh',
    yi: 'i',
    you: 'yu',
    yan: 'yen',
    ye: 'yeh',
    ge: 'ko',
    ke: 'ko',
    he: 'ho',
    gui: 'kuei',
    kui: 'kuei',
    guo: 'kuo',
    kuo: 'kuo',
    huo: 'huo',
    shuo: 'shuo',
  }),
);

const initials: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'ch'],
  [/^[jq]/, 'ch'],
  [/^x/, 'hs'],
  [/^[zc](?!h)/, 'ts'],
  [/^r/, 'j'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
];

const finals: readonly (readonly [RegExp, string])[] = [
  [/ian$/, 'ien'],
  [/ie$/, 'ieh'],
  [/ue$/, 'ueh'],
  [/ong$/, 'ung'],
  [/uo$/, 'o'],
];

function wadeGilesOf(syllable: string): string {
  const whole = wholeSyllables.get(syllable);
  if (whole !== undefined) return whole;
  const final = finals.find(([pattern]) => pattern.test(syllable));
  const ended = final ? syllable.replace(...final) : syllable;
  const initial = initials.find(([pattern]) => pattern.test(ended));
  return initial ? ended.replace(...initial) : ended;
}
