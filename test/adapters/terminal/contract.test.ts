import { render } from '../../../src/adapters/terminal/render.ts'
import { adapterContract } from '../contract.ts'

// A terminal of any width scrolls, and a person types into the program itself.
adapterContract({
  name: 'the terminal',
  messageLimit: null,
  arrivals: null,
  show(reply) {
    const text = render(reply, { width: 200, rich: false })
    const links = [...text.matchAll(/^\s*(https:\S+)$/gm)].map(([, url = '']) => ({ text: url, url }))
    // What steers a terminal begins with ESC.
    return [{ text, links, pings: text.split('\u001B').slice(1) }]
  },
})
