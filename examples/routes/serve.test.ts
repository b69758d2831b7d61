import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Io } from '../../compiler/cli/io.ts'
import { run } from '../../compiler/cli/main.ts'
import { readExample } from './testing/example.ts'

const examples = ['dispatchkit', 'inbox', 'inngest', 'whatsapp-automation', 'zaptic']

/** Their policies name no lawful basis for what their routes do. */
const withoutBasis = ['inngest', 'whatsapp-automation']

const foul = new Set(['basis/missing', 'basis/incomplete', 'basis/contract-not-party'])

test.each(examples)('no router of %s runs on a basis that is missing or foul', async (name) => {
  const { compilation, generated } = await readExample(new URL(`${name}/`, import.meta.url))
  // An exception accepts a finding, and does not make the basis good.
  const activities = new Set(
    compilation.diagnostics
      .filter(({ rule, severity }) => foul.has(rule) && severity === 'error')
      .flatMap(({ resource }) => (resource?.section === 'activities' ? [resource.name] : [])),
  )
  const running = [...(compilation.model?.routes.values() ?? [])].filter(
    ({ value }) => !generated.plan.sources.find((source) => source.name === value.source)?.reportOnly,
  )
  expect(running.filter(({ value }) => activities.has(value.activity)).map((route) => route.name)).toEqual([])
  expect(activities.size > 0).toBe(withoutBasis.includes(name))
})

test.each(examples)(
  '%s checks, builds, and its router serves every sample',
  async (name) => {
    const said: string[] = []
    const io: Io = {
      out: (text) => said.push(text),
      err: (text) => said.push(text),
      env: process.env,
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      terminal: null,
      today: () => '2026-11-21',
    }
    const code = await run(['dev', name, '--once'], io)
    expect(code, said.join('')).toBe(0)
    // Where the policy has no lawful basis for what a route does, the router checks what comes in, and does not do it.
    if (withoutBasis.includes(name)) {
      expect(said.join('')).toMatch(/not stored: the source only reports; \S+ would take it/)
      expect(said.join('')).not.toMatch(/accepted as| received\n/)
    } else expect(said.join('')).toMatch(/ {2}accepted as [0-9a-f-]{36} by /)
  },
  60_000,
)
