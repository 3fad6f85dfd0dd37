import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Storeys of the house: who may import whom. Everything not listed is free within `app/`. */
const DOMAIN = [
  ...['notices', 'requests', 'letters', 'consents', 'people', 'controllers', 'audit'],
  ...['accessibility', 'breaks', 'guides'],
]
const app = (...folders) => folders.map((folder) => `./app/${folder}`)

const zones = [
  {
    target: app('ui', 'pdf', 'platform', 'i18n', 'identity', 'demo', ...DOMAIN),
    from: './app/routes',
    message: 'Nothing but routes imports a route.',
  },
  {
    target: app('routes', 'ui', 'pdf', 'platform', 'i18n', 'identity', ...DOMAIN),
    from: ['./app/demo', './app/cli', './db/seeds'],
    message: 'Only main.ts and cli/ bring the demo in.',
  },
  {
    target: app('platform'),
    from: app('identity', 'ui', 'pdf', ...DOMAIN),
    message: 'The platform knows no domain word.',
  },
  {
    target: app('pdf'),
    from: app('identity', 'ui', 'i18n/i18n.ts', ...DOMAIN),
    message: 'pdf/ draws; it knows no domain word.',
  },
  {
    target: app('i18n'),
    from: app('identity', 'ui', 'pdf', ...DOMAIN),
    message: 'i18n knows no domain word.',
  },
  {
    target: app('audit'),
    from: app('controllers', 'people', 'notices', 'letters', 'consents', 'requests'),
    message: 'Domain folders import downwards: requests → letters, notices → people → audit.',
  },
  {
    target: app('controllers', 'people'),
    from: app('notices', 'letters', 'consents', 'requests'),
    message: 'Domain folders import downwards: requests → letters, notices → people → audit.',
  },
  {
    target: app('requests', 'letters', 'notices', 'consents', 'people', 'controllers', 'audit'),
    from: app('accessibility', 'breaks', 'guides'),
    message: 'What the portal owes to everyone stands above requests and notices.',
  },
  {
    target: app('letters', 'notices', 'consents'),
    from: app('requests'),
    message: 'Domain folders import downwards: requests → letters, notices → people → audit.',
  },
]

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.data*', '.cache', 'test/bench/results.json'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Remix throws Responses, and 404 and 403 travel as such.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Interfaces of others ask for promises; pg's own type numbers are enums over numbers.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-control-regex': 'off',
      'no-console': 'error',
    },
  },
  {
    // Time comes in as an argument; only the platform and the demo read the system clock.
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/platform/**', 'app/demo/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Use ctx.now.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use ctx.now.',
        },
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'Use ctx.now.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  {
    // Vitest's matchers and factories are loosely typed by nature.
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'import-x/no-restricted-paths': 'off',
      'no-console': 'off',
    },
  },
)
