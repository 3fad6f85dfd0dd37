interface ContactLinesProps {
  readonly lines: readonly string[]
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/** How to reach an office: one thing per line; telephone and e-mail are links. */
export function ContactLines({ lines, phone, email }: ContactLinesProps) {
  return (
    <span className="lines">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {phone && (
        <span>
          <a href={`tel:${phone.replace(/ /g, '')}`}>{phone}</a>
        </span>
      )}
      {email && (
        <span>
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
    </span>
  )
}
