import { resolve } from 'node:path'
import type { Command } from 'commander'
import { interruption } from './dev/interrupt.ts'
import { readPayload } from './dev/samples.ts'
import type { Done } from './exit-code.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

interface Options {
  readonly once: boolean
  readonly event?: string
  readonly payload?: string
}

const epilogue = `
The site is made when a browser first asks for it, at the address that is printed. While the declaration has errors it
shows these. The router runs on as it was built: start again to try a change in it.

Examples:
  $ bylaw dev .
  $ bylaw dev . --once --event user.joined --payload sample.json
`

/** `bylaw dev PATH`: the generated router on this machine, with stand-ins for its destinations and sample events. */
export function addDev(program: Command, io: Io, done: Done): void {
  program
    .command('dev')
    .summary('run the router locally and watch sample events pass')
    .description(
      'Checks and builds a declaration, runs its router on 127.0.0.1 with stand-ins for all destinations, sends it sample events and shows what happened to each field. Then serves the internal site, which loads again as files are saved.',
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option('--once', 'end after the samples instead of serving until Ctrl-C', false)
    .option('--event <type>', 'send one event of this type, with --payload')
    .option('--payload <file>', 'the JSON file to send as it')
    .addHelpText('after', epilogue)
    .action(async (path: string, { once, event, payload }: Options) => {
      if ((event === undefined) !== (payload === undefined)) {
        throw new UsageError('`--event` and `--payload` belong together.')
      }
      const samples =
        event === undefined || payload === undefined
          ? null
          : [{ event, payload: readPayload(resolve(io.cwd, payload)) }]
      const { develop } = await import('./dev/develop.ts')
      const { signal, release } = interruption()
      try {
        done(await develop({ path, once, samples, signal }, io))
      } finally {
        release()
      }
    })
}
