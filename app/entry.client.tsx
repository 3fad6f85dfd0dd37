import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { areaNamespaces, areaOfPath, langOfPath } from '#app/i18n/areas.ts'
import { loadTexts } from '#app/i18n/load-texts.ts'
import { LangProvider } from '#app/i18n/react.tsx'

const { pathname } = window.location
const lang = langOfPath(pathname)

void loadTexts(lang, areaNamespaces(areaOfPath(pathname))).then((texts) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LangProvider lang={lang} texts={texts}>
          <RemixBrowser />
        </LangProvider>
      </StrictMode>,
    )
  })
})
