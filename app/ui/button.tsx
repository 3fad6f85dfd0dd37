import type { ReactNode } from 'react'

/** One primary action per page, named by a verb; the dangerous one apart and asked twice. */
export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'text'

function className(look: ButtonLook): string {
  return look === 'primary' ? 'button' : `button ${look}`
}

interface SubmitButtonProps {
  readonly children: ReactNode
  readonly look?: ButtonLook
  /** What the form's action reads to know which button was pressed. */
  readonly name?: string
  readonly value?: string
  /** Sends the form without the browser's own checks (saving a draft, going back). */
  readonly formNoValidate?: boolean
  /** Another address for this button alone, relative to the page's: "?rows". */
  readonly formAction?: string
  /** While the form is being sent: says so, and a second press is ignored. */
  readonly busy?: boolean
}

/** Sends the form around it. It stays focusable while busy: a disabled button loses its place. */
export function SubmitButton({ children, look = 'primary', busy, ...rest }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className={className(look)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : undefined}
      {...rest}
    >
      {children}
    </button>
  )
}

/**
 * What Enter in a text field presses: a form's first button. It is the form's first child, and does what a
 * button in plain sight does too, so that it is neither seen nor heard.
 */
export function EnterButton({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <button
      type="submit"
      className="visually-hidden first-button"
      tabIndex={-1}
      aria-hidden
      name={name}
      value={value}
    />
  )
}

interface ButtonLinkProps {
  readonly href: string
  readonly look?: ButtonLook
  readonly children: ReactNode
}

/** A link that begins a task and looks like a button. */
export function ButtonLink({ href, look = 'primary', children }: ButtonLinkProps) {
  return (
    <a className={className(look)} href={href}>
      {children}
    </a>
  )
}
