import { each, type FieldPath } from './event-field.ts'

const special = /[\\*]/

/** Reads a field path as users write it: dots between names, `*` for elements, `\.` for a dot in a name, `\*` for a name `*`. */
export function parseFieldPath(text: string): FieldPath {
  if (text === '.' || text === '') return []
  if (!special.test(text)) return text.split('.')
  const steps: (string | typeof each)[] = []
  let name = ''
  let escaped = false
  let star = false
  for (const c of text) {
    if (escaped) {
      name += c
      escaped = false
    } else if (c === '\\') escaped = true
    else if (c === '.') {
      steps.push(star && name === '*' ? each : name)
      name = ''
      star = false
    } else {
      if (c === '*' && name === '') star = true
      name += c
    }
  }
  steps.push(star && name === '*' ? each : name)
  return steps
}

/** Writes a field path as users write it; the inverse of `parseFieldPath`. */
export function formatFieldPath(path: FieldPath): string {
  if (path.length === 0) return '.'
  return path.map(written).join('.')
}

function written(step: FieldPath[number]): string {
  if (step === each) return '*'
  return /[\\.*]/.test(step) ? step.replaceAll('\\', '\\\\').replaceAll('.', '\\.').replace(/^\*$/, '\\*') : step
}

/** Whether `path` lies at or below `prefix`. */
export function isBelow(path: FieldPath, prefix: FieldPath): boolean {
  return prefix.length <= path.length && prefix.every((step, i) => step === path[i])
}
