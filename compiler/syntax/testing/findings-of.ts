import { parseFile } from '../parse-file.ts'
import type { ParsedFile } from '../tree.ts'

/** Parses a text that says its version by itself. */
export function parse(text: string): ParsedFile {
  return parseFile({ path: 'bylaw.yaml', text: `apiVersion: bylaw.dev/v1\n${text}` })
}

/** A file's findings as lines for tests: what is underlined, the rule and the message. */
export function findingsOf(parsed: ParsedFile): readonly string[] {
  const { text } = parsed.file
  return parsed.findings.map(({ at, rule, message }) => `${text.slice(at.start, at.end)} | ${rule} | ${message}`)
}

/** The file's text after every fix was applied, the last first. */
export function fixed(parsed: ParsedFile): string {
  let { text } = parsed.file
  for (const { fix } of [...parsed.findings].reverse()) {
    if (fix && 'start' in fix.at) text = text.slice(0, fix.at.start) + fix.replacement + text.slice(fix.at.end)
  }
  return text
}
