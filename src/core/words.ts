import type { FieldName, Metadata } from './article/article.ts'
import { MONTHS, readDate } from './article/references/date.ts'
import type { Size } from './article/size.ts'

/**
 * The bot's own sentences, in one place so that they can be translated; nothing else in the code
 * speaks to people, but for the help lines in the commands' descriptors.
 */
export const words = {
  welcome: 'Reset reads an article together with the people who discuss it, and cites every word it says.',
  tryThese: 'Ask a question, or try:',
  askAbout: (topic: string) => `What does it say about ${topic}?`,

  // Answers
  notSaid: 'The article does not say.',
  nearest: 'The nearest passage:',
  nearestSeveral: 'The nearest passages:',
  alsoBearing: 'Also:',

  // Places
  noSuchParagraph: (paragraphs: number, number: number) =>
    `The article has ${counted(paragraphs, 'paragraph')}; ¶${number} is not there.`,
  noSuchSentence: (paragraph: number, sentences: number, number: number) =>
    `¶${paragraph} has ${counted(sentences, 'sentence')}; ¶${paragraph}.${number} is not there.`,

  place: 'place',
  opening: 'opening words',

  // Command lines
  unknownCommand: (word: string, suggestion: string | null) =>
    suggestion
      ? `There is no command “${word}”. Did you mean “${suggestion}”?`
      : `There is no command “${word}”. “help” lists the commands.`,
  missingValue: (command: string, parameter: string) => `“${command}” needs <${parameter}>.`,
  notAChoice: (value: string, choices: readonly string[]) =>
    `“${value}” is not one of ${list(choices, 'or')}.`,
  surplusValue: (command: string, value: string) => `“${command}” does not know what to do with “${value}”.`,
  forExample: 'For example:',
  helpUnknown: (name: string) => `There is no command “${name}”.`,

  // Help
  commands: 'Commands',
  usage: 'Usage',
  bareQuestion: 'A line that begins with no command’s name is a question.',
  everyArticle: 'Every command takes “article:<slug>” to read another article of the library.',

  // Conversations
  nothingKept:
    'A single command keeps nothing. Name the article with “article:<name>”, or start a conversation.',
  managersOnly: 'Only who manages this place may do that. Ask one of them.',
  readHere: 'Read here from now on:',
  readInWorkspace: 'Read from now on wherever no other article was chosen:',
  settingsHere: 'What holds here',
  settingIs: (name: string, value: string) => `“${name}” is “${value}” here.`,
  forgotten: (turns: number) =>
    turns
      ? `Deleted: ${turns} ${turns === 1 ? 'question' : 'questions'} of yours and the answers.`
      : 'Nothing of yours is kept.',
  established: 'Established',
  unanswered: 'Not in the article',
  nothingAskedYet: 'Nothing was asked in this conversation yet.',
  olderText: '(from an earlier text of the article)',

  stopping: 'Stopped. What was said stays.',
  nothingToDelete: 'There is no answer here to take back.',
  notYours: 'Only who asked, or who manages this place, can take an answer back.',
  deleted: 'Taken back. This conversation no longer knows that answer.',
  nothingToRepeat: 'There is no answer here to give again. Ask a question first.',

  // A workspace’s own articles
  addNothing: 'Paste the article behind “add”, or attach it as a .md or .txt file.',
  addTooLarge: 'This text is larger than 1 MB. Add a part of it.',
  added: (slug: string) => `Added as “${slug}”; only this workspace sees it.`,
  readIt: 'Read it here',
  removeIt: 'Take it out',
  removing: (slug: string) =>
    `“${slug}” will no longer be read here. What was cited from it stays readable in the conversations.`,
  removed: (slug: string) => `“${slug}” was taken out.`,
  notAddedHere: (slug: string) =>
    `“${slug}” was not added in this workspace, so it cannot be taken out here.`,

  // The terminal
  batchLine: (parameter: string) =>
    `This is no JSON line of the form {"id": …, "${parameter}": "…", "article"?: "…"}.`,
  notKept: 'This conversation will not be kept.',
  noFile: (path: string) => `“${path}” cannot be read. Name a text file that is there.`,
  noArticleNamed: '“--article” needs the name of an article, or the path of a file.',
  cannotWrite: (code: string) => `The answer cannot be written (${code}). Look at where the output goes.`,
  noBatch: (command: string) => `“${command}” cannot be run as a batch.`,

  // The service
  manyWait: (bound: number) =>
    `More than ${bound} questions are waiting just now, so this answer will take a while. It will come.`,
  restarting: 'Reset is restarting. Please ask again in a minute.',
  storeAway: 'Your question could not be kept just now. Please ask again in a minute.',
  gaveUp: (reference: string) =>
    `This could not be answered, although it was tried several times. Please ask again later (ref ${reference}).`,
  reading: 'Reading…',
  stopped: 'Stopped.',

  // Failures
  unexpected: (reference: string) => `Something went wrong here. Please try again (ref ${reference}).`,
} as const

