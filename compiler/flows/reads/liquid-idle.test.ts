import { expect, test } from 'vitest'
import { readsOfTemplate } from './template.ts'
import { objectShape } from './testing/shapes.ts'

const event = objectShape({ text: 'string', count: 'integer', ok: 'boolean' })

/** What is said to do nothing in a message. */
const idle = (template: string): readonly string[] =>
  readsOfTemplate(template, event).problems.flatMap(({ kind, message }) => (kind === 'idle' ? [message] : []))

test.each([
  ['{{ event.text | append: "" }}', '`append: ""` changes nothing.'],
  ['{{ event.text | replace: "a", "a" }}', '`replace: "a", "a"` changes nothing.'],
  ['{{ event.count | plus: 0 }}', '`plus: 0` changes nothing.'],
  ['{{ event.count | times: 1 }}', '`times: 1` changes nothing.'],
  ['{{ event.count | times: 0 }}', '`times: 0` leaves nothing of `event.count`.'],
  ['{{ event.text | truncate: 0 }}', '`truncate: 0` leaves nothing of `event.text`.'],
  ['{{ event.text | upcase | downcase }}', '`upcase` has no effect before `downcase`.'],
  ['{% if event.ok %}{{ event.text }}{% else %}{{ event.text }}{% endif %}', '`if` shows the same, whatever holds.'],
  ['{{ event.text }}{% if event.ok %} {% endif %}', '`if` shows nothing, whatever holds.'],
])('%s: %s', (template, message) => {
  expect(idle(template)).toEqual([message])
})

test.each([
  // A number of the text.
  '{{ event.text | plus: 0 }}',
  '{{ event.text | times: 1 }}',
  '{{ event.count | plus: 1 }}',
  '{{ event.text | default: "none" }}',
  '{{ event.text | append: "!" }}',
  '{% if event.ok %}{{ event.text }}{% else %}{{ event.count }}{% endif %}',
])('%s does something', (template) => {
  expect(idle(template)).toEqual([])
})
