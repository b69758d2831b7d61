import { readFileSync } from 'node:fs'

/** Says what a program is for where `--help` asks, by the comment that its file begins with, and ends it. */
export function sayUsage(file: string): void {
  if (!process.argv.includes('--help')) return
  const [, comment = ''] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(readFileSync(new URL(file), 'utf8')) ?? []
  process.stdout.write(`${comment.replaceAll(/^ \* ?/gm, '')}\n`)
  process.exit(0)
}
