import type { Article, FieldName } from '../article/article.ts'
import { type Citation, citeField, type Linker, quoteOf } from '../article/citation.ts'
import type { Answer, Question } from './engine.ts'

/**
 * Answers a question about the article itself (who wrote it, when, where it appeared) from its metadata;
 * null where the question is about what the text says. A piece of metadata that the article lacks is
 * a refusal.
 */
export function answerFromMetadata({ article, text }: Question, link: Linker): Answer | null {
  const names = fieldsAskedFor(text, article)
  if (!names) return null
  const citations = names
    .map((name) => citeField(article, name, link))
    .filter((citation): citation is Citation => citation !== null)
  const refused = citations.length === 0
  return {
    engine: 'extractive',
    refused,
    confidence: refused ? 0 : 1,
    claims: citations.map((citation, index) => ({ text: quoteOf(citation), citations: [index] })),
    citations,
  }
}

function fieldsAskedFor(question: string, article: Article): readonly FieldName[] | null {
  const plain = simplify(question)
  const { author } = article.metadata
  if (author && WHO_IS.test(plain) && plain.replace(WHO_IS, '') === simplify(author)) {
    return article.fields.some(({ name }) => name === 'biography') ? ['biography'] : null
  }
  return QUESTIONS.find(({ pattern }) => pattern.test(plain))?.fields ?? null
}

/** Lower case, without marks (an Arabic vowel sign is one), lead-ins and thanks, with single spaces. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064B-\u0652]/gu, '')
    .replace(/[’']s\b/gu, ' is')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(LEAD_IN, '')
    .replace(/ please$/u, '')
}

const LEAD_IN =
  /^(?:(?:please|ok|so|hi|hello|and|(?:can|could|would) you (?:please )?tell me|tell me(?! about)|do you know|i(?: would| d)? (?:want|like) to know) )+/u

const WHO_IS = /^(?:who is|tell me about|wer ist|qui est|quién es|кто такой|кто такая|谁是)\s*/u

// What people call the article, in the languages whose questions are known below.
const KIND =
  '(?:article|piece|text|op ed|column|essay|story|report|post|page|opinion piece|blog post|news story)'
const IT = `(?:it|this|that|(?:the|this|that) ${KIND})`
const AUTHOR = '(?:author|writer|journalist|reporter)'
const PAPER = '(?:newspaper|paper|magazine|publication|outlet|journal|website|site|publisher)'
const DONE = '(?:written|published|posted|printed|from)'
const ES = '(?:es|das|er|ihn|(?:de[rnmrs]|die|das|diese[rnms]?) (?:artikels?|textes?|text|beitrag|beitrags))'
const LE = '(?:(?:l|le|la|cet?|cette) ?(?:article|texte|tribune)|ce)'
const EL = '(?:lo|esto|(?:el|este) (?:artículo|texto))'
const ETO = '(?:это|(?:эт[ауо]й?|этого )? ?(?:стать[яюи]|текста?))'
const ZHE = '(?:这|本|该)?(?:篇)?(?:文章|文|报道)'
const KORE = '(?:これ|(?:この)?(?:記事|文章))'
const HADHA = '(?:هذا|(?:هذا )?(?:ال)?(?:مقال|نص|تقرير)|هذه المقالة|المقالة|المقال|النص)'

/**
 * The whole question must have one of these forms: "Who wrote the joint statement?" is about what the
 * text says and not about its author.
 */
