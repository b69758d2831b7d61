import { execFileSync } from 'node:child_process'

/** The ids of a user of this machine, for programs that refuse to run as root. */
export function idsOfUser(name: string): { readonly uid: number; readonly gid: number } {
  const id = (what: string): number => Number(execFileSync('id', [what, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
