import { readdirSync, readFileSync } from 'node:fs'

/** Nanoseconds in a tick of `/proc/<pid>/stat`, 100 a second on every Linux of today. */
const tick = 1e7

/**
 * CPU time of a process with all its threads in microseconds, user and system; `NaN` where there is no `/proc`. Threads
 * that have ended count only where the kernel keeps no finer books than ticks.
 */
export function cpuMicros(pid: number): number {
  try {
    let nanos = 0
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanos += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    }
    return nanos / 1000
  } catch {
    return ticksOf(pid)
  }
}

function ticksOf(pid: number): number {
  const fields = statOf(pid)
  return ((Number(fields[11]) + Number(fields[12])) * tick) / 1000
}

/** The fields of `/proc/<pid>/stat` behind the name, which is in brackets and may hold blanks. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** The same of a process with all that it started, those that have ended included: a database server. */
export function cpuMicrosOfTree(pid: number): number {
  const own = statOf(pid)
  const ended = ((Number(own[13]) + Number(own[14])) * tick) / 1000
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(Number(name))[1] === String(pid))
  return children.reduce((sum, name) => sum + (cpuMicrosOfTree(Number(name)) || 0), cpuMicros(pid) + ended)
}

/** Resident memory of a process in MB; `NaN` where there is no `/proc`. */
export const residentMegabytes = (pid: number): number => megabytesOf(pid, 'VmRSS')

/** The most that it ever was. */
export const mostResidentMegabytes = (pid: number): number => megabytesOf(pid, 'VmHWM')

function megabytesOf(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  try {
    const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return (Number(line?.[1]) * 1024) / 1e6
  } catch {
    return Number.NaN
  }
}
