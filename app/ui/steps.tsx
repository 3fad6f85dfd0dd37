import { useT } from '#app/i18n/react.tsx'

interface StepIndicatorProps {
  /** The words of the steps, in order. */
  readonly steps: readonly string[]
  /** The step shown, from 1. */
  readonly current: number
}

/** Where I am in a form of several pages: all steps by name. The heading says "2/4" (see StepHeading). */
export function StepIndicator({ steps, current }: StepIndicatorProps) {
  const t = useT()
  return (
    <nav aria-label={t('common:steps.label')}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step}
            className={index + 1 < current ? 'done' : undefined}
            aria-current={index + 1 === current ? 'step' : undefined}
          >
            {step}
            {index + 1 < current && (
              <span className="visually-hidden"> ({t('common:steps.done')})</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepHeadingProps {
  readonly title: string
  readonly current: number
  readonly total: number
}

/** The page's h1 with its place among the steps: "Tiedot 3/4". */
export function StepHeading({ title, current, total }: StepHeadingProps) {
  const t = useT()
  return (
    <h1>
      {title}{' '}
      <span className="step-count">
        <span aria-hidden="true">
          {current}/{total}
        </span>
        <span className="visually-hidden">{t('common:steps.position', { current, total })}</span>
      </span>
    </h1>
  )
}
