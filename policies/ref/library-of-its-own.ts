import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'

export const libraryOfItsOwn = defineRule({
  name: 'ref/library-of-its-own',
  summary: 'A library that declares what no project takes over from it.',
  class: 'violation',
  because: { kind: 'language', ref: 'project.library' },
  severity: 'warning',
  *found({ model }) {
    const { project, router, routes, trackers } = model
    if (!project || project.poisoned || project.value.library !== true) return
    const own: Place[] = [...(router ? [router] : []), ...routes.values(), ...trackers.values()].map((one) =>
      keyAt(one),
    )
    if (own.length === 0) return
    yield {
      rule: 'ref/library-of-its-own',
      message: 'This is said to be a library, and declares what no project takes over: a router, routes or trackers.',
      at: valueAt(project, 'library'),
      related: own.slice(0, 5).map((at) => ({ at, message: 'It counts here alone.' })),
      help: 'Take `library` away, or move this to the project that it is for.',
    } satisfies Finding
  },
})
