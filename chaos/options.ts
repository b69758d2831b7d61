import { parseArgs } from 'node:util'

/** What a run does, or what is to be said instead of running. */
export type Options =
  | { readonly rounds: number; readonly events: number; readonly seed: number; readonly only: readonly string[] }
  | { readonly say: string; readonly code: 0 | 2 }

interface Named {
  readonly name: string
  readonly title: string
}

const defaults = { rounds: '50', events: '1500' } as const

/**
 * Reads the arguments of the command.
 *
 * @param random the seed where none is given
 */
export function readOptions(given: readonly string[], scenarios: readonly Named[], random: () => number): Options {
  const names = scenarios.map(({ name }) => name)
  let values: { readonly [name: string]: string | boolean | undefined }
  try {
    const text = { type: 'string' } as const
    ;({ values } = parseArgs({
      args: [...given],
      options: { rounds: text, events: text, seed: text, only: text, help: { type: 'boolean', short: 'h' } },
    }))
  } catch (error) {
    return { say: `${error instanceof Error ? error.message : 'The arguments cannot be read.'} Try --help.`, code: 2 }
  }
  if (values.help === true) return { say: helpOf(scenarios), code: 0 }
  const { rounds = defaults.rounds, events = defaults.events, seed = String(random()), only = names.join(',') } = values
  for (const [name, value] of Object.entries({ rounds, events, seed }))
    if (!/^\d{1,10}$/.test(String(value))) return { say: `--${name} takes a whole number, and not ${value}.`, code: 2 }
  const chosen = String(only).split(',')
  const unknown = chosen.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    return { say: `There is no scenario ${unknown.join(', ')}; there are ${names.join(', ')}.`, code: 2 }
  return { rounds: Number(rounds), events: Number(events), seed: Number(seed), only: chosen }
}

function helpOf(scenarios: readonly Named[]): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length))
  return `npm run chaos [-- --only NAMES --rounds N --events N --seed N]

Faults against built routers, on loopback alone, and what they cost. It ends by itself, ends only processes that it
started, and exits with 1 when a promise was broken.

  --only    scenarios by name, with commas between; default: all
  --rounds  how often a router is killed; default: ${defaults.rounds}
  --events  how many events the proof of fsync takes; default: ${defaults.events}
  --seed    the number that a run began with, to repeat it

Scenarios:
${scenarios.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`).join('\n')}

For example: npm run chaos -- --only kill-sqlite,clock --rounds 5`
}
