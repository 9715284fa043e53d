/** Words that an editor's bracket may stand for (`[Putin] will return` for `he will return`), by language. */
const PRONOUNS: Readonly<Record<string, string>> = {
  en: 'i me my we us our you your he him his she her hers it its they them their theirs this that these those here there',
  de: 'ich mich mir mein wir uns unser er ihn ihm sein seine seinen seiner sie ihr ihre ihren ihrer ihnen es dieser diese dieses diesen diesem der die das dort hier',
  fr: 'je me mon nous notre il lui elle ils elles leur leurs son sa ses ce cette ces celui celle ceux',
  es: 'yo mi nosotros él ella ellos ellas su sus este esta estos estas ese esa lo la le les',
  it: 'io mio noi nostro lui lei egli essi loro suo sua suoi sue questo questa questi queste',
  pt: 'eu meu nós nosso ele ela eles elas seu sua seus suas este esta isto isso',
  nl: 'ik mij wij ons onze hij hem zijn zij haar het hun hen deze dit die dat',
  ru: 'я меня мне мой мы нас нам наш он его ему им нем она ее ей ней оно они их ними этот эта это эти тот та те там здесь',
  uk: 'я мене мені мій ми нас нам наш він його йому вона її їй воно вони їх цей ця це ці',
  ar: 'انا نحن هو هي هم هما هذا هذه هؤلاء ذلك تلك',
  zh: '我 他 她 它 此 其 这 那',
  ja: '彼',
}

const sets = new Map(
  Object.entries(PRONOUNS).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** True for a word of the language (a BCP 47 tag) that stands for somebody or something else. */
export function isPronoun(word: string, language: string): boolean {
  return sets.get(language.split('-')[0] ?? '')?.has(word.toLowerCase()) ?? false
}
