import MailComposer from 'nodemailer/lib/mail-composer'
import { headerText, type Mailbox } from './mailbox.ts'

export interface Letter {
  readonly from: Mailbox
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Of the delivery: the same over all attempts. */
  readonly id: string
  readonly date: Date
}

/** Whether mail can hold a text as it is: it has no carriage return without a line feed (RFC 5322, 2.3), nor half a character. */
export const isMailable = (text: string): boolean => text.isWellFormed() && !/\r(?!\n)/.test(text)

/**
 * A message of RFC 5322 in plain text: lines of at most 76 characters that end in CRLF, and nothing in it that is read
 * from a file or an address. The text is whole, in quoted-printable where it has to be. `Auto-Submitted` (RFC 3834) keeps absence notes from answering it.
 */
export function compose({ from, to, subject, text, id, date }: Letter): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    subject: headerText(subject),
    text,
    textEncoding: 'quoted-printable',
    date,
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
