import { readFile } from 'node:fs/promises'
import { FAILSAFE_SCHEMA, load as parseYaml } from 'js-yaml'
import { z } from 'zod'
import { ConfigurationError } from '../errors.ts'
import { promptWords } from '../words.ts'

/** What each prompt is given; a prompt that knows others, or fewer, stops the start. */
const VARIABLES = {
  answer: ['article', 'conversation', 'question'],
  summary: ['article', 'claims'],
  check: ['article', 'claim'],
  discuss: ['article', 'questions'],
} as const

export type PromptName = keyof typeof VARIABLES

/** What a model is told. */
export interface PromptText<Name extends PromptName = PromptName> {
  /** Grows with every change of the words: answers to older ones are not given again. */
  readonly version: number
  /** What holds for every question. */
  readonly system: string
  /** The rest, with its variables filled in. */
  user(values: Readonly<Record<(typeof VARIABLES)[Name][number], string>>): string
}

export type Prompts = { readonly [Name in PromptName]: PromptText<Name> }

const header = z.object({
  purpose: z.string().min(1),
  variables: z.array(z.string()),
  version: z.string().regex(/^\d+$/).transform(Number),
})

const FOLDER = new URL('../../../prompts/', import.meta.url)

/**
 * Loads every prompt. Throws a ConfigurationError that names the file where one is missing, or its variables are not
 * those that it is given.
 */
export async function loadPrompts(folder: URL = FOLDER): Promise<Prompts> {
  const [answer, summary, check, discuss] = await Promise.all([
    loadPrompt('answer', folder),
    loadPrompt('summary', folder),
    loadPrompt('check', folder),
    loadPrompt('discuss', folder),
  ])
  return { answer, summary, check, discuss }
}

async function loadPrompt<Name extends PromptName>(name: Name, folder: URL): Promise<PromptText<Name>> {
  const file = `prompts/${name}.md`
  const source = await read(new URL(`${name}.md`, folder), file)
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? []
  // A thematic break parts what holds for every question from what is filled in.
  const [system = '', user] = body.split(/^---$/m)
  const declared = parseHeader(yaml)
  if (!declared || user === undefined) throw invalid(file, promptWords.form(file))
  const wanted = VARIABLES[name]
  const used = new Set([...user.matchAll(VARIABLE)].map(([, variable]) => variable ?? ''))
  for (const variable of new Set([...wanted, ...declared.variables, ...used])) {
    const isThere = wanted.some((known) => known === variable) && declared.variables.includes(variable)
    if (!isThere || !used.has(variable)) throw invalid(file, promptWords.variable(file, variable))
  }
  return {
    version: declared.version,
    system: system.trim(),
    // In one pass, so that a variable's name within a value stays as it is.
    user: (values) => {
      const byName: Readonly<Record<string, string>> = values
      return user.trim().replace(VARIABLE, (_, variable: string) => byName[variable] ?? '')
    },
  }
}

const VARIABLE = /\{\{(\w+)\}\}/g

async function read(url: URL, file: string): Promise<string> {
  try {
    return await readFile(url, 'utf8')
  } catch (cause) {
    throw invalid(file, promptWords.missing(file), cause)
  }
}

function parseHeader(yaml: string): z.infer<typeof header> | null {
  try {
    return header.safeParse(parseYaml(yaml, { schema: FAILSAFE_SCHEMA })).data ?? null
  } catch {
    return null
  }
}

function invalid(file: string, said: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(`configuration.prompt.${file}`, said, { cause })
}
