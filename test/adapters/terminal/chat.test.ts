import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runTerminal } from '../../support/terminal.ts'

it('reads the article that a line chooses, whichever was named at the start', async () => {
  const folder = await articleFolder({
    'garden.md': '# The Garden\n\nThe garden of Ravna grows only ferns. Nobody waters them in winter.\n',
    'harbour.md': '# The Harbour\n\nThe harbour of Lindholm was built in 1874. Nils Berg paid for it.\n',
  })
  const { stdout } = await runTerminal(['chat', '--article', 'garden'], {
    env: { ARTICLE_DIR: folder, DATABASE_URL: join(folder, 'reset.db') },
    input: 'What does the garden of Ravna grow?\n/use harbour\nWhen was the harbour built?\n',
  })
  expect(stdout).toMatch(
    /“The garden of Ravna grows only ferns\.”[\s\S]*“The harbour of Lindholm was built in 1874\.”/,
  )
})
