import { articleFolder } from './articles.ts'
import { groupOn } from './conversation.ts'
import type { Place } from './stores.ts'

export const HARBOUR = `# The Harbour

The harbour of Lindholm was built in 1874 by the engineer Nils Berg. He chose the northern bay because the southern one silts up every winter.

The lighthouse on the cape was lit for the first time in 1891. It was automated in 1962 because no keeper could be found.

Ships from nine countries called at Lindholm every year. The last steamer left in 1951.
`
const GARDEN = `# The Garden

The garden at Ravna grows only ferns. Nobody waters them in winter.

A wall of grey stone keeps the goats out.
`

/** A group that talks about two articles, `garden` (the first) and `harbour`, over a store of its own. */
export async function harbourGroup(place: Place) {
  const folder = await articleFolder({ 'garden.md': GARDEN, 'harbour.md': HARBOUR })
  const { memory } = await place.open()
  return { folder, ...groupOn(folder, memory) }
}
