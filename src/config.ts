/** The settings of the terminal's commands. */
export interface Config {
  readonly articleDir: string
  readonly publicUrl: string | null
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  return { articleDir: env.ARTICLE_DIR?.trim() || 'article', publicUrl: env.PUBLIC_URL?.trim() || null }
}
