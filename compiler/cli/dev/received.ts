/** What a stand-in was sent. */
export interface Received {
  readonly channel: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