/** What is said beside quotations. */
export const quoteWords = {
  empty: 'There is nothing to look for. Write “quote” and a topic, "words" or an address such as ¶4.2.',
  noSuchWords: 'These words do not stand in the article.',
  notOnTopic: 'No passage of the article is on that.',
  morePlaces: (all: number, shown: number) => `These words stand in ${all} passages; the first ${shown}:`,
} as const

/** What is said of references. */
export const citeWords = {
  noAddress: (written: string) =>
    `“${written}” is no address. Write ¶4.2 for the second sentence of paragraph 4; “outline” lists the paragraphs, and “quote ${written}” looks for the words.`,
} as const

/** What is said of an article itself. */
export const aboutWords = {
  what: 'what',
  value: 'value',
  title: 'title',
  length: 'length',
  size: ({ paragraphs, sentences, words }: Size) =>
    [counted(paragraphs, 'paragraph'), counted(sentences, 'sentence'), counted(words, 'word')].join(', '),
  readingTime: 'reading time',
  minutes: (minutes: number) => `about ${counted(minutes, 'minute')}`,
  language: 'language',
  published: 'The page it was published on:',
  name: 'name',
  readHere: (slug: string) => `“${slug}” is read here. “use <name>” reads another.`,
} as const

/** `German` for `de`; the tag itself where it has no name. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}

/** What is said of files that cannot be read as articles; each names the file and what to do. */
export const articleWords = {
  none: (folder: string) =>
    `There is no article yet. Put one as a Markdown file (its name ending in .md) into ${folder}, then ask again.`,
  unknown: (slug: string, suggestions: readonly string[], all: number) =>
    `There is no article “${slug}”. ${
      suggestions.length
        ? `Did you mean ${list(suggestions, 'or')}?`
        : `“articles” lists ${all === 1 ? 'the one there is' : `the ${all} there are`}.`
    }`,
  noFile: (path: string) => `There is no file ${path}. Check the path, or name an article of the library.`,
  notAFile: (file: string) => `${file} is not a file. An article is one Markdown file.`,
  outside: (file: string) =>
    `${file} leads out of the articles’ folder. Copy the text itself into the folder.`,
  unreadable: (file: string) => `${file} cannot be opened. Check that this program may read it.`,
  clash: (files: readonly string[]) =>
    `${list(files, 'and')} would have the same name here. Rename all but one of them.`,
  tooLarge: (file: string, megabytes: number) =>
    `${file} is larger than ${megabytes} MB. Split it into several articles.`,
  binary: (file: string) => `${file} is not text but binary data. Save the article as Markdown, in UTF-8.`,
  encoding: (file: string, line: number) =>
    `${file}, line ${line}: not UTF-8. Save the file again with the encoding UTF-8.`,
  empty: (file: string) => `${file} has no text to read. Add the article’s paragraphs to it.`,
  frontMatter: (file: string, line: number) =>
    `${file}, line ${line}: the front matter between the lines “---” is not valid YAML. Write “key: value” lines, and put a value that contains “: ” in quotation marks.`,
  nesting: (file: string, line: number) =>
    `${file}, line ${line}: quotations or lists are nested too deeply to be read. Take some levels away.`,
  marks: (file: string, line: number) =>
    `${file}, line ${line}: one paragraph has too many Markdown marks to be read. Divide it with blank lines.`,
} as const

/** What people call a piece of metadata. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'title',
  author: 'byline',
  published: 'date',
  publication: 'publication',
  source: 'source',
  biography: 'about the author',
  disclaimer: 'disclaimer',
}

/** `By Andrei Kortunov · 20 June 2012 · The Moscow Times`, of what the article has; may be empty. */
export function byline({ author, published, publication }: Metadata): string {
  return [author && `By ${author}`, published && day(published), publication].filter(Boolean).join(' · ')
}

/** An ISO 8601 day, month or year as English readers write it: `20 June 2012`, `June 2012`, `2012`. */
export function day(published: string): string {
  const { year, month, day } = readDate(published)
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ')
}

