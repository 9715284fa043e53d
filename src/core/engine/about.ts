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

/** Lower case, without marks, with single spaces. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/gu, ' is')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const WHO_IS = /^(?:who is|tell me about|wer ist|qui est|quién es|кто такой|кто такая|谁是)\s*/u

// What people call the article, in the languages whose questions are known below.
const IT = '(?:it|this|that|(?:the|this) (?:article|piece|text|op ed|column|essay|story|report|post|page))'
const ES = '(?:es|das|er|ihn|(?:de[rnmrs]|die|das|diese[rnms]?) (?:artikels?|textes?|text|beitrag|beitrags))'
const LE = '(?:(?:l|le|la|cet?|cette) ?(?:article|texte|tribune)|ce)'
const EL = '(?:lo|esto|(?:el|este) (?:artículo|texto))'
const ETO = '(?:это|эту? (?:статью|статья|текст)|статью|статья|текст)'
const ZHE = '(?:这|本|该)?(?:篇)?(?:文章|文|报道)'

/**
 * The whole question must have one of these forms: "Who wrote the joint statement?" is about what the
 * text says and not about its author.
 */
const QUESTIONS: readonly { readonly pattern: RegExp; readonly fields: readonly FieldName[] }[] = [
  {
    fields: ['author', 'biography'],
    pattern: either(
      `who (?:wrote|authored|penned|has written) ${IT}`,
      `who (?:is|was) ${IT} (?:written )?by`,
      `(?:who|what|which) (?:is|was) (?:the|its) (?:author|writer)(?: is name)?(?: of ${IT})?`,
      `who (?:is|was) (?:the|its) (?:author|writer) of ${IT}`,
      `(?:by )?whom?(?: was ${IT} written)?(?: by)?`,
      `whose (?:article|piece|text|op ed|column|essay) is (?:it|this)`,
      'author',
      `wer (?:hat|schrieb) ${ES}(?: geschrieben| verfasst)?`,
      `(?:wer ist|wie heißt) (?:der|die) (?:autor|autorin|verfasser|verfasserin)(?: ${ES})?`,
      `von wem (?:ist|stammt) ${ES}`,
      `qui (?:a écrit|est l auteur(?: de)?) ?${LE}?`,
      `quién (?:escribió|es el autor de) ${EL}`,
      `кто (?:написал|автор) ?${ETO}?`,
      `(?:谁写了?的?${ZHE}|${ZHE}(?:的)?(?:作者)?(?:是)?谁(?:写)?(?:的)?|作者是谁)`,
    ),
  },
  {
    fields: ['published'],
    pattern: either(
      `when (?:was|is) ${IT} (?:written|published|posted|printed|from)`,
      `when did ${IT} (?:appear|come out|run)`,
      `(?:what|which) (?:is|was) (?:the|its) (?:publication )?date(?: of ${IT})?`,
      `(?:what|which) (?:day|date|year) (?:is|was) ${IT} (?:written|published|from)`,
      `how old is ${IT}`,
      '(?:publication )?date',
      `wann (?:ist|wurde|erschien) ${ES}(?: erschienen| geschrieben| veröffentlicht)?`,
      `quand (?:${LE} )?(?:a (?:t il )?été|est il) (?:publié|écrit|paru)e?`,
      `cuándo (?:se publicó|fue publicado|se escribió) ${EL}`,
      `когда (?:была? )?(?:опубликован[ао]?|написан[ао]?|вышла?) ?${ETO}`,
      `${ZHE}(?:是)?(?:什么时候|何时)(?:写|发表|出版)的?`,
    ),
  },
  {
    fields: ['publication', 'source'],
    pattern: either(
      `where (?:was|is) ${IT} (?:published|posted|printed|from)`,
      `where did ${IT} (?:appear|come out|run|come from)`,
      `who published ${IT}`,
      `(?:what|which|in what|in which) (?:newspaper|paper|magazine|publication|outlet|journal)(?: (?:is|was) ${IT} (?:from|in|published(?: in)?)| (?:published|ran) ${IT}| did ${IT} (?:appear|run)(?: in)?)`,
      'publication',
      `wo (?:ist|wurde|erschien) ${ES}(?: erschienen| veröffentlicht)?`,
      `où (?:${LE} )?(?:a (?:t il )?été|est il) (?:publié|paru)e?`,
      `dónde (?:se publicó|fue publicado) ${EL}`,
      `где (?:была? )?(?:опубликован[ао]?|вышла?) ?${ETO}`,
      `${ZHE}(?:是)?(?:在哪里|在哪儿|在哪)(?:发表|出版)的?`,
    ),
  },
  {
    fields: ['source'],
    pattern: either(
      `(?:what|where) is (?:the|its) (?:link|url|source|original|address)(?: (?:of|to) ${IT})?`,
      `where can i (?:read|find) (?:the original|${IT})`,
      '(?:link|url|source)',
    ),
  },
  {
    fields: ['title'],
    pattern: either(
      `what is (?:the|its) (?:title|headline|name)(?: of ${IT})?`,
      `what is ${IT} (?:called|titled)`,
      '(?:title|headline)',
      `wie (?:heißt|lautet der titel) ?${ES}?`,
      `quel est (?:le|son) titre`,
      `cuál es (?:el|su) título`,
    ),
  },
]

function either(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u')
}