const QUESTIONS: readonly { readonly pattern: RegExp; readonly fields: readonly FieldName[] }[] = [
  {
    fields: ['author', 'biography'],
    pattern: either(
      `who (?:wrote|authored|penned|has written|reported) ${IT}`,
      `who (?:is|was) ${IT} (?:written )?by`,
      `(?:who|what|which) (?:is|was) (?:the|its|this) (?:name of the )?${AUTHOR}(?: is name)?(?: of ${IT})?`,
      `who (?:is|was)? ?the ${AUTHOR}(?: of ${IT})? is`,
      `(?:who|what) is ${IT} is ${AUTHOR}(?: is name)?`,
      `by whom(?: was ${IT} written)?`,
      `who(?:m)? was ${IT} written by`,
      `whose (?:article|piece|text|op ed|column|essay) is (?:it|this)`,
      `(?:name |(?:the )?name of )?(?:the )?${AUTHOR}(?: is name)?(?: of ${IT})?`,
      `wer (?:hat|schrieb) ${ES}(?: geschrieben| verfasst)?`,
      `(?:wer ist|wie heißt) (?:der|die) (?:autor|autorin|verfasser|verfasserin)(?: ${ES})?`,
      `von wem (?:ist|stammt|wurde) ${ES}(?: geschrieben| verfasst)?`,
      `qui (?:a écrit|est l auteur(?: de)?) ?${LE}?`,
      `quién (?:escribió|es el autor(?: de)?) ?${EL}?`,
      `кто (?:написал|автор) ?${ETO}?`,
      `(?:谁写了?的?${ZHE}|${ZHE}(?:的)?(?:作者)?(?:是)?谁(?:写)?(?:的)?|作者是谁|谁是${ZHE}?的?作者)`,
      `(?:誰が(?:${KORE}を)?書(?:きました|いたのです|いたん?です|いた)か?|(?:${KORE}の)?(?:著者|筆者|作者|執筆者)は?(?:誰|だれ)?(?:ですか)?|${KORE}は誰が書きましたか)`,
      `من (?:كتب|ألف) ${HADHA}`,
      `من (?:هو )?(?:كاتب|مؤلف|الكاتب|المؤلف)(?: ${HADHA})?`,
    ),
  },
  {
    fields: ['author', 'published'],
    pattern: either(
      `who (?:wrote|published) ${IT} and when(?: was it ${DONE})?`,
      `when and by whom was ${IT} ${DONE}`,
    ),
  },
  {
    fields: ['biography'],
    pattern: either(
      `(?:what|where) does the ${AUTHOR} (?:do|work)(?: for a living)?`,
      `(?:tell me |what is known |what does it say )?about the ${AUTHOR}`,
      `what is the ${AUTHOR} is (?:job|profession|occupation|background|position)`,
    ),
  },
  {
    fields: ['published'],
    pattern: either(
      `when (?:was|is) ${IT} (?:first )?${DONE}`,
      `when (?:did|was) ${IT} (?:appear|come out|run)`,
      `when ${IT} (?:was ${DONE}|appeared|came out)`,
      `(?:what|which) (?:is|was) (?:the|its) (?:publication |publishing |release )?date(?: of (?:publication|${IT}|${IT} is publication))?`,
      `(?:(?:on|in|from) )?(?:what|which) (?:day|date|year|month) (?:is|was) ${IT} ${DONE}`,
      `(?:(?:on|in) )?(?:what|which) (?:day|date|year|month) did ${IT} (?:appear|come out|run)`,
      `how old is ${IT}`,
      '(?:(?:the )?(?:publication|publishing|release) )?date(?: of publication)?',
      `wann (?:ist|wurde|erschien) ${ES}(?: erschienen| geschrieben| veröffentlicht)?`,
      `von wann (?:ist|stammt) ${ES}`,
      `quand (?:${LE} )?(?:a (?:t il )?été|est il|est) (?:publié|écrit|paru)e?(?: ${LE})?`,
      `cuándo (?:se publicó|fue publicado|se escribió) ${EL}`,
      `когда (?:была? )?(?:опубликован[ао]?|написан[ао]?|вышла?) ?${ETO}`,
      `когда ${ETO} (?:была? )?(?:опубликован[ао]?|написан[ао]?|вышла?)`,
      `(?:какая |какова )?дата публикации(?: ${ETO})?`,
      `(?:${ZHE})?(?:是)?(?:什么时候|何时)(?:写|发表|出版)的?`,
      `(?:${ZHE})?的?(?:发表|出版)(?:日期|时间)(?:是)?(?:什么时候|什么|哪天)?`,
      `(?:${KORE}は)?いつ(?:${KORE}は)?(?:公開|発表|掲載|出版|書か)(?:され|れ)(?:ました|たのです|た)か?`,
      `متى (?:نشر|كتب|صدر)ت? ${HADHA}`,
    ),
  },
  {
    fields: ['publication', 'source'],
    pattern: either(
      `where (?:was|is) ${IT} ${DONE}`,
      `where (?:did ${IT} (?:appear|come out|run|come from)|${IT} (?:appeared|was ${DONE}|came from))`,
      `who published ${IT}`,
      `(?:who|what|which) (?:is|was) (?:the|its) (?:name of the )?${PAPER}(?: is name)?(?: of ${IT})?`,
      `(?:(?:in|by) )?(?:what|which) ${PAPER}(?: (?:is|was) ${IT} (?:from|in|(?:published|printed)(?: in| by)?)| (?:published|printed|ran) ${IT}| did ${IT} (?:appear|run|come from)(?: in)?)`,
      '(?:the )?(?:publication|publisher)',
      `wo (?:ist|wurde|erschien) ${ES}(?: erschienen| veröffentlicht)?`,
      `in welche[rm] (?:zeitung|zeitschrift|magazin|blatt) (?:ist|wurde|erschien) ${ES}(?: erschienen| veröffentlicht)?`,
      `où (?:${LE} )?(?:a (?:t il )?été|est il|est) (?:publié|paru)e?(?: ${LE})?`,
      `dónde (?:se publicó|fue publicado) ${EL}`,
      `где (?:была? )?(?:опубликован[ао]?|вышла?) ?${ETO}`,
      `(?:${ZHE})?(?:是)?(?:在哪里|在哪儿|在哪)(?:发表|出版)的?`,
      `(?:${KORE}は)?どこ(?:に|で)(?:公開|発表|掲載|出版)され(?:ました|た)か?`,
      `أين (?:نشر|صدر)ت? ${HADHA}`,
    ),
  },
  {
    fields: ['source'],
    pattern: either(
      `(?:what|where) is (?:the|its) (?:source |original |web )?(?:link|url|source|original|address)(?: (?:of|to|for) ${IT})?`,
      `where can i (?:read|find) (?:the original(?: ${KIND})?|${IT})`,
      `(?:give me |show me )?(?:the )?(?:source |original )?(?:link|url|source)(?: (?:of|to|for) ${IT})?`,
    ),
  },
  {
    fields: ['title'],
    pattern: either(
      `what is (?:the|its) (?:title|headline|name)(?: of ${IT})?`,
      `what is ${IT} (?:called|titled)`,
      `what is ${IT} is (?:title|headline)`,
      '(?:the )?(?:title|headline)',
      `wie (?:heißt|lautet der titel) ?${ES}?`,
      `quel est (?:le|son) titre`,
      `cuál es (?:el|su) título`,
      `как называется ${ETO}`,
      `(?:${ZHE})?的?标题是什么`,
      `(?:${KORE}の)?(?:題名|タイトル|題)は(?:何|なん)ですか`,
      `ما (?:هو )?عنوان ${HADHA}`,
    ),
  },
]

function either(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u')
}
