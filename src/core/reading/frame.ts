import type { Term } from './terms.ts'

/**
 * What people put around a question to say that they ask about the article, in the languages that are
 * asked in most; it names nothing that the article could answer.
 */
const FRAMES: readonly RegExp[] = [
  ...framesOf({
    about: 'about|on|of|regarding|concerning|to say about|to say on',
    text: '(?:it|they|he|she|(?:the|this) (?:article|text|author|writer|piece|story|passage|report|page|essay|column))',
    says: 'say|says|said|tell us|tells us|mention|mentions|write|writes|wrote|think|thinks|argue|argues|claim|claims|state|states|explain|explains|have|report|reports',
  }),
  /^(?:please )?(?:tell me|explain|describe|summari[sz]e)(?: (?:more|something|what it says|what the (?:article|text) says))?(?: about| on)? /iu,
  /^(?:and )?(?:what|how) about /iu,
  /^(?:what|anything) (?:is said|is there|do we (?:learn|know|read)|can you tell me) (?:about|on) /iu,
  /(?:^|,? )according to (?:the|this) (?:article|text|author|passage|piece|story|report),? ?/iu,
  /(?:^| )in (?:the|this) (?:article|text|passage|piece|story)(?= |\?|$),?/iu,
  /^was (?:sagt|schreibt|meint|steht) (?:(?:der|die|das|im|in dem|dieser) )?(?:artikel|text|autor|autorin|er|sie|es|beitrag)?\s*(?:über|zu|zum|zur|von) /iu,
  /(?:^|,? )(?:laut|gemäß) (?:dem|diesem) (?:artikel|text|autor),? ?/iu,
  /^que (?:dit|raconte|écrit)(?:-il| l[’']article| le texte| l[’']auteur)? (?:de|sur|du|à propos de|au sujet de) /iu,
  /(?:^|,? )(?:selon|d[’']après) (?:l[’']article|le texte|l[’']auteur),? ?/iu,
  /^¿?qué (?:dice|cuenta|escribe)(?: el (?:artículo|texto|autor))? (?:sobre|de|del|acerca de) /iu,
  /(?:^|,? )según (?:el|este) (?:artículo|texto|autor),? ?/iu,
  /^что (?:говорит(?:ся)?|сказано|пишет|пишут)(?: (?:в|этой) (?:статье|тексте)| автор| статья)? (?:о|об|обо|про) /iu,
  /(?:文章|本文|作者|这篇文章)(?:中|里)?(?:是)?(?:怎么|如何|对)?(?:说|谈|提到|讲|写)(?:了|到|的)?(?:什么)?(?:关于)?/u,
  /^関する記事|(?:記事|この文章)(?:は|では|によると|によれば)/u,
]

function framesOf({ about, text, says }: { about: string; text: string; says: string }): RegExp[] {
  return [
    new RegExp(`^(?:so )?(?:what|how) (?:does|do|did|else does) ${text} (?:${says})(?: (?:${about})) `, 'iu'),
    new RegExp(
      `^(?:does|do|did) ${text} (?:${says})(?: anything| something)?(?: (?:${about}|that|if|whether))? `,
      'iu',
    ),
  ]
}

/** A question without its frame: "What does it say about Syria?" is "Syria?". */
export function withoutFrame(question: string): string {
  let bare = question.trim()
  for (const frame of FRAMES) bare = bare.replace(frame, ' ').trim()
  return /[\p{L}\p{N}]/u.test(bare) ? bare : question
}

// What a question about the whole article is made of, beside function words; in lower case.
const WHOLE: ReadonlySet<string> = new Set(
  [
    'article text about main point points idea ideas summary summarise summarize summarised summarized gist topic topics subject theme themes message key takeaway takeaways conclusion argument thesis story author writer say says saying tell tells tldr overview brief briefly short shortly piece passage read reading important content contents essay purpose mean happen happens happening general cover covers deal deals please give discuss discussed central',
    'artikel text autor worum geht thema inhalt zusammenfassung zusammenfassen fasse zusammen hauptaussage kernaussage aussage hauptgedanke kurz überblick handelt sagt steht beitrag wovon',
    'résumé résume résumer sujet thème idée principale principal propos parle message conclusion quoi traite dit texte auteur essentiel',
    'resumen resume resumir tema idea principal trata artículo texto autor dice mensaje conclusión habla',
    'статья статье статьи текст текста тема главная мысль кратко резюме содержание автор говорится чём идея основная',
    '文章 章主 主要 要内 内容 大意 概要 概括 总结 总结 要点 主题 主旨 中心 思想 讲了 讲什 说了 关于 这篇 篇文 本文 简介 讲的 么内 了什 的主 的大 什么 是关 于什 么的',
    '記事 要約 概要 内容 主題 要点 何に つい て書 いて 書か れて この記',
  ].flatMap((words) => words.split(' ')),
)

/** True where a question is about the whole article: "What is it about?" */
export function isAboutWhole(terms: readonly Term[]): boolean {
  const isGeneral = ({ word }: Term) => WHOLE.has(word.toLowerCase())
  return terms.some(isGeneral) && terms.every((term) => term.isFunction || isGeneral(term))
}
