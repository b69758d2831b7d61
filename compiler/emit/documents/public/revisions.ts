import { isMarked } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import { type PublicDocument, sentencesOf } from './document.ts'
import { noticeDocument } from './notices.ts'
import type { Sentence } from './sentence.ts'

/** A document that people publish, as two declarations have it. */
export interface Revision {
  /** Its name in the declaration. */
  readonly name: string
  readonly before: PublicDocument
  readonly after: PublicDocument
  /** What is said no more, and what is said now; its edition, and what nobody has stated, left out. */
  readonly gone: readonly Sentence[]
  readonly come: readonly Sentence[]
}

/** The notices that both sides declare and that do not read the same, in the order of the head. */
export const revisionsOf = (base: View, head: View): readonly Revision[] =>
  [...head.model.notices.values()].flatMap((notice): readonly Revision[] => {
    const old = base.model.notices.get(notice.name)
    if (notice.poisoned || !old || old.poisoned) return []
    const [before, after] = [noticeDocument(base, old), noticeDocument(head, notice)]
    const [gone, come] = [beside(before, after), beside(after, before)]
    return gone.length + come.length > 0 || before.title !== after.title
      ? [{ name: notice.name, before, after, gone, come }]
      : []
  })

/** What the one says and the other does not; what is said twice counts twice. */
function beside(one: PublicDocument, other: PublicDocument): readonly Sentence[] {
  const left = new Map<string, number>()
  for (const { text } of said(other)) left.set(text, (left.get(text) ?? 0) + 1)
  return said(one).filter(({ text }) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count < 1
  })
}

const said = (document: PublicDocument): readonly Sentence[] =>
  sentencesOf(document).filter(({ message, missing }) => !missing && message?.startsWith('edition.') !== true)

/** Notices in effect that changed, and which of their version and day did not. */
export const unversioned = (
  base: View,
  head: View,
): readonly { readonly name: string; readonly unchanged: readonly ('version' | 'effective')[] }[] =>
  revisionsOf(base, head).flatMap(({ name }) => {
    const [old, now] = [base.model.notices.get(name)?.value ?? {}, head.model.notices.get(name)?.value ?? {}]
    // What is not in effect yet may be changed freely.
    if (old.effective === undefined || old.effective > base.asOf) return []
    const unchanged = (['version', 'effective'] as const).filter(
      (key) => old[key] === now[key] && !isMarked(head.model, { section: 'notices', name }, key),
    )
    return unchanged.length > 0 ? [{ name, unchanged }] : []
  })
