import { createInterface } from 'node:readline/promises'
import { UsageError } from './usage-error.ts'

/** Asks one question and gives the answer, trimmed. */
export type Prompt = (question: string) => Promise<string>

/** A terminal to ask on, or `null` where there is none. Questions go to stderr: stdout is for results. */
export function terminalPrompt(): { readonly ask: Prompt; readonly close: () => void } | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new UsageError('Nothing was written, because the questions were broken off.')))
  })
  // Closed after the last answer it rejects too, and nobody waits any more.
  closed.catch(() => {})
  return {
    ask: async (question) => (await Promise.race([lines.question(question), closed])).trim(),
    close: () => lines.close(),
  }
}

/** Asks until an answer can be read; an empty one takes the default. `read` gives `undefined` for what it cannot read. */
export async function askFor<T>(
  ask: Prompt,
  question: string,
  otherwise: T,
  read: (answer: string) => T | undefined,
): Promise<T> {
  for (;;) {
    const answer = await ask(question)
    if (answer === '') return otherwise
    const value = read(answer)
    if (value !== undefined) return value
  }
}
