/**
 * Runs a Pulumi program under Pulumi's mocks and prints what it registers and exports, as JSON. A process of its own,
 * since mocks are global and a program runs once.
 *
 *     node register.ts PROGRAM PROJECT CONFIG
 */
import { pathToFileURL } from 'node:url'
import * as pulumi from '@pulumi/pulumi'

export interface Registration {
  readonly type: string
  readonly name: string
  readonly inputs: Readonly<Record<string, unknown>>
}

export interface Registered {
  readonly resources: readonly Registration[]
  readonly outputs: Readonly<Record<string, unknown>>
}

const [program = '', project = '', config = '{}'] = process.argv.slice(2)
const resources: Registration[] = []

await pulumi.runtime.setMocks(
  {
    newResource({ type, name, inputs }) {
      resources.push({ type, name, inputs })
      return { id: name, state: inputs }
    },
    call: ({ inputs }) => inputs,
  },
  project,
  'test',
)
for (const [key, value] of Object.entries(JSON.parse(config) as Record<string, string>)) {
  pulumi.runtime.setConfig(`${project}:${key}`, value)
}
const exported = (await import(pathToFileURL(program).href)) as Record<string, pulumi.Input<unknown>>
const outputs = await new Promise((resolve) => pulumi.output({ ...exported }).apply(resolve))
// The mocks' promises have all settled when nothing is left to do.
process.once('beforeExit', () => {
  process.stdout.write(JSON.stringify({ resources, outputs } satisfies { resources: unknown; outputs: unknown }))
})
