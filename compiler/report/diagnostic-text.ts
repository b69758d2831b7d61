import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import { spread } from '../diagnostics/spread.ts'
import type { SourceFile } from '../source/source-file.ts'
import { becauseText } from './because.ts'
import { printable } from './cells.ts'
import { frame, type Mark } from './frame.ts'
import type { Style } from './style.ts'

export interface DiagnosticTextOptions {
  readonly style: Style
  /** Cells of the whole line. */
  readonly width: number
}

/** One finding: what, where in the user's own file, why, and what to do. */
export function diagnosticText(
  diagnostic: Diagnostic,
  files: ReadonlyMap<string, SourceFile>,
  { style, width }: DiagnosticTextOptions,
): string {
  const { severity, rule, related } = diagnostic
  const paint = style.severity[severity]
  const places = [diagnostic, ...related]
  const gutter = String(Math.max(...places.map((place) => place.start.line))).length
  const margin = ' '.repeat(gutter)
  const out = [paint(`${severity}[${rule}]`) + style.strong(`: ${printable(diagnostic.message)}`)]

  const marks: readonly (Mark & Located)[] = [
    { ...locationOf(diagnostic), primary: true, label: '' },
    ...related.map((one) => ({ ...locationOf(one), primary: false, label: one.message })),
  ]
  for (const [path, inFile] of Map.groupBy(marks, (mark) => mark.file)) {
    const first = inFile[0] as Mark
    const arrow = first.primary ? '-->' : ':::'
    const { line, column } = first.start
    out.push(`${margin}${style.gutter(arrow)} ${printable(path)}:${line}:${column}`)
    const file = files.get(path)
    if (file) out.push(...frame(file, inFile, { style, paint, gutter, width: Math.max(width - gutter - 3, 30) }))
    else
      out.push(
        ...inFile.filter((mark) => mark.label).map((mark) => `${margin} ${style.gutter('|')} ${printable(mark.label)}`),
      )
  }

  const notes = notesOf(diagnostic)
  if (notes.length > 0) out.push(`${margin} ${style.gutter('|')}`)
  for (const [name, text] of notes) {
    const [first = '', ...more] = text.split('\n').map(printable)
    out.push(`${margin} ${style.gutter('=')} ${style.strong(`${name}:`)} ${first}`)
    out.push(...more.map((line) => `${margin}   ${' '.repeat(name.length + 2)}${line}`.trimEnd()))
  }
  return out.join('\n')
}

/** Movements that are printed, of as many activities and recipients as there are; all are in the JSON. */
const most = 5

/** The activity and the end of a movement, whatever route and category take it there. */
const endsOf = (movement: string): readonly string[] => [
  movement.replace(/[/:].*$/, ''),
  movement.replace(/^.*-> ?/, ''),
]

function notesOf({ because, help, fix, excepted, movements = [] }: Diagnostic): [name: string, text: string][] {
  const notes: [string, string][] = []
  if (movements.length > 0) {
    const more = movements.length > most ? [`and ${movements.length - most} more`] : []
    notes.push(['moves', [...spread(movements, endsOf, most), ...more].join('\n')])
  }
  if (because) notes.push(['because', becauseText(because)])
  if (help) notes.push(['help', help])
  if (fix) notes.push(['fix', fix.title])
  if (excepted) {
    const until = excepted.until === null ? '' : ` until ${excepted.until}`
    const by = excepted.inline ? 'by a comment beside it' : `by \`${excepted.name}\``
    notes.push(['excepted', `${by}${until}: ${excepted.reason}`])
  }
  return notes
}

const locationOf = ({ file, start, end }: Located): Located => ({ file, start, end })
