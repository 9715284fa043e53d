/** What is missing in a gap, by the kind of it. */
const MISSING: Readonly<Record<string, string>> = {
  person: 'Who is missing here?',
  country: 'Which place is missing here?',
  place: 'Which place is missing here?',
  year: 'Which year is missing here?',
  number: 'Which number is missing here?',
  term: 'Which words are missing here?',
}

/** What is said in a quiz. */
export const quizWords = {
  fill: (kind: string, text: string) => `${MISSING[kind] ?? 'Which name is missing here?'} ${text}`,
  who: (did: string) => `Who ${did}?`,
  whoSaid: (said: string) => `Who said: “${said}”`,
  which: (did: string) => `Which of these ${did}?`,
  inWhichYear: (asked: string) => `In which year ${asked}?`,
  whichIsSaid: 'Which of these does the article say?',
  explained: (quote: string, address: string) => `“${quote}” (${address})`,
  corrected: (said: string, article: string) => `Not “${said}” but “${article}”:`,
  title: (title: string) => `A quiz on “${title}”`,
  answers: 'Answers',
  repeat: (seed: number) => `“seed:${seed}” makes the same quiz again.`,
  fewer: (made: number) => `The article gives ${made} good ${made === 1 ? 'question' : 'questions'} only.`,
  none: 'The article gives no good question here. Try another topic, or “quiz” by itself.',
  notACount: (value: string, most: number) =>
    `“${value}” is no number of questions. Write one from 1 to ${most}, as “quiz count:10”.`,
  notASeed: (value: string, most: number) =>
    `“${value}” is no seed. Write a whole number from 0 to ${most}, as “quiz seed:7”.`,
  trueOrFalse: (statement: string) => `True or false? ${statement}`,
  // The game
  howTo: (questions: number) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, at your own pace. “stop” ends it.`,
  typed: (last: string) => `Type a letter from a to ${last}, or “stop”.`,
  stop: 'Stop',
  right: 'Right.',
  wrong: (letter: string, answer: string) => `No: ${letter}) ${answer}.`,
  score: (right: number, answered: number, questions: number) =>
    answered < questions
      ? `Stopped after ${answered} of ${questions}: ${right} right. “quiz” starts a new one.`
      : `${right} of ${questions} right. “quiz” starts a new one.`,
  closed: (question: number) => `Question ${question} is not open. Answer the one that was asked last.`,
  noOption: (last: string) => `That is no answer here. Write a letter from a to ${last}, or “stop”.`,
  noGame: 'You have no quiz running here. “quiz” starts one.',
  textGone: 'The text that this quiz was made of is gone. “quiz” starts a new one.',
} as const
