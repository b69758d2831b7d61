import { type Document, type Node, Pair, YAMLMap } from 'yaml'
import { comment, compact, keyNode, missing } from '../declaration.ts'

/** What a list says about one resource, key by key, and what it says beside it. */
export class Written {
  readonly map = new YAMLMap()
  readonly #document: Document
  readonly #notes: string[] = []
  readonly #ask: string

  constructor(document: Document, ask: string) {
    this.#document = document
    this.#ask = ask
  }

  /** A value that the list states. `note` says where the list leaves room. */
  say(key: string, value: unknown, note?: string): void {
    const made: Node = compact(this.#document, value)
    if (note !== undefined) made.comment = comment(note)
    this.map.add(new Pair(this.#document.createNode(key), made))
  }

  /** A text of the list, or why it has none. */
  text(key: string, text: string, none = 'not in the list'): void {
    if (text.length > 4000) this.unread(key, key, text)
    else if (text === '') this.lack(key, none)
    else this.say(key, text)
  }

  /** A fact that the list does not state. */
  lack(key: string, why = 'not in the list'): void {
    this.say(key, missing(why, this.#ask))
  }

  /** A fact of which the list says something that cannot be read: missing, with the list's words beside it. */
  unread(key: string, header: string, text: string, why = 'the list says something that cannot be read'): void {
    this.lack(key, why)
    this.note(header, text)
  }

  /** Words of the list that nothing in the language holds. */
  note(header: string, text: string): void {
    if (text !== '') this.#notes.push(`from the list: ${header} ${JSON.stringify(text)}`)
  }

  /** Puts the resource into its section. */
  into(section: YAMLMap, name: string): void {
    if (this.#notes.length > 0) this.map.comment = comment(...this.#notes)
    // Names are unique already, and `add` would look through all of them again.
    section.items.push(new Pair(keyNode(this.#document, name), this.map))
  }
}
