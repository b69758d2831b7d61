import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** A Chromium of this machine, or `null`: `CHROMIUM` names one, else Debian's and what the path leads to. */
export function findChromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env
  const folders = ['/usr/bin', ...PATH.split(delimiter)]
  const known = [
    ...(CHROMIUM ? [CHROMIUM] : []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ]
  return known.find((path) => existsSync(path)) ?? null
}
