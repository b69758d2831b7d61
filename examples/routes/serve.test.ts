import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Io } from '../../compiler/cli/io.ts'
import { run } from '../../compiler/cli/main.ts'

const examples = ['dispatchkit', 'inbox', 'inngest', 'whatsapp-automation', 'zaptic']

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
    expect(said.join('')).toMatch(/ {2}accepted as [0-9a-f-]{36} by /)
  },
  60_000,
)
