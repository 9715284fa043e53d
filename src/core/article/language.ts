// The commonest function words (articles, prepositions, conjunctions, pronouns, auxiliaries): they tell a
// language, seldom end a sentence, and with a capital they open one.
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to a an in is it its that for was on are as with they be at this these those have has had from or by but not what all were we when there can could would should will an which their his her he she you i if so than then them who how also been into no my our your some more about only after before because since until while where why whether although though however moreover meanwhile finally still yet nor just between among during against under over through both each every many most such one two',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden nicht mit auf für von vom zu zum zur im in an am bei nach aus als auch es er sie wir ich dass wie wenn noch nur durch über unter um so hat haben sich sein seine ihre diese dieser dieses doch denn weil während zwischen gegen',
  fr: 'le la les un une des du de et ou mais est sont était ne pas que qui dans en pour par sur au aux avec ce cette ces il elle ils elles nous vous je on se sa son ses leur leurs plus comme si sans sous entre être été avoir ont a où',
  es: 'el la los las un una unos unas de del y o pero es son era no que en por para con al se su sus lo le les como más este esta estos estas ese esa ha han fue ser está yo nos si sin sobre entre cuando también ya muy donde',
  it: 'il lo la i gli le un una uno di del della dei delle e o ma è sono era non che in nel nella per con su al alla da dal dalla si suo sua come più questo questa ha hanno stato anche se tra fra ci ne io noi quando dove',
  pt: 'o a os as um uma de do da dos das e ou mas é são era não que em no na nos nas por para com ao à se seu sua como mais este esta foi ser está eu nós também já quando onde sem sobre entre pelo pela',
  nl: 'de het een en of maar is zijn was waren niet dat die in op van voor met aan te er als ook door naar om bij uit over hij zij wij ik wordt worden heeft hebben had nog geen dan deze dit zich hun',
  sv: 'en ett den det och eller men är var inte att som i på av för med till om från har hade kan ska vi jag han hon de sig så när också efter vid under mellan detta denna',
  da: 'en et den det og eller men er var ikke at som i på af for med til om fra har havde kan skal vi jeg han hun de sig så når også efter ved under mellem dette denne blev hvor',
  nb: 'en et den det og eller men er var ikke at som i på av for med til om fra har hadde kan skal vi jeg han hun de seg så når også etter ved under mellom dette denne ble hvor',
  fi: 'ja tai mutta on oli ovat ei että joka jotka se ne hän he me minä kun niin myös kuin mukaan sekä ole olla tämä mitä jos vain sen hänen',
  pl: 'i lub ale jest są był była nie że który która które w we na z ze do od po za dla o przez przy się to ten ta jak tak jego jej ich co czy tym oraz już tylko może',
  cs: 'a nebo ale je jsou byl byla není že který která které v ve na z ze do od po za pro o při se si to ten ta jak tak jeho její jejich co by už jen také jako',
  hu: 'a az és vagy de van volt nem hogy aki amely egy is meg csak már ez azt mint ki el fel még lesz ha után között szerint minden',
  ro: 'un o și sau dar este sunt era nu că care în la de din pe cu pentru prin ca se a al ai ale lui ei mai au fost fi această acest după între',
  tr: 've veya ama bir bu şu o da de için ile gibi kadar daha çok olan olarak değil var yok ki ne her sonra göre ise en mi',
  id: 'yang dan atau tetapi di ke dari untuk dengan pada adalah ini itu tidak akan telah dalam oleh sebagai juga karena dapat mereka kami ia saya bisa ada lebih',
  vi: 'và hoặc nhưng là có không của cho các những một được trong với này đó khi từ đến ở người cũng như đã sẽ về tại theo vì nếu',
}

const LATIN_SETS = Object.entries(FUNCTION_WORDS).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const,
)

// By script where the script tells the language, or its commonest one; Latin is told by its words.
const SCRIPTS: readonly (readonly [tag: string, script: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
]

const SAMPLE = 20_000

/**
 * The language of a text as a BCP 47 tag, by script and, in Latin script, by function words;
 * `und` where nothing tells it.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const latin = count(sample, /\p{Script=Latin}/gu)
  let tag = 'und'
  let most = 0
  for (const [candidate, script] of SCRIPTS) {
    const letters = count(sample, script)
    // Japanese is written with more Han than kana, and each Han character says as much as two letters.
    const weight = candidate === 'ja' ? 6 : candidate === 'zh' || candidate === 'ko' ? 2 : 1
    if (letters * weight > most) [tag, most] = [candidate, letters * weight]
  }
  if (most === 0 || latin > most) return latinLanguage(sample)
  if (tag === 'ru') return cyrillicLanguage(sample)
  if (tag === 'ar') return /[پچژگ]/.test(sample) ? (/[ٹڈڑے]/.test(sample) ? 'ur' : 'fa') : 'ar'
  return tag
}

/** True for a function word of a language (any case); false for all words of languages without a list. */
export function isFunctionWord(word: string, language: string): boolean {
  const primary = language.split('-')[0]
  return LATIN_SETS.find(([tag]) => tag === primary)?.[1].has(word.toLowerCase()) ?? false
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  let best = 'und'
  let most = 0
  for (const [tag, set] of LATIN_SETS) {
    let hits = 0
    for (const word of words) if (set.has(word)) hits++
    // Long lists catch more by chance.
    const score = hits / Math.sqrt(set.size)
    if (score > most) [best, most] = [tag, score]
  }
  return best
}

function cyrillicLanguage(sample: string): string {
  if (/[іїєґ]/i.test(sample) && !/[ыэъё]/i.test(sample)) return 'uk'
  if (/[ђћџјљњ]/i.test(sample)) return 'sr'
  if (!/[ыэё]/i.test(sample) && count(sample, /ъ/gi) > sample.length / 200) return 'bg'
  return 'ru'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
