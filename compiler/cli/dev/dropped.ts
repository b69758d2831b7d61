import { printable } from '../../report/cells.ts'
import type { Style } from '../../report/style.ts'
import { plural } from '../../report/summary.ts'

/** The router names at most so many. */
const mostNamed = 100
const perGroup = 8

/** Which fields were dropped at the door and why, gathered by the object that held them. */
export function droppedText(paths: readonly string[], style: Style): string {
  if (paths.length === 0) return '  nothing: every field of the payload is declared\n'
  const many = paths.length >= mostNamed ? `${mostNamed} fields or more` : plural(paths.length, 'field')
  const groups = Map.groupBy(paths, (path) => path.slice(0, Math.max(0, path.lastIndexOf('.'))))
  const rows = [...groups].map(([object, inside]) => {
    const names = inside.slice(0, perGroup).map((path) => printable(path.slice(object === '' ? 0 : object.length + 1)))
    const more = inside.length > perGroup ? style.faint(` and ${inside.length - perGroup} more`) : ''
    return `    ${style.faint(object === '' ? '' : `${printable(object)}: `)}${names.join(', ')}${more}\n`
  })
  return `  ${many} that the event type does not declare: not stored, logged or sent\n${rows.join('')}`
}
