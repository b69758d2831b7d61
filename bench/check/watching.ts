import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Build } from './builds.ts'

/** The kernel counts the time of processes in these (`getconf CLK_TCK` of every Linux that Node runs on). */
const ticksPerSecond = 100

/**
 * CPU milliseconds that `bylaw check --watch` takes for one save, on average: each adds a comment to one file of a project, and
 * the next one waits for what is said of it. The project is changed.
 */
export async function cpuOfSave({ folder }: Build, project: string, saves: number): Promise<number> {
  const file = readdirSync(project, { recursive: true, encoding: 'utf8' }).findLast((path) => path.endsWith('.yaml'))
  const args = ['check', project, '--as-of', '2026-11-21', '--format', 'concise', '--watch']
  const child = spawn(process.execPath, [join(folder, 'dist/compiler/cli/bin.js'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: 'true' },
  })
  let told = 0
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text.split('Ctrl-C ends.').length - 1
  })
  const until = async (count: number): Promise<void> => {
    while (told < count && child.exitCode === null) await setTimeout(5)
    if (child.exitCode !== null) throw new Error(`watching ${project} ended with ${child.exitCode}`)
  }
  try {
    await until(1)
    // Code is made for what is done often, and the first saves pay for it.
    const warm = 3
    let before = 0
    for (let save = 1; save <= warm + saves; save++) {
      if (save === warm + 1) before = cpuOf(child.pid ?? 0)
      appendFileSync(join(project, file ?? 'bylaw.yaml'), '# saved\n')
      await until(save + 1)
    }
    return (cpuOf(child.pid ?? 0) - before) / saves
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => (child.exitCode === null ? child.on('exit', resolve) : resolve(null)))
  }
}

/** User and system time of a process and of those that it started, in milliseconds. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  // The 14th and 15th field of proc(5), of which two stand before the parenthesis.
  const own = ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  return children.reduce((sum, child) => sum + cpuOf(child), own)
}
