import { isFunctionWord } from '../language.ts'

/*
 * Words that, with a capital, tell that a sentence begins: they are no names. To the function words of the
 * languages in Latin letters come adverbs, question words and auxiliaries.
 */
const OPENERS: Readonly<Record<string, string>> = {
  en: 'did do does had am may might must shall let here there today tomorrow yesterday later soon once again often perhaps maybe instead besides indeed thus hence otherwise nevertheless nonetheless furthermore additionally similarly according despite unlike like along across around near above below within without toward towards upon via per early earlier eventually suddenly currently recently originally initially subsequently consequently therefore overall together another other others few several many much someone somebody everyone everybody nobody nothing everything something anyone please yes what whatever which whose whom where how never always sometimes already even and or but',
  de: 'danach dann hier dort heute gestern morgen jetzt später zuerst zunächst zuletzt außerdem dabei damit dadurch deshalb deswegen daher darum allerdings jedoch dennoch trotzdem zudem ferner viele einige manche alle alles beide nachdem obwohl seit seitdem bereits erst insgesamt bis vor ohne wer wo was warum wann welche welcher welches kein keine niemand jeder jede jedes man mein meine unser unsere ihr ihre ihren sein seinen seiner seinem jener jene solche dies dieses diesem diesen ob falls sobald schließlich endlich vielleicht zwar also ebenso sogar selbst so nun neben wegen laut je',
  fr: 'mais cependant toutefois puis ensuite alors ainsi donc enfin aujourd depuis après avant pendant quand lorsque pourquoi comment qui quel quelle quels quelles cet cette ces mon ma mes notre nos votre vos chaque plusieurs certains certaines beaucoup tout tous toutes rien personne selon malgré grâce voici voilà car or ni ici là déjà parfois souvent peut-être',
  es: 'pero sin embargo luego después antes entonces así ahora hoy ayer mañana aquí allí según aunque mientras porque qué quién cómo dónde cuándo cuánto cuál mi mis tu tus nuestro nuestra cada muchos muchas varios varias todo toda todos todas algunos algunas nadie nada desde hasta durante además él ella ellos ellas usted ustedes nosotros eso esto aquel aquella finalmente',
  it: 'tuttavia però poi dopo prima allora così oggi ieri domani qui qua secondo mentre perché chi cosa dove quale quali ogni molti molte alcuni alcune tutti tutte nessuno lui lei loro noi essi egli ella questi queste quello quella quelli infine inoltre dal dagli nello nelle sul sulla',
  pt: 'porém contudo depois antes então assim agora hoje ontem aqui segundo embora enquanto porque quem onde qual quais cada muitos muitas alguns algumas todos todas ninguém ele ela eles elas nós isso isto este esta esse essa aquele aquela durante desde até além finalmente',
  nl: 'dan toen daarna hier daar vandaag gisteren morgen nu later eerst ook echter maar toch omdat terwijl hoewel sinds wie waar wat waarom wanneer hoe veel sommige alle iedereen niemand ze we je jij u mijn onze hun haar zijn na volgens tijdens zonder daarom',
  sv: 'sedan där här idag igår nu senare först dock ändå eftersom medan sedan vem var vad varför hur många alla ingen dessa denna min vår deras hans hennes enligt',
  da: 'siden der her nu senere først dog alligevel fordi mens hvem hvad hvorfor hvordan mange alle ingen disse min vores deres hans hendes ifølge',
  pl: 'potem wtedy tutaj dziś wczoraj teraz później najpierw jednak mimo ponieważ gdy kiedy kto gdzie dlaczego wielu wszyscy nikt on ona oni one my wy ja jego jej ich ta te ci tam według podczas',
  cs: 'potom pak zde tady tam dnes včera nyní teď později nejprve však přesto protože když kdo kde proč mnoho všichni nikdo on ona oni my vy já tyto tento tato podle během',
  tr: 'ancak fakat sonra önce şimdi bugün dün burada orada çünkü kim nerede neden nasıl biz siz onlar ben sen bunun bunlar birçok her hiç',
  ru: 'а и но или да в во на с со к ко по о об от до из за у при для без над под через после перед между он она оно они мы вы я ты это этот эта эти тот та те там тут здесь тогда теперь потом затем сейчас сегодня вчера завтра уже ещё еще как что чтобы кто где когда куда откуда почему зачем если хотя пока так также тоже однако поэтому потому ведь же лишь только даже все всё его её ее их мой моя наш наша свой многие некоторые каждый какой какая какие не ни нет никто ничто ничего никогда нигде несколько много мало когда-то впрочем наконец кроме среди согласно благодаря',
  uk: 'а і й та але або чи у в на з із до по про від за при для без над під через після перед між він вона воно вони ми ви я ти це цей ця ці той там тут тоді тепер потім зараз сьогодні вчора вже ще як що щоб хто де коли чому якщо хоча так також проте тому лише навіть усі все його її їх багато кожен не ні',
  bg: 'а и но или в във на с със към по за от до из при без над под през след преди между той тя то те ние вие аз ти това този тази тези там тук тогава сега после днес вчера вече още как какво че кой къде кога защо ако макар така също обаче затова само дори всички много не',
  el: 'ο η το οι τα του της των τον την ένας μια μία ένα και αλλά ή όμως στο στη στην στον στους στις σε με για από προς κατά μετά πριν αυτός αυτή αυτό αυτοί αυτές εγώ εσύ εμείς εκεί εδώ τότε τώρα σήμερα χθες όταν όπως αν πού ποιος τι πώς γιατί δεν δε μην θα να όλοι πολλοί',
}

const SHARED: Readonly<Record<string, string>> = {
  nb: 'da',
  nn: 'da',
  no: 'da',
  sk: 'cs',
  be: 'ru',
  und: 'en',
}
// With these a noun is named, not a person: "vitamin C", "World War I".
const LABELS = new Set(
  'vitamin plan section type class grade hepatitis group part appendix exhibit schedule figure table point option team level phase war step version route line model vitamine vitamina typ klasse gruppe tabelle teil punkt'.split(
    ' ',
  ),
)
const PREPOSITIONS: Readonly<Record<string, string>> = {
  en: 'at by on in around from until till before after since about near',
  de: 'um gegen ab bis nach vor seit am im in ca etwa',
  ru: 'в во к с со до после около на',
  uk: 'у в на до з після близько',
  pl: 'w we do od po około przed',
  bg: 'в във до след около от през',
}

const opening = new Map(Object.entries(OPENERS).map(([tag, words]) => [tag, new Set(words.split(' '))]))
const preposing = new Map(
  Object.entries(PREPOSITIONS).map(([tag, words]) => [tag, new Set(words.split(' '))]),
)

/** True for a word (any case) that opens sentences and is hardly ever a name; `language` is a primary subtag. */
export function isOpener(word: string, language: string): boolean {
  const tag = SHARED[language] ?? language
  const stem = /^\p{L}+/u.exec(word)?.[0].toLowerCase() ?? ''
  return (opening.get(tag)?.has(stem) ?? false) || isFunctionWord(stem, tag)
}

/** True for a word that a single letter follows as a label and not as an initial. */
export function isLabel(word: string): boolean {
  return LABELS.has(word.toLowerCase())
}

export function isPreposition(word: string, language: string): boolean {
  return preposing.get(SHARED[language] ?? language)?.has(word.toLowerCase()) ?? false
}
