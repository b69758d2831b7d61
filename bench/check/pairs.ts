import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Size } from '../scale.ts'
import { median, spread } from '../stats.ts'
import { type Build, buildHere, buildRevision } from './builds.ts'
import { type Run, runCheck } from './command.ts'
import { conftestVersion, installConftest, runConftest } from './conftest.ts'
import { generateProject } from './generate.ts'
import { cpuOfSave } from './watching.ts'

/** Revisions to compare with: the check is to cost no more than the first and at most 0.6 of the second. */
export const goalRevisions: readonly string[] = ['b607878', 'de23563']

/** Promises of the last project. */
const promises = 20

/** What both builds check; each has its own example, as the language has grown. */
interface Subject {
  readonly name: string
  readonly routes: number | null
  readonly project: (build: Build) => string
}

/**
 * The command of the build of each of some other revisions and of this one, cold, in pairs: CPU of the whole process
 * and ratios; and beside conftest.
 */
export async function benchAgainst({ routes, rounds }: Size, revisions: readonly string[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bylaw-bench-'))
  try {
    const now = buildHere()
    const projects = subjects(routes, scratch)
    for (const revision of revisions) benchPair(projects, revision, now, rounds, scratch)
    benchSecond(projects, now, rounds, scratch)
    await benchSaves(projects, now, scratch)
    benchBeside(projects, now, rounds, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function benchPair(projects: readonly Subject[], revision: string, now: Build, rounds: number, scratch: string): void {
  const base = buildRevision(revision)
  if (!base) {
    console.log(`git has no revision ${revision} here to compare with; \`--against\` takes another.`)
    return
  }
  try {
    const found = projects.map((subject) => ({ subject, runs: pairs(subject, [base, now], rounds, scratch) }))
    print(found, revision, rounds)
  } finally {
    base.remove()
  }
}

/** The check of a project beside a second one of it, as it is and after one of its files has changed. */
function benchSecond(projects: readonly Subject[], now: Build, rounds: number, scratch: string): void {
  const rows = projects.map(({ name, project }) => {
    const folder = join(scratch, 'changing')
    const runs = Array.from({ length: rounds }, () => {
      const cache = mkdtempSync(join(scratch, 'cache-'))
      rmSync(folder, { recursive: true, force: true })
      cpSync(project(now), folder, { recursive: true })
      const [first, again] = [runCheck(now, folder, scratch, cache), runCheck(now, folder, scratch, cache)]
      const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).findLast((path) => path.endsWith('.yaml'))
      appendFileSync(join(folder, file ?? 'bylaw.yaml'), '# changed\n')
      return { first, again, changed: runCheck(now, folder, scratch, cache) }
    })
    return {
      project: name,
      'CPU ms, first': Math.round(median(runs.map(({ first }) => first.cpu))),
      'again / first': spread(runs.map(({ first, again }) => again.cpu / first.cpu)),
      'one file changed / first': spread(runs.map(({ first, changed }) => changed.cpu / first.cpu)),
    }
  })
  console.log(`A second check, which repeats what was found where no file has changed, and judges everything anew where one has:
medians of ${rounds} runs of each, in turn.`)
  console.table(rows)
}

/** Saves in one run. */
const saves = 10

/** What a save costs that is watched, beside the cold check of the same project. */
async function benchSaves(projects: readonly Subject[], now: Build, scratch: string): Promise<void> {
  const rows: object[] = []
  for (const { name, project } of projects) {
    const folder = join(scratch, 'watched')
    rmSync(folder, { recursive: true, force: true })
    cpSync(project(now), folder, { recursive: true })
    const cold = runCheck(now, folder, scratch).cpu
    const save = await cpuOfSave(now, folder, saves)
    rows.push({
      project: name,
      'CPU ms, cold': Math.round(cold),
      'CPU ms, a save': Math.round(save),
      'save / cold': (save / cold).toFixed(2),
    })
  }
  console.log(`A save while \`bylaw check --watch\` runs, on average of ${saves} in one run, beside one cold check.`)
  console.table(rows)
}

/** conftest with three rules beside the check with all of its rules, in turn. */
function benchBeside(projects: readonly Subject[], now: Build, rounds: number, scratch: string): void {
  const conftest = installConftest()
  if ('why' in conftest) {
    console.log(conftest.why)
    return
  }
  const rows = projects.map(({ name, project }) => {
    const runs = Array.from({ length: rounds }, () => ({
      theirs: runConftest(conftest.path, project(now)),
      ours: runCheck(now, project(now), scratch).cpu,
    }))
    return {
      project: name,
      'CPU ms, conftest': Math.round(median(runs.map(({ theirs }) => theirs))),
      'CPU ms, bylaw': Math.round(median(runs.map(({ ours }) => ours))),
      'conftest / bylaw': spread(runs.map(({ theirs, ours }) => theirs / ours)),
    }
  })
  console.log(`conftest ${conftestVersion} with three rules over each file by itself, beside \`bylaw check\` with all of its rules over the
whole: medians of ${rounds} runs of each, in turn.`)
  console.table(rows)
}

function subjects(routes: readonly number[], scratch: string): readonly Subject[] {
  const generated = (count: number, promised: number): string => {
    const folder = join(scratch, `${count}-${promised}`)
    for (const { path, text } of generateProject(count, promised)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return folder
  }
  const most = Math.max(...routes)
  const growing = routes.map((count): Subject => {
    const folder = generated(count, 0)
    return { name: `${count} routes`, routes: count, project: () => folder }
  })
  const promising = generated(most, promises)
  return [
    { name: 'DispatchKit', routes: null, project: ({ folder }) => join(folder, 'examples/routes/dispatchkit') },
    ...growing,
    { name: `${most} routes, ${promises} promises`, routes: null, project: () => promising },
  ]
}

type Pair = readonly [base: Run, now: Run]

/** One run of each build that does not count, then `rounds` of both, in turn the one and the other first. */
function pairs({ project }: Subject, [base, now]: readonly [Build, Build], rounds: number, scratch: string): Pair[] {
  const run = (build: Build): Run => runCheck(build, project(build), scratch)
  const found: Pair[] = []
  for (let round = 0; round <= rounds; round++) {
    const second = round % 2 === 1 ? run(now) : null
    const first = run(base)
    const pair: Pair = [first, second ?? run(now)]
    if (round > 0) found.push(pair)
  }
  return found
}

function print(
  found: readonly { readonly subject: Subject; readonly runs: readonly Pair[] }[],
  revision: string,
  rounds: number,
): void {
  const cpu = (runs: readonly Pair[], side: 0 | 1): number => median(runs.map((pair) => pair[side].cpu))
  const rows = found.map(({ subject, runs }, index) => {
    const before = found.slice(0, index).findLast((other) => other.subject.routes !== null)
    const slope = (side: 0 | 1): string =>
      before && subject.routes !== null && before.subject.routes !== null
        ? ((cpu(runs, side) - cpu(before.runs, side)) / (subject.routes - before.subject.routes)).toFixed(2)
        : ''
    const [base, now] = runs.at(-1) ?? []
    return {
      project: subject.name,
      flows: now?.flows,
      findings: `${base?.findings} -> ${now?.findings}`,
      [`CPU ms, ${revision}`]: Math.round(cpu(runs, 0)),
      'CPU ms, now': Math.round(cpu(runs, 1)),
      ratio: spread(runs.map(([one, other]) => other.cpu / one.cpu)),
      'wall ms':
        runs[0] && [0, 1].map((side) => Math.round(median(runs.map((pair) => pair[side as 0 | 1].wall)))).join(' -> '),
      MB: [0, 1].map((side) => Math.round(median(runs.map((pair) => pair[side as 0 | 1].megabytes)))).join(' -> '),
      'CPU ms a route more': [slope(0), slope(1)].filter((text) => text !== '').join(' -> '),
    }
  })
  console.log(`\`bylaw check\`, as ${revision} builds it and as it is built now (${revision} -> now), a process for each run: user and
system time of all its threads, start and printing included. Medians of ${rounds} pairs; of ratios with the lowest and
highest. DispatchKit is the example of each revision; the other projects are the same for both.`)
  console.table(rows)
}
