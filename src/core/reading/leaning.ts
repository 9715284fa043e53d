import type { Language } from './language.ts'

/**
 * Words that open a sentence which cannot be understood without the one before: pronouns, demonstratives
 * and connectives, in lower case; an entry of several words counts as a whole.
 */
const LEANING: Readonly<Record<string, string>> = {
  en: 'he she it they him her them his hers its their this that these those such but and or so yet also too moreover however nevertheless nonetheless therefore thus hence furthermore besides instead otherwise meanwhile then here there both another others one some neither either similarly likewise consequently accordingly indeed though still again former latter|in addition|as a result|for example|for instance|on the other hand|at the same time|in contrast|by contrast|in this|to do so|because of this|many would|most of them|after that|of course|to be sure|that is|in other words|in turn|as such',
  de: 'er sie es ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser dieses diesem diesen das solche solcher aber und oder doch jedoch auch außerdem dennoch trotzdem deshalb daher deswegen darum somit also dabei dadurch damit dafür dagegen davon darauf danach dann dort hier zudem ferner allerdings hingegen stattdessen beide denn so ebenso schließlich indes|zum beispiel|im gegensatz|auf diese weise',
  fr: 'il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ceci celui celle ceux mais et ou donc or ainsi aussi cependant toutefois néanmoins pourtant ensuite puis alors là ici|de plus|en outre|par exemple|par conséquent|au contraire|en revanche|de même',
  es: 'él ella ellos ellas su sus este esta estos estas esto ese esa esos esas eso aquel aquella pero y o sin también además entonces así luego allí aquí ambos|sin embargo|no obstante|por ejemplo|por lo tanto|por eso|en cambio|al contrario',
  it: 'egli lui lei loro essi esse esso essa suo sua suoi sue questo questa questi queste quello quella ciò ma e o però tuttavia inoltre quindi dunque così anche poi allora lì qui entrambi|per esempio|al contrario|di conseguenza',
  pt: 'ele ela eles elas seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele aquela aquilo mas e ou porém contudo todavia também além então assim portanto ali aqui ambos|no entanto|por exemplo|por isso',
  nl: 'hij zij ze het hun haar zijn dit dat deze die maar en of ook echter toch daarom dus bovendien daarna toen dan daar hier beide zo|bijvoorbeeld|aan de andere kant|in tegenstelling',
  ru: 'он она оно они его её ее их ему ей им этот эта это эти того той тот та те такой такая такие но и а или однако также тоже поэтому затем потом тогда там здесь кроме впрочем зато итак оба|тем не менее|например|таким образом|в результате|при этом|кроме того|вместе с тем|с другой стороны',
  uk: 'він вона воно вони його її їх цей ця це ці той та ті але і й а або однак також тому потім тоді там тут|наприклад|крім того|таким чином',
  pl: 'on ona ono oni one jego jej ich ten ta to ci te ale i a lub jednak także też dlatego potem wtedy tam tu tutaj|na przykład|poza tym|z drugiej strony',
  el: 'αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο αλλά και ή όμως ωστόσο επίσης έτσι τότε εκεί εδώ επομένως|για παράδειγμα|επιπλέον|παρόλα αυτά',
  ro: 'el ea ei ele acesta aceasta aceștia acestea acest această aceste acela aceea dar și sau însă totuși deci astfel apoi atunci acolo aici|de exemplu|în plus|prin urmare',
  tr: 'o onlar onun onların bu bunlar şu şunlar bunun ama fakat ve veya ancak ayrıca böylece sonra orada burada üstelik|bu nedenle|örneğin|öte yandan|bununla birlikte',
  vi: 'nó họ ông bà anh cô đó này nhưng và hoặc tuy cũng sau|tuy nhiên|ví dụ|do đó|vì vậy|ngoài ra|mặt khác|điều này|điều đó',
  ar: 'هو هي هم هما هذا هذه هؤلاء ذلك تلك لكن ولكن أو ثم كما أيضا هناك هنا وهو وهي وهذا وهذه وذلك وقد|ومع ذلك|على سبيل المثال|بالإضافة إلى ذلك|لذلك',
  hi: 'वह वे यह ये उसका उसकी उसके उनका उनकी उनके इसका इसकी इसके इस इन उस उन लेकिन और या परंतु किंतु फिर तब वहाँ यहाँ भी इसलिए|उदाहरण के लिए|इसके अलावा',
  zh: '他 她 它 他们 她们 它们 这 那 这些 那些 其 此 但 但是 然而 不过 而且 并且 因此 所以 于是 此外 另外 同时 也 还 例如 比如 同样 相反 接着 随后 那里 这里',
  ja: '彼 彼女 それ これ それら これら その この あの そこ ここ しかし だが また そして さらに そのため したがって つまり 例えば たとえば 一方 ただし なお ところが それで',
  ko: '그 그녀 그것 그들 이 이것 이들 저 그러나 하지만 그리고 또한 따라서 그래서 그런데 예를',
  th: 'เขา เธอ มัน พวกเขา นี้ นั้น แต่ และ หรือ นอกจากนี้ อย่างไรก็ตาม ดังนั้น เช่น',
}
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th'])

const made = new Map<string, RegExp>()

/**
 * True for a sentence that opens with a pronoun or a connective, or names "this" or "these" in its first
 * clause: what it speaks of stands in the sentence before.
 */
export function leansOnContext(sentence: string, { tag }: Language): boolean {
  let pattern = made.get(tag)
  if (!pattern) {
    pattern = makePattern(tag)
    made.set(tag, pattern)
  }
  return pattern.test(sentence.toLowerCase())
}

function makePattern(tag: string): RegExp {
  const [single = '', ...phrases] = (LEANING[tag] ?? '').split('|')
  const entries = [...single.split(' ').filter(Boolean), ...phrases]
  if (!entries.length) return /(?!)/u
  const end = UNSPACED.has(tag) ? '' : "(?![\\p{L}\\p{M}'’-])"
  const clause =
    tag === 'en'
      ? '|(?:(?:although|while|when|if|since|because|as|for|in|on|with|by|of|all|many|most|despite|after|before|until|what) )(?:this|these|those|that|it|they|he|she|his|her|their|its|them)(?![\\p{L}])'
      : ''
  return new RegExp(`^[\\p{P}\\s]*(?:(?:${entries.join('|')})${end}${clause})`, 'u')
}
