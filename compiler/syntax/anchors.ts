import { printable } from './printable.ts'
import type { Node } from './tree.ts'

/** How many nodes the aliases of one file may stand for together. */
const most = 20_000

interface Anchored {
  /** `null` while the node is still being read: an alias to it would be a cycle. */
  node: Node | null
  size: number
}

/** What an alias stands for, or why it cannot be used. `quiet` where the same was said before. */
export type Resolved =
  | { readonly node: Node; readonly size: number }
  | { readonly node: null; readonly message: string; readonly help: string; readonly quiet: boolean }

/** The anchors of one document, and a bound on what its aliases expand to ("billion laughs"). */
export interface Anchors {
  /** Opens an anchor; call what it returns once its node is read, with the number of nodes in it. */
  open(name: string): (node: Node, size: number) => void
  resolve(name: string): Resolved
}

export function createAnchors(): Anchors {
  const anchors = new Map<string, Anchored>()
  let expanded = 0
  const refuse = (message: string, help: string, quiet = false): Resolved => ({ node: null, message, help, quiet })

  return {
    open(name) {
      const anchor: Anchored = { node: null, size: 0 }
      anchors.set(name, anchor)
      return (node, size) => {
        anchor.node = node
        anchor.size = size
      }
    },
    resolve(name) {
      const anchor = anchors.get(name)
      const shown = printable(name)
      if (!anchor) return refuse(`No anchor ${shown} stands above this alias.`, 'An alias repeats what came before it.')
      if (!anchor.node) return refuse(`The alias ${shown} stands inside what it repeats.`, 'Write the value out.')
      const before = expanded
      expanded += anchor.size
      if (expanded <= most) return { node: anchor.node, size: anchor.size }
      return refuse(`The aliases of this file stand for more than ${most} values.`, 'Write values out.', before > most)
    },
  }
}
