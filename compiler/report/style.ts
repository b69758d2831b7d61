import { createColors } from 'picocolors'
import type { Severity } from '../diagnostics/diagnostic.ts'

type Paint = (text: string) => string

/** The few colours that reports use; each the identity when colour is off. */
export interface Style {
  readonly severity: Readonly<Record<Severity, Paint>>
  readonly strong: Paint
  readonly faint: Paint
  readonly gutter: Paint
  readonly good: Paint
}

export function styleOf(color: boolean): Style {
  const colors = createColors(color)
  return {
    severity: {
      error: (text) => colors.bold(colors.red(text)),
      warning: (text) => colors.bold(colors.yellow(text)),
      note: (text) => colors.bold(colors.cyan(text)),
    },
    strong: colors.bold,
    faint: colors.dim,
    gutter: colors.blue,
    good: colors.green,
  }
}
