import type { Destination } from './answers.ts'

/** What differs by where events go. The values are YAML of the template. */
export interface DestinationParts {
  readonly channel: string
  readonly hosts: string
  /** Chats take a message, others fields. */
  readonly takes: 'message' | 'fields'
}

/** Each connector with the hosts that it reaches; only these will be open to the router. */
export const destinationParts: Readonly<Record<Destination, DestinationParts>> = {
  slack: {
    channel: '{slack: {webhook: slack-webhook}, recipient: slack}',
    hosts: '[hooks.slack.com]',
    takes: 'message',
  },
  discord: {
    channel: '{discord: {webhook: discord-webhook}, recipient: discord}',
    hosts: '[discord.com]',
    takes: 'message',
  },
  http: {
    channel: '{http: {url: "https://receiver.example/events", secret: receiver-signing}, recipient: receiver}',
    hosts: '[receiver.example] # put your receiver here and below',
    takes: 'fields',
  },
}

/** The name of the recipient and channel. */
export const destinationName = (destination: Destination): string => (destination === 'http' ? 'receiver' : destination)
