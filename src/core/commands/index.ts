import { add } from './add.ts'
import { again } from './again.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import { cite } from './cite.ts'
import type { Command } from './command.ts'
import { deleteAnswer } from './delete.ts'
import { discuss } from './discuss.ts'
import { exportConversation } from './export.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { outline } from './outline.ts'
import { quiz } from './quiz.ts'
import { quote } from './quote.ts'
import { recap } from './recap.ts'
import { settings } from './settings.ts'
import { stop } from './stop.ts'
import { summary } from './summary.ts'
import { use } from './use.ts'

/** Every command, in the order in which help lists them. */
export const catalogue: readonly Command[] = [
  summary,
  ask,
  quote,
  check,
  outline,
  cite,
  discuss,
  quiz,
  again,
  recap,
  article,
  articles,
  use,
  add,
  exportConversation,
  deleteAnswer,
  stop,
  settings,
  forget,
  help,
]
