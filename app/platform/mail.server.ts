import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'

export interface Mail {
  /** Makes a repeated job harmless: the same id is the same message. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface SentMail extends Mail {
  readonly date: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}

/** Sends over SMTP. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url)
  return {
    send: async ({ id, ...mail }) => {
      await transport.sendMail({ from, ...mail, messageId: `<${id}@rekisteriportti>` })
    },
    close: () => {
      transport.close()
    },
  }
}

/** Keeps messages as files in a folder instead of sending them: the demo's mailbox. */
export function folderMailer(
  folder: string,
  now: () => string,
): Mailer & { list(): Promise<SentMail[]> } {
  return {
    send: async (mail) => {
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${mail.id}.json`)
      await writeFile(`${file}.part`, JSON.stringify({ ...mail, date: now() }))
      await rename(`${file}.part`, file)
    },
    close: () => undefined,
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const mails = await Promise.all(
        names
          .filter((name) => name.endsWith('.json'))
          .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SentMail),
      )
      return mails.sort((a, b) => b.date.localeCompare(a.date))
    },
  }
}
