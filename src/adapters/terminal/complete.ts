import type { Command, Parameter } from '../../core/commands/command.ts'

/** What the article and the library offer for a parameter's `completes`. */
export type Offers = Readonly<Record<NonNullable<Parameter['completes']>, readonly string[]>>

/** Tab's offers for a line, as readline wants them: the completions, and the part that they replace. */
export function complete(line: string, catalogue: readonly Command[], offers: Offers): [string[], string] {
  if (!line.startsWith('/')) return [startingWith(line, offers.topic), line]
  const [name = '', ...values] = line.slice(1).split(/\s+/)
  if (!values.length)
    return [
      startingWith(
        line,
        catalogue.map((command) => `/${command.name} `),
      ),
      line,
    ]
  const command = catalogue.find((command) => command.name === name)
  const parameter = command?.parameters[Math.min(values.length, command.parameters.length) - 1]
  const typed = parameter?.type === 'rest' ? values.join(' ') : (values.at(-1) ?? '')
  return [startingWith(typed, offersFor(parameter, offers)), typed]
}

function offersFor(parameter: Parameter | undefined, offers: Offers): readonly string[] {
  if (parameter?.choices) return parameter.choices
  return parameter?.completes ? offers[parameter.completes] : []
}

function startingWith(typed: string, offers: readonly string[]): string[] {
  const lower = typed.toLowerCase()
  return offers.filter((offer) => offer.toLowerCase().startsWith(lower))
}
