import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { printable } from './cells.ts'
import { isIdle } from './questions.ts'
import type { RootedReport } from './rooted.ts'

/**
 * JUnit XML: a suite for each file, a case for each finding. What fails the check is a failure, the rest is skipped with
 * its message; a file without findings passes, so that the report says what was read. What stands in it is what the
 * schema of Jenkins' readers (`junit-10.xsd`) has, and `file`, by which GitLab finds the place.
 *
 * @param fails whether a finding fails the check
 */
export function renderJunit(report: RootedReport, fails: (one: Diagnostic) => boolean): string {
  const open = report.diagnostics.filter((one) => one.excepted === null && !isIdle(one))
  const byFile = Map.groupBy(open, ({ file }) => file)
  const paths = [...new Set([...report.files.map(({ path }) => path), ...byFile.keys()])].sort()
  const suites = paths.map((path) => suite(path, byFile.get(path) ?? [], fails))
  const failures = open.filter(fails).length
  const tests = suites.reduce((sum, { cases }) => sum + cases, 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="bylaw" tests="${tests}" failures="${failures}" errors="0" time="0">`,
    ...suites.map(({ text }) => text),
    '</testsuites>\n',
  ].join('\n')
}

function suite(path: string, found: readonly Diagnostic[], fails: (one: Diagnostic) => boolean) {
  const failures = found.filter(fails).length
  const cases = Math.max(found.length, 1)
  const counts = `tests="${cases}" failures="${failures}" errors="0" skipped="${found.length - failures}" time="0"`
  const text = [
    `  <testsuite name="${xml(path)}" ${counts}>`,
    ...(found.length === 0
      ? [`    <testcase classname="${xml(path)}" name="no findings" time="0"/>`]
      : found.map((one) => testcase(one, fails(one)))),
    '  </testsuite>',
  ].join('\n')
  return { cases, text }
}

function testcase({ file, start, rule, severity, message, help, fingerprint }: Diagnostic, failed: boolean): string {
  const place = `${file}:${start.line}:${start.column}`
  const name = `${rule} at line ${start.line} (${fingerprint})`
  const said = [place, message, ...(help === null ? [] : help.split('\n'))].map(xml).join('\n')
  return [
    `    <testcase classname="${xml(file)}" name="${xml(name)}" file="${xml(file)}" time="0">`,
    failed
      ? `      <failure type="${severity}" message="${xml(message)}">${said}</failure>`
      : `      <skipped message="${xml(`${severity}: ${message}`)}"/>`,
    '    </testcase>',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 cannot hold at all, even escaped, are made visible; the rest of them escaped. */
const xml = (text: string): string =>
  printable(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, (character) => entities[character] as string)