/** `1 paragraph`, `1,200 words` */
function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** `a, b or c` */
function list(items: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = items.map((item) => `“${item}”`)
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`
}

/** What `check` says. */
export const checkWords = {
  exact: 'Yes, these are the article’s words.',
  altered: 'Nearly, but these are not the article’s words.',
  supported: 'The article says so, in other words.',
  contradicted: 'The article says otherwise.',
  absent: 'Not in these words.',
  difference: 'What was said, with the article’s words beside it:',
  own: 'The article’s own words:',
  elsewhere: (title: string) => `These are the words of another article, “${title}”:`,
  empty: 'There are no words to check here. Paste a quotation or a claim behind “check”.',
  unreadable: 'This text holds characters that are no text. Please copy it again, as plain text.',
  tooLong: (most: number) =>
    `This is too much to check word by word. Please send at most ${most} characters, or a few quotations in quotation marks.`,
} as const

const OWN_WORDS = 'This answer is in the article’s own words.'

/** Why a model did not answer, beneath the answer that stands in its place; what an operator can do about it is in the log. */
export const modelWords = {
  'model-key': `The model’s key is refused. ${OWN_WORDS}`,
  'model-name': `The model is not known where it is asked. ${OWN_WORDS}`,
  'model-quota': `The model’s quota is spent. ${OWN_WORDS}`,
  'model-busy': `The model is asked too often just now. ${OWN_WORDS}`,
  'model-down': `The model failed just now. ${OWN_WORDS}`,
  'model-away': `The model cannot be reached just now. ${OWN_WORDS}`,
  'model-late': `The model took too long. ${OWN_WORDS}`,
  'model-stalled': `The model fell silent. ${OWN_WORDS}`,
  'model-broken': `The model’s answer could not be read. ${OWN_WORDS}`,
  'model-refusal': `The model would not answer. ${OWN_WORDS}`,
  'model-empty': `The model said nothing. ${OWN_WORDS}`,
  'model-length': `This is too long for the model. ${OWN_WORDS}`,
  'model-request': `The model does not understand what it is sent. ${OWN_WORDS}`,
  'model-paused': `The model has failed several times and is left alone for a moment. ${OWN_WORDS}`,
  'model-budget': `What may be asked of the model today is used up here; it answers again tomorrow. ${OWN_WORDS}`,
  'model-rate': `You have asked the model a lot in this minute; it answers you again in the next. ${OWN_WORDS}`,
  'model-unfounded':
    'What the model said is not what the article says. This answer is in the article’s own words.',
} as const

/** What is said of an answer that a model wrote. */
export const answerWords = {
  translated: 'This is a translation; the quotations are the article’s own words.',
  brokeOff: 'The model broke off here. What is shown was checked.',
  readPart: (read: number, all: number) =>
    `The article is longer than the model can read at once: it read ${read} of ${counted(all, 'paragraph')}.`,
} as const

/** What is said at the start of prompts that cannot be used; each names the file. */
export const promptWords = {
  missing: (file: string) => `${file} cannot be read. Put it back.`,
  form: (file: string) =>
    `${file} must have front matter with purpose, variables and version, then a text in two parts with a line --- between them.`,
  variable: (file: string, name: string) =>
    `${file}: the variable “${name}” must be named in its front matter, stand in its text and be known to the program.`,
} as const

/** What is said in Slack alone. */
export const slackWords = {
  asked: (name: string, line: string) => `${name} asked: ${line}`,
  askedHere: (line: string) => `You asked: ${line}`,
  more: 'More',
  shorter: 'Shorter',
  quote: 'Quote',
  source: 'Source',
  delete: 'Delete',
  share: 'Share',
  stop: 'Stop',
  ask: 'Ask',
  close: 'Close',
  askTitle: 'Ask about the article',
  yourQuestion: 'Your question',
  answerComes: 'The answer comes as a direct message, with its citations.',
  appHelp: 'Reads an article with you, and cites every word it says.',
  askHelp: 'Opens a form for a question; the answer comes as a direct message.',
  checkTitle: 'Check against article',
  checkHelp: 'Checks this message against the article: are these its words, does it say so?',
  findTitle: 'Find the passage',
  findHelp: 'Finds where the article speaks of this message.',
  noPublicUrl: (url: string) => `“${url}” is no public address. Write one that begins with https://.`,
  refused: (code: string) =>
    `Slack refuses this (${code}). “npm run -s reset -- doctor” says what can be done about it.`,
} as const

/** What `discuss` asks; each is said of a passage that stands beneath. */
export const discussWords = {
  heading: 'To discuss',
  prediction: 'What would have to happen for this to turn out so, and what speaks against it?',
  recommendation: 'Would you do this? What would it cost, and who would object?',
  concession: 'How much does what is granted here take away from the argument?',
  term: (term: string) => `What does “${term}” mean here, and is it the right word?`,
  judgement:
    'Do you agree? What in the article speaks for it, and what have you seen that speaks against it?',
} as const
