import { createJudge } from '../../compiler/editor/judge.ts'
import type { SourceFile } from '../../compiler/source/source-file.ts'
import { generateProject } from '../check/generate.ts'
import type { Size } from '../scale.ts'
import { median, quantile } from '../stats.ts'

const asOf = '2026-11-29'
const warmUp = 10
const strokes = 40

/** What is typed, a letter a stroke, and where: the file, and what stands there before and after it. */
const typings = {
  'the purpose of an activity': {
    file: 20,
    from: /purpose: .* what happened/,
    to: (word: string) => `purpose: ${word} what happened`,
  },
  'the message of a route': {
    file: 30,
    from: /wrote .* in/,
    to: (word: string) => `wrote {{ event.text }} ${word} in`,
  },
  'a period that all activities share': {
    file: 0,
    from: /why: Look-ups[^,]*,/,
    to: (word: string) => `why: Look-ups ${word},`,
  },
} as const

/** CPU of a keystroke in the editor's language server, beside a check of everything, in one process and once it is warm. */
export function benchLsp({ routes }: Size): void {
  const rows = routes.flatMap((count) => {
    let files = generateProject(count, 20)
    const judge = createJudge()
    const given = () => ({ files, findings: [], asOf })
    const whole = [0, 1, 2].map(() => cost(() => judge.whole(given())))
    return Object.entries(typings).map(([what, { file, from, to }]) => {
      const at = Math.min(file, files.length - 1)
      const costs: number[] = []
      for (let i = 0; i < warmUp + strokes; i++) {
        files = typed(files, at, from, to('abcdefghij'.slice(0, (i % 10) + 1)))
        costs.push(cost(() => judge.quick(given())))
      }
      const warm = costs.slice(warmUp)
      return {
        routes: count,
        typed: what,
        'CPU ms, median': median(warm).toFixed(1),
        '95 of 100': quantile(warm, 0.95).toFixed(1),
        'everything, ms': Math.round(median(whole)),
      }
    })
  })
  console.log(
    `A keystroke: ${strokes} after ${warmUp}, each parsed, bound and judged as far as it reaches (decision 50).`,
  )
  console.table(rows)
}

function typed(files: readonly SourceFile[], at: number, from: RegExp, to: string): readonly SourceFile[] {
  return files.map((file, i) => {
    if (i !== at) return file
    const text = file.text.replace(from, () => to)
    if (text === file.text && !from.test(text)) throw new Error(`${from} does not stand in ${file.path}`)
    return { path: file.path, text }
  })
}

function cost(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
